import StatesJSON

extension Rule {
  /// `TimeoutSeconds` of a machine is a whole number from 1 to 99,999,999.
  static let machineTimeout = Rule(
    "STRUCT-04", .error, "A machine's TimeoutSeconds is a whole number from 1 to 99,999,999."
  ) { outline, report in
    for flow in outline.flows {
      guard let value = outline.member(.timeoutSeconds, of: flow.node) else { continue }
      if let message = Bounds.wholeNumber(1...Bounds.seconds).fault(of: value, in: outline.arena) {
        report.breach(message, at: flow.node, .timeoutSeconds)
      }
    }
  }
}
