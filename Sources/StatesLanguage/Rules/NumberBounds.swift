import StatesJSON

extension Rule {
  /// The numbers of a state are whole and within bounds; a heartbeat is shorter than its time-out.
  static let numberBounds = Rule(
    "STRUCT-33", .error,
    "Times, counts and percentages of a state lie within their bounds; HeartbeatSeconds < TimeoutSeconds."
  ) { outline, report in
    for state in outline.states {
      for (field, bounds) in limits {
        guard let value = outline.member(field, of: state.node) else { continue }
        if state.language == .jsonata, Expressions.isExpression(value, in: outline.arena) {
          continue
        }
        if let message = bounds.fault(of: value, in: outline.arena) {
          report.breach(message, at: state.node, field)
        }
      }
      if let timeout = wholeNumber(.timeoutSeconds, of: state, outline),
        let heartbeat = wholeNumber(.heartbeatSeconds, of: state, outline), heartbeat >= timeout
      {
        report.breach(.slowHeart, at: state.node, .heartbeatSeconds)
      }
    }
  }

  private static let limits: [(Field, Bounds)] = [
    (.timeoutSeconds, .wholeNumber(1...Bounds.seconds)),
    (.heartbeatSeconds, .wholeNumber(1...Bounds.seconds)),
    (.seconds, .wholeNumber(0...Bounds.seconds)),
    (.maxConcurrency, .wholeNumber(0...Int64.max)),
    (.toleratedFailureCount, .wholeNumber(0...Int64.max)),
    (.toleratedFailurePercentage, .number(0...100)),
  ]

  private static func wholeNumber(
    _ field: Field, of state: Outline.StateNode, _ outline: Outline
  ) -> Int64? {
    guard let value = outline.member(field, of: state.node), value.isNumber else { return nil }
    return outline.arena.int64(of: value)
  }
}

extension Diagnostic.Message {
  fileprivate static let slowHeart = Self(
    .schema, "HeartbeatSeconds must be smaller than TimeoutSeconds",
    advice: "a heartbeat that is due after the time-out can never be missed")
}
