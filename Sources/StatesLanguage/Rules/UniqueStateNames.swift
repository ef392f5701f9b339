import StatesJSON

extension Rule {
  /// No two states of a machine have one name, wherever in it they stand.
  static let uniqueStateNames = Rule(
    "STRUCT-12", .error,
    "A state's name is unique in the whole machine, branches and bodies of Maps included."
  ) { outline, report in
    var seen: Set<Key> = []
    for (index, state) in outline.states.enumerated() where !seen.insert(state.key).inserted {
      report.breach(.duplicate(outline.name(of: index)), at: state.node)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ name: String) -> Self {
    Self(
      .duplicateStateName, "Duplicate state name: \(Quote.short(name))",
      advice: "rename one of them, and what leads to it")
  }
}
