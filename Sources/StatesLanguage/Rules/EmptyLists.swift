import StatesJSON

extension Rule {
  /// `Branches`, `Choices`, `And`, `Or` and `ErrorEquals` list something; `Retry` and `Catch` need not.
  static let emptyLists = Rule(
    "STRUCT-34", .error,
    "Branches, Choices, And, Or and ErrorEquals are not empty; Retry and Catch may be."
  ) { outline, report in
    let states = outline.states.map { ($0.node, [Field.branches, .choices]) }
    let rules = outline.choices.map { ($0.node, [Field.and, .or]) }
    let handlers = (outline.retriers + outline.catchers).map { ($0.node, [Field.errorEquals]) }
    for (node, fields) in states + rules + handlers {
      for field in fields {
        guard let list = outline.member(field, of: node), list.isArray,
          outline.arena.count(of: list) == 0
        else { continue }
        report.breach(.empty, at: node, field)
      }
    }
  }
}
