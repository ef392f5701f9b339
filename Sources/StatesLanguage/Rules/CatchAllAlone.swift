import StatesJSON

extension Rule {
  /// `States.ALL` stands alone in its `ErrorEquals`, and its retrier or catcher is the last.
  static let catchAllAlone = Rule(
    "STRUCT-42", .error,
    "States.ALL is the only name of its ErrorEquals, and its retrier or catcher comes last."
  ) { outline, report in
    for handler in outline.retriers + outline.catchers {
      let names = outline.errorNames(of: handler)
      guard names.contains(StatesError.Name.all.rawValue) else { continue }
      if names.count > 1 { report.breach(.notAlone, at: handler.node, .errorEquals) }
      if handler.position < handler.count - 1 { report.breach(.notLast, at: handler.node) }
    }
  }
}

extension Outline {
  /// The strings in the `ErrorEquals` of a retrier or catcher.
  func errorNames(of handler: Part) -> [String] {
    guard let list = member(.errorEquals, of: handler.node) else { return [] }
    return elements(of: list).filter(\.isString).map { arena.string(of: $0) }
  }
}

extension Diagnostic.Message {
  fileprivate static let notAlone = Self(
    .schema, "States.ALL must be the only element of ErrorEquals",
    advice: "remove the other names: States.ALL stands for them")
  fileprivate static let notLast = Self(
    .schema, "States.ALL must be in the last element", advice: "move it to the end")
}
