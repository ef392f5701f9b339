import StatesJSON

extension Rule {
  /// A JSONata rule has a `Condition`: an expression, or a boolean outright.
  static let choiceConditions = Rule(
    "CHOICE-16", .error,
    "A JSONata choice rule has Condition, an expression or a boolean, and no JSONPath comparison."
  ) { outline, report in
    for choice in outline.choices where outline.states[choice.state].language == .jsonata {
      guard choice.depth == 0 else { continue }
      let own: [Field] = [.condition, .next, .assign, .output, .comment]
      for member in outline.members(of: choice.node.value) {
        if let field = member.field, own.contains(field) { continue }
        report.breach(.noJSONata(member.name, own), at: choice.node) { $0.appending(member.name) }
      }
      guard let condition = outline.member(.condition, of: choice.node) else {
        report.breach(.required([.condition]), at: choice.node)
        continue
      }
      if !condition.isBool, !Expressions.isExpression(condition, in: outline.arena) {
        report.breach(.noCondition, at: choice.node, .condition)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noJSONata(_ name: String, _ own: [Field]) -> Self {
    .unsupported(name, in: "a JSONata choice rule", advice: "say it in 'Condition'", among: own)
  }

  fileprivate static let noCondition = Self(
    .schema, "'Condition' must be a boolean or a JSONata expression",
    advice: "write it as \"{% $states.input.ready %}\"")
}
