import StatesJSON

extension Rule {
  /// A machine, and every machine inside one, has `StartAt`, which names a state, and `States`.
  static let requiredMachineFields = Rule(
    "STRUCT-01", .error,
    "A machine has StartAt, the name of one of its states, and States, an object with at least one."
  ) { outline, report in
    for flow in outline.flows {
      let missing = [Field.states, .startAt].filter { !outline.has($0, flow.node) }
      if !missing.isEmpty { report.breach(.required(missing), at: flow.node) }
      if let start = outline.member(.startAt, of: flow.node), !start.isString {
        report.breach(.expected("String"), at: flow.node, .startAt)
      }
      guard let states = outline.member(.states, of: flow.node) else { continue }
      if !states.isObject {
        report.breach(.expected("Object"), at: flow.node, .states)
      } else if outline.arena.count(of: states) == 0 {
        report.breach(.empty, at: flow.node, .states)
      }
    }
  }
}
