import StatesJSON

extension Rule {
  /// `Comment` may stand on machines, states, choice rules, retriers and catchers, and is text.
  static let comments = Rule(
    "STRUCT-10", .error, "Comment may stand in any object of the language, and is a string."
  ) { outline, report in
    let parts = outline.retriers + outline.catchers + outline.choices
    let nodes = outline.flows.map(\.node) + outline.states.map(\.node) + parts.map(\.node)
    for node in nodes {
      if let comment = outline.member(.comment, of: node), !comment.isString {
        report.breach(.expected("String"), at: node, .comment)
      }
    }
  }
}
