extension Rule {
  /// Every object of states has one at which it can end.
  static let terminalState = Rule(
    "STRUCT-15", .error, "Each States object has a state that ends it: End: true, Succeed or Fail."
  ) { outline, report in
    for flow in outline.flows where !flow.states.isEmpty {
      let ends = flow.states.contains { index in
        // What a state of an unknown type does is not known either.
        outline.states[index].tag == nil || outline.isTerminal(outline.states[index])
      }
      if !ends { report.breach(.noEnd, at: flow.node, .states) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noEnd = Self(
    .missingEndState, "No terminal state found",
    advice: "add \"End\": true to the last state, or a Succeed or Fail state")
}
