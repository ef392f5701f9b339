import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

extension RuleRow {
  /// Choice states.
  static let choice: [RuleRow] =
    comparisons + [
      .seen("CHOICE-15", .refusal(for: "STRUCT-43")),
      .never("CHOICE-16", noJsonata),
      .seen(
        "CHOICE-17",
        .stay(.choice) {
          $0.isLeft && !$0.has("InputPath") && !$0.has("OutputPath")
            && $0.arena.equal($0.input, $0.output)
        }),
      .seen(
        "CHOICE-18", .stay(.choice) { $0.has("Assign") && !$0.assigned.isNull },
        .stay(.choice) { $0.hasAssigningRule && !$0.assigned.isNull }),
      .seen(
        "CHOICE-19", .comparison { $0.around.isEmpty && !$0.beginsWithVariable }),
      .seen(
        "CHOICE-20",
        .stay(.choice) { stay in
          stay.isLeft
            && stay.arena.elements("Choices", of: stay.definition).prefix(1).contains { rule in
              ["And", "Or"].contains { stay.arena.elements($0, of: rule).count == 1 }
            }
        }),
      .seen("CHOICE-21", .culprit(.choice)),
    ]

  private static let comparisons: [RuleRow] = [
    .judged("CHOICE-01"), .judged("CHOICE-02"),
    .seen(
      "CHOICE-03",
      all: ["And", "Or", "Not"].map { name in .comparison { $0.around.contains(name) } }),
    .seen("CHOICE-04", all: operators.map { .compares($0) }),
    .judged("CHOICE-05"),
    .seen(
      "CHOICE-06", .comparison { $0.operation.hasSuffix("Path") && $0.hasMismatch },
      .comparison { $0.operation.hasSuffix("Path") && $0.value != nil && $0.hasFailed }),
    .judged("CHOICE-07"),
    .seen(
      "CHOICE-08", .comparison { $0.operation == "IsPresent" && $0.value?.isNull == true },
      .comparison { $0.operation == "IsPresent" && $0.value == nil }),
    .seen(
      "CHOICE-09",
      all: natures.map { name in
        .comparison { $0.operation == name && $0.operand.isBool && !$0.arena.bool(of: $0.operand) }
      }),
    .seen(
      "CHOICE-10",
      all: natures.flatMap { [.compares($0, holds: true), .compares($0, holds: false)] }),
    .seen(
      "CHOICE-11", .comparison { $0.operation.hasPrefix("Numeric") && $0.isSpeltOtherwise }),
    .seen("CHOICE-12", .comparison { $0.operation.hasPrefix("String") && $0.isOfOrder }),
    .seen("CHOICE-13", .comparison { $0.operation.hasPrefix("Timestamp") && $0.isInOtherZone }),
    .seen(
      "CHOICE-14", .pattern("*", holds: true), .pattern("\\*", holds: true),
      .pattern("?", holds: false),
      .pattern("[", holds: false)),
  ]

  private static let natures = [
    "IsPresent", "IsNull", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp",
  ]

  private static let operators: [String] = {
    let relations = ["LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals", "Equals"]
    let plain = ["String", "Numeric", "Timestamp"].flatMap { kind in relations.map { kind + $0 } }
    return (plain + ["BooleanEquals"]).flatMap { [$0, $0 + "Path"] } + ["StringMatches"] + natures
  }()

  /// Wait, Pass, Succeed and Fail states.
  static let simple: [RuleRow] =
    waits + [
      .judged("PASS-01"), .judged("SUCC-01"), .judged("FAIL-01"),
      .seen(
        "FAIL-02",
        .culprit(.fail) { stay in
          !["Error", "ErrorPath", "Cause", "CausePath"].contains(where: stay.has)
            && stay.run.error == nil
        }),
      .seen(
        "FAIL-03", .culprit(.fail) { $0.textPaths.contains { $0.hasPrefix("$") } },
        .culprit(.fail) { $0.isToldByCall }),
      .judged("FAIL-04"),
      .seen("FAIL-05", .stay(.fail) { $0.text("Error")?.hasPrefix("States.") == true }),
      .never("FAIL-06", noJsonata),
      .seen("FAIL-07", .stay(.fail) { !$0.isLeft }),
    ]

  private static let waits: [RuleRow] = [
    .judged("WAIT-01"), .judged("WAIT-02"),
    .seen(
      "WAIT-03", .failure(saying: "references a negative value"),
      .failure(saying: "cannot be parsed as a long value"),
      .failure(saying: "The SecondsPath parameter does not reference an input value")),
    .seen(
      "WAIT-04", .failure(saying: "does not reference a valid ISO-8601")),
    .never("WAIT-05", noJsonata),
    .seen("WAIT-06", .stay(.wait) { $0.isLeft && $0.waitsForFraction }),
    .judged("WAIT-07"),
    .seen("WAIT-08", .failure(saying: "delay is too long")),
    .seen(
      "WAIT-09",
      .stay(.wait) { $0.wasOpenAtEnd && $0.run.isExpress && $0.run.livedOut }),
    .judged("WAIT-10"),
    .seen("WAIT-11", .stay(.wait) { $0.isLeft && !$0.has("OutputPath") }),
  ]
}

extension Sign {
  /// A pattern with this in it was compared with a text.
  fileprivate static func pattern(_ part: String, holds: Bool) -> Sign {
    .comparison { comparison in
      comparison.operation == "StringMatches" && comparison.holds == holds
        && comparison.texts?.right.contains(part) == true
    }
  }
}

extension Comparison {
  fileprivate var beginsWithVariable: Bool {
    arena.name(of: arena.key(at: 0, of: leaf)) == "Variable"
  }

  /// Whether the two sides are of different types.
  fileprivate var hasMismatch: Bool {
    guard let value, let right else { return false }
    return value.kind != right.kind
  }

  /// Whether two equal numbers are spelt in two ways.
  fileprivate var isSpeltOtherwise: Bool {
    guard let value, value.isNumber, let right, right.isNumber, arena.equal(value, right) else {
      return false
    }
    return arena.numberSpelling(of: value) != arena.numberSpelling(of: right)
  }

  /// Whether two different texts were put in order.
  fileprivate var isOfOrder: Bool {
    guard let texts, operation.contains("Than") else { return false }
    return texts.left != texts.right
  }

  /// Whether two texts name one moment in two ways.
  fileprivate var isInOtherZone: Bool {
    guard let texts, texts.left != texts.right, let left = Timestamp(rfc3339: texts.left),
      let right = Timestamp(rfc3339: texts.right)
    else { return false }
    return left == right || texts.left.hasSuffix("Z") != texts.right.hasSuffix("Z")
  }
}

extension Run {
  /// Whether it ended with the five minutes that an Express execution may live.
  fileprivate var livedOut: Bool {
    guard history.status == .timedOut, let end = history.end else { return false }
    return startedAt.milliseconds(until: end.time) == 300_000
  }
}

extension Stay {
  fileprivate var hasAssigningRule: Bool {
    arena.elements("Choices", of: definition).contains { arena.find("Assign", in: $0) != nil }
  }

  /// Whether a Wait was told a moment with a fraction of a second.
  fileprivate var waitsForFraction: Bool {
    guard leftAt > enteredAt, leftAt.milliseconds % 1000 == 0 else { return false }
    if let text = text("Timestamp") { return text.contains(".") }
    return text("TimestampPath") != nil && arena.text(of: input).contains(".500Z")
  }
}
