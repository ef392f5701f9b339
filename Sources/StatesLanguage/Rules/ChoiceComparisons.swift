import StatesJSON
import StatesPath

extension Rule {
  /// A JSONPath rule compares one variable with one operand of the right type, or combines rules.
  static let choiceComparisons = Rule(
    "CHOICE-04", .error,
    "A JSONPath choice rule has Variable and one comparison with an operand of its type, or one of And, Or and Not."
  ) { outline, report in
    for choice in outline.choices where outline.states[choice.state].language == .jsonPath {
      checkFields(of: choice, outline, &report)
      let fields = outline.members(of: choice.node.value).compactMap(\.field)
      let combinators = fields.filter { [.and, .or, .not].contains($0) }
      let comparisons = fields.filter { Operand.of($0) != nil }
      if combinators.isEmpty {
        let missing = fields.contains(.variable) ? [] : [Field.variable]
        if !missing.isEmpty { report.breach(.required(missing), at: choice.node) }
        if comparisons.isEmpty { report.breach(.noComparison, at: choice.node) }
      }
      let alternatives = combinators + comparisons
      if alternatives.count > 1 { report.breach(.onlyOne(alternatives), at: choice.node) }
      for field in comparisons { checkOperand(field, of: choice, outline, &report) }
    }
  }

  private static func checkFields(
    of choice: Outline.Part, _ outline: Outline, _ report: inout Report
  ) {
    let own: [Field] = [.variable, .and, .or, .not, .next, .assign, .comment]
    for member in outline.members(of: choice.node.value) {
      if let field = member.field, own.contains(field) || Operand.of(field) != nil { continue }
      if member.field == .output, choice.depth > 0 { continue }
      let known = { Field.allCases.filter { own.contains($0) || Operand.of($0) != nil } }
      report.breach(
        .unsupported(member.name, in: "a choice rule", among: known()), at: choice.node
      ) { $0.appending(member.name) }
    }
  }

  private static func checkOperand(
    _ field: Field, of choice: Outline.Part, _ outline: Outline, _ report: inout Report
  ) {
    guard let operand = Operand.of(field), let value = outline.member(field, of: choice.node) else {
      return
    }
    switch operand {
    case .string:
      if !value.isString { report.breach(.expected("String"), at: choice.node, field) }
    case .number:
      if !value.isNumber { report.breach(.expected("Number"), at: choice.node, field) }
    case .boolean:
      if !value.isBool { report.breach(.expected("Boolean"), at: choice.node, field) }
    case .timestamp:
      let text = value.isString ? outline.arena.string(of: value) : ""
      if Timestamp(rfc3339: text) == nil {
        report.breach(.notRFC3339, at: choice.node, field)
      }
    case .path: break
    }
  }
}

/// What a comparison of a choice rule compares with.
enum Operand {
  case string, number, boolean, timestamp, path

  /// The operand of a comparison, or `nil` for a field that is none.
  static func of(_ field: Field) -> Operand? {
    switch field {
    case .stringEquals, .stringLessThan, .stringGreaterThan, .stringLessThanEquals,
      .stringGreaterThanEquals, .stringMatches:
      .string
    case .numericEquals, .numericLessThan, .numericGreaterThan, .numericLessThanEquals,
      .numericGreaterThanEquals:
      .number
    case .timestampEquals, .timestampLessThan, .timestampGreaterThan, .timestampLessThanEquals,
      .timestampGreaterThanEquals:
      .timestamp
    case .booleanEquals, .isNull, .isPresent, .isNumeric, .isString, .isBoolean, .isTimestamp:
      .boolean
    case .stringEqualsPath, .stringLessThanPath, .stringGreaterThanPath, .stringLessThanEqualsPath,
      .stringGreaterThanEqualsPath, .numericEqualsPath, .numericLessThanPath,
      .numericGreaterThanPath, .numericLessThanEqualsPath, .numericGreaterThanEqualsPath,
      .booleanEqualsPath, .timestampEqualsPath, .timestampLessThanPath, .timestampGreaterThanPath,
      .timestampLessThanEqualsPath, .timestampGreaterThanEqualsPath:
      .path
    case _: nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noComparison = Self(
    .schema, "A choice rule needs a comparison such as 'StringEquals' or 'IsPresent'")
  static let notRFC3339 = Self(
    .schema, "String does not match RFC3339 timestamp",
    advice: "write it as 2016-03-14T01:59:00Z")
}
