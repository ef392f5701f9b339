extension Rule {
  /// Inside a Parallel or Map the default language is the machine's, not that of the state around.
  ///
  /// A state that only has JSONata fields because the Parallel or Map around it is JSONata is the
  /// mistake that this rule finds.
  static let innerLanguage = Rule(
    "STRUCT-07", .error,
    "States inside a JSONata Parallel or Map of a JSONPath machine are JSONPath unless they say otherwise."
  ) { outline, report in
    for state in outline.states where state.language == .jsonPath {
      guard let owner = outline.flows[state.flow].owner, let tag = state.tag,
        outline.states[owner].language == .jsonata
      else { continue }
      for member in outline.members(of: state.node.value) {
        guard let field = member.field, FieldTable.isForeign(field, to: tag, in: .jsonPath)
        else { continue }
        report.breach(.notInherited(field), at: state.node, field)
      }
    }
  }

  /// Whether ``innerLanguage`` speaks about the state's foreign fields.
  static func isInsideOtherLanguage(_ state: Outline.StateNode, _ outline: Outline) -> Bool {
    guard state.language == .jsonPath, let owner = outline.flows[state.flow].owner else {
      return false
    }
    return outline.states[owner].language == .jsonata
  }
}

extension Diagnostic.Message {
  fileprivate static func notInherited(_ field: Field) -> Self {
    Self(
      .schema, "The field '\(field.name)' is not supported when 'QueryLanguage' is 'JSONPath'",
      advice:
        "states do not take the language of the state around them: add \"QueryLanguage\": \"JSONata\" to this one"
    )
  }
}
