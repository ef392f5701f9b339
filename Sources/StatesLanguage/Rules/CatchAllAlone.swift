import StatesJSON

extension Rule {
  /// `States.ALL` stands alone in its `ErrorEquals`, and its retrier or catcher is the last.
  static let catchAllAlone = Rule(
    "STRUCT-42", .error,
    "States.ALL is the only name of its ErrorEquals, and its retrier or catcher comes last."
  ) { outline, report in
    let all = outline.arena.key(StatesError.Name.all.rawValue)
    for handler in outline.retriers + outline.catchers {
      let names = outline.errorStrings(of: handler)
      guard names.contains(where: { outline.arena.existingKey(of: $0) == all }) else { continue }
      if names.count > 1 { report.breach(.notAlone, at: handler.node, .errorEquals) }
      if handler.position < handler.count - 1 { report.breach(.notLast, at: handler.node) }
    }
  }
}

extension Outline {
  /// The strings in the `ErrorEquals` of a retrier or catcher.
  func errorStrings(of handler: Part) -> [Value] {
    guard let list = member(.errorEquals, of: handler.node) else { return [] }
    return elements(of: list).filter(\.isString)
  }

  /// The same as texts.
  func errorNames(of handler: Part) -> [String] {
    errorStrings(of: handler).map { arena.string(of: $0) }
  }
}

extension Diagnostic.Message {
  fileprivate static let notAlone = Self(
    .schema, "States.ALL must be the only element of ErrorEquals",
    advice: "remove the other names: States.ALL stands for them")
  fileprivate static let notLast = Self(
    .schema, "States.ALL must be in the last element", advice: "move it to the end")
}
