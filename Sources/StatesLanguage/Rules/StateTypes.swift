import StatesJSON

extension Rule {
  /// `Type` is one of the eight.
  static let stateTypes = Rule(
    "STRUCT-19", .error,
    "A state's Type is Task, Wait, Pass, Succeed, Fail, Choice, Parallel or Map."
  ) { outline, report in
    for state in outline.states where state.tag == nil {
      guard let type = outline.member(.type, of: state.node) else {
        report.breach(.required([.type]), at: state.node)
        continue
      }
      let found = type.isString ? outline.arena.string(of: type) : nil
      let names = State.Tag.allCases.map(\.rawValue)
      report.breach(.oneOf(.type, names, found: found), at: state.node, .type)
    }
  }
}
