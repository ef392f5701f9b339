import StatesJSON

extension Rule {
  /// A catcher has the fields of a catcher in the language of its state.
  static let catcherFields = Rule(
    "CATCH-03", .error,
    "A catcher has ErrorEquals and Next, Assign, and ResultPath (JSONPath) or Output (JSONata)."
  ) { outline, report in
    for catcher in outline.catchers {
      let state = outline.states[catcher.state]
      let own: Field = state.language == .jsonPath ? .resultPath : .output
      outline.checkHandler(
        catcher, "a catcher", allowed: [.errorEquals, .next, .comment, .assign, own],
        required: [.errorEquals, .next], &report)
      if let block = outline.member(.assign, of: catcher.node), !block.isObject {
        report.breach(.expected("Object"), at: catcher.node, .assign)
      }
    }
  }
}
