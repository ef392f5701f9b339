import StatesJSON

extension Rule {
  /// A `.waitForTaskToken` task hands its token to somebody; otherwise it can only time out.
  static let tokenPassing = Rule(
    "STRUCT-39", .warning,
    "A .waitForTaskToken task passes its token on; without it only a time-out ends the state."
  ) { outline, report in
    for state in outline.states where state.tag == .task && outline.isCallback(state) {
      let field: Field = state.language == .jsonPath ? .parameters : .arguments
      if !passesToken(outline.member(field, of: state.node), state.language, outline) {
        report.breach(.tokenKept, at: state.node)
      }
    }
  }

  private static func passesToken(
    _ payload: Value?, _ language: QueryLanguage, _ outline: Outline
  ) -> Bool {
    guard let payload else { return false }
    return PayloadStrings(in: payload, outline).texts.contains { string in
      switch language {
      case .jsonPath:
        return (string.key?.hasSuffix(".$") ?? false) && string.text.contains("$$")
      case .jsonata:
        let uses = Expressions.source(string.text).map(ExpressionScanner.uses) ?? []
        return uses.contains { $0.name != "states" || $0.member == nil || $0.member == "context" }
      }
    }
  }
}

extension Outline {
  /// Whether the state's resource waits for a task token.
  func isCallback(_ state: StateNode) -> Bool {
    guard let text = text(.resource, of: state.node) else { return false }
    return ResourceName(text).pattern == .callback
  }
}

extension Diagnostic.Message {
  fileprivate static let tokenKept = Self(
    "TOKEN_NOT_PASSED", "Nothing passes the task token on, so nobody can complete this task",
    advice:
      "put '$$.Task.Token' ('{% $states.context.Task.Token %}') into what the resource receives")
}
