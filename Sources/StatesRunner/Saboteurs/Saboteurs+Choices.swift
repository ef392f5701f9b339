import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesPath

extension Saboteur {
  static let choices: [Saboteur] = [
    .coercesTypes, .mismatchIsError, .matchesAnywhere, .comparesTimestampsAsText,
    .fallsToFirstRule, .lastRuleWins, .ignoresNot, .takesAndForOr, .nullIsNotPresent,
    .missingVariableIsFalse, .comparesNumbersAsText, .lessIsAtMost, .neverDefault,
    .starIsLiteral, .ignoresCase,
  ]

  private static func choice(
    _ name: String, _ summary: String, breaks: [Invariant.ID] = ["INV-D07"],
    mayBreak: [Invariant.ID] = [], _ rule: String, input: String, rules: [String],
    seen: String = "invented", compare: @escaping Sabotage.SendableComparing
  ) -> Saboteur {
    Saboteur(
      name, summary, breaks: breaks, mayBreak: mayBreak + ["INV-E08", "INV-E10", "INV-L06"],
      rules: rules,
      seen: seen,
      smallest: SmallestCase(
        [.choice("C", rule, otherwise: "D"), .succeed("D"), .succeed("M")], input: input)
    ) { sabotage in
      sabotage.compareChoices { leaf, answer throws(PathError) in try compare(leaf, answer) }
    }
  }

  static let coercesTypes = choice(
    "coerces-types", "Text that is no number counts as 0 in a comparison of numbers.",
    breaks: ["INV-D08"], #"{"Variable":"$.n","NumericEquals":0,"Next":"M"}"#,
    input: #"{"n":"abc"}"#, rules: ["CHOICE-05"], seen: "floci, by its code"
  ) { leaf, answer throws(PathError) in
    guard leaf.name.hasPrefix("Numeric"), let variable = leaf.variable, variable.isString,
      let operand = leaf.operand, operand.isNumber
    else { return try answer.get() }
    let number = Double(leaf.scope.arena.string(of: variable)) ?? 0
    let other = leaf.scope.arena.double(of: operand)
    switch leaf.name {
    case "NumericEquals": return number == other
    case "NumericLessThan": return number < other
    case "NumericGreaterThan": return number > other
    case "NumericLessThanEquals": return number <= other
    case _: return number >= other
    }
  }

  static let mismatchIsError = choice(
    "mismatch-is-error", "A comparison with a value of another type fails the execution.",
    breaks: ["INV-D08"], #"{"Variable":"$.n","NumericEquals":0,"Next":"M"}"#,
    input: #"{"n":"abc"}"#, rules: ["CHOICE-05"], seen: "floe, by its code"
  ) { leaf, answer throws(PathError) in
    if leaf.name.hasPrefix("Numeric"), let variable = leaf.variable, !variable.isNumber {
      throw PathError(.evaluation, "The value is no number.")
    }
    return try answer.get()
  }

  static let matchesAnywhere = choice(
    "matches-anywhere", "StringMatches is content with a part of the string.",
    #"{"Variable":"$.x","StringMatches":"b","Next":"M"}"#, input: #"{"x":"abc"}"#,
    rules: ["CHOICE-14"], seen: "floe, by its code"
  ) { leaf, answer throws(PathError) in
    guard leaf.name == "StringMatches", let variable = leaf.variable, variable.isString,
      let operand = leaf.operand, operand.isString
    else { return try answer.get() }
    let (text, pattern) = (
      leaf.scope.arena.string(of: variable), leaf.scope.arena.string(of: operand)
    )
    let parts = pattern.split(separator: "*").map(String.init)
    return try answer.get() || parts.count == 1 && text.holds(parts[0])
  }

  static let comparesTimestampsAsText = choice(
    "compares-timestamps-as-text", "Timestamps are equal if they are spelt alike.",
    #"{"Variable":"$.x","TimestampEquals":"2024-01-01T00:00:00Z","Next":"M"}"#,
    input: #"{"x":"2024-01-01T05:00:00+05:00"}"#, rules: ["CHOICE-13"],
    seen: "moto 5.2.1; floe, by its code"
  ) { leaf, answer throws(PathError) in
    guard leaf.name == "TimestampEquals", let variable = leaf.variable, variable.isString,
      let operand = leaf.operand, operand.isString
    else { return try answer.get() }
    return leaf.scope.arena.equal(variable, operand)
  }

  static let fallsToFirstRule = Saboteur(
    "falls-to-first-rule", "Where no rule holds and there is no Default, the first rule is taken.",
    breaks: ["INV-D07"], mayBreak: ["INV-E08"], rules: ["CHOICE-02"], seen: "floci, issue 3167",
    smallest: SmallestCase(
      [.choice("C", #"{"Variable":"$.n","IsNull":true,"Next":"M"}"#), .succeed("M")],
      input: #"{"n":1}"#)
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        guard state.type == "Choice", state["Default"] == nil else { return }
        state["Default"] = state["Choices"]?[0]?["Next"]
      }
    }
  }

  static let lastRuleWins = Saboteur(
    "last-rule-wins", "Of the rules that hold the last one is taken.",
    breaks: ["INV-D07"], mayBreak: ["INV-E08", "INV-E10"], rules: ["CHOICE-01"],
    smallest: SmallestCase(
      [
        .choice(
          "C", #"{"Variable":"$","IsPresent":true,"Next":"M"}"#,
          #"{"Variable":"$","IsPresent":true,"Next":"N"}"#), .succeed("M"), .succeed("N"),
      ])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        if case .array(let rules)? = state["Choices"] {
          state["Choices"] = .array(rules.reversed())
        }
      }
    }
  }

  static let ignoresNot = rewriting(
    "ignores-not", "Not is not looked at.",
    #"{"Not":{"Variable":"$","IsPresent":true},"Next":"M"}"#
  ) { rule in
    guard let inner = rule["Not"] else { return rule }
    return inner
  }

  static let takesAndForOr = rewriting(
    "takes-and-for-or", "And holds if one of its parts does.",
    #"{"And":[{"Variable":"$","IsPresent":true},{"Variable":"$","IsPresent":false}],"Next":"M"}"#
  ) { rule in
    guard let parts = rule["And"] else { return rule }
    return .object(["Or": parts])
  }

  /// An engine that reads the combinations of a rule otherwise.
  private static func rewriting(
    _ name: String, _ summary: String, _ rule: String,
    rewrite: @escaping @Sendable (JSON) -> JSON
  ) -> Saboteur {
    Saboteur(
      name, summary, breaks: ["INV-D07"], mayBreak: ["INV-E08", "INV-E10"], rules: ["CHOICE-03"],
      smallest: SmallestCase(
        [.choice("C", rule, otherwise: "D"), .succeed("D"), .succeed("M")])
    ) { sabotage in
      sabotage.definition = { definition in
        definition.editingStates { state in
          guard case .array(let rules)? = state["Choices"] else { return }
          state["Choices"] = .array(
            rules.map { rule in
              guard case .object(var members) = rewrite(rule) else { return rule }
              for field in ["Next", "Assign"] { members[field] = rule[field] }
              return .object(members)
            })
        }
      }
    }
  }

  static let nullIsNotPresent = choice(
    "null-is-not-present", "IsPresent is false of a member that is null.",
    #"{"Variable":"$.x","IsPresent":true,"Next":"M"}"#, input: #"{"x":null}"#,
    rules: ["CHOICE-08"]
  ) { leaf, answer throws(PathError) in
    guard leaf.name == "IsPresent", let variable = leaf.variable, variable.isNull else {
      return try answer.get()
    }
    return try !answer.get()
  }

  static let missingVariableIsFalse = choice(
    "missing-variable-is-false", "A rule whose Variable finds nothing does not hold.",
    breaks: ["INV-D09"], #"{"Variable":"$.x","IsNull":true,"Next":"M"}"#, input: "{}",
    rules: ["CHOICE-07"]
  ) { leaf, answer throws(PathError) in
    if case .failure = answer { return false }
    return try answer.get()
  }

  static let comparesNumbersAsText = choice(
    "compares-numbers-as-text", "10 is less than 9, since 1 is.",
    #"{"Variable":"$.n","NumericLessThan":9,"Next":"M"}"#, input: #"{"n":10}"#,
    rules: ["CHOICE-11"]
  ) { leaf, answer throws(PathError) in
    let arena = leaf.scope.arena
    guard leaf.name == "NumericLessThan" || leaf.name == "NumericGreaterThan",
      let variable = leaf.variable, variable.isNumber, let operand = leaf.operand,
      operand.isNumber
    else { return try answer.get() }
    let (one, other) = (arena.text(of: variable), arena.text(of: operand))
    return leaf.name == "NumericLessThan" ? one < other : one > other
  }

  static let lessIsAtMost = choice(
    "less-is-at-most", "NumericLessThan holds for equal numbers too.",
    #"{"Variable":"$.n","NumericLessThan":1,"Next":"M"}"#, input: #"{"n":1}"#,
    rules: ["CHOICE-04"]
  ) { leaf, answer throws(PathError) in
    guard leaf.name == "NumericLessThan", let variable = leaf.variable, variable.isNumber,
      let operand = leaf.operand, operand.isNumber
    else { return try answer.get() }
    return try answer.get() || leaf.scope.arena.compareNumbers(variable, operand) == 0
  }

  static let neverDefault = Saboteur(
    "ignores-default", "Default is not looked at.",
    breaks: ["INV-D07"], mayBreak: ["INV-E08", "INV-E10", "INV-L06"], rules: ["CHOICE-02"],
    smallest: SmallestCase(
      [
        .choice("C", #"{"Variable":"$.n","IsNull":true,"Next":"M"}"#, otherwise: "M"),
        .succeed("M"),
      ],
      input: #"{"n":1}"#)
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("Default") }
  }

  static let starIsLiteral = choice(
    "star-is-literal", "StringMatches is taken for StringEquals.",
    #"{"Variable":"$.x","StringMatches":"a*","Next":"M"}"#, input: #"{"x":"ab"}"#,
    rules: ["CHOICE-14"]
  ) { leaf, answer throws(PathError) in
    guard leaf.name == "StringMatches", let variable = leaf.variable, variable.isString,
      let operand = leaf.operand
    else { return try answer.get() }
    return leaf.scope.arena.equal(variable, operand)
  }

  static let ignoresCase = choice(
    "ignores-case", "Strings are equal whether their letters are large or small.",
    #"{"Variable":"$.x","StringEquals":"A","Next":"M"}"#, input: #"{"x":"a"}"#,
    rules: ["CHOICE-12"]
  ) { leaf, answer throws(PathError) in
    let arena = leaf.scope.arena
    guard leaf.name == "StringEquals", let variable = leaf.variable, variable.isString,
      let operand = leaf.operand, operand.isString
    else { return try answer.get() }
    return arena.string(of: variable).lowercased() == arena.string(of: operand).lowercased()
  }
}

extension Sabotage {
  /// A way to compare that every worker may use.
  typealias SendableComparing =
    @Sendable (ChoiceLeaf, Result<Bool, PathError>) throws(PathError) -> Bool
}

extension String {
  /// Whether `part` occurs anywhere.
  fileprivate func holds(_ part: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
