import StatesProperty

extension Choices {
  /// What makes a case harder to follow than its length tells: what the world does, and limits that
  /// make something happen later.
  ///
  /// So a branch that fails is simpler than a task that does because of a signal, or after a while.
  var happenings: Int {
    spans.reduce(0) { sum, span in
      switch span.label {
      case "signal", "call": sum + Self.happening
      case "timeout", "heartbeat", "machine timeout":
        sum + (made[span.range].first.map { $0.value > 0 } ?? false ? Self.happening : 0)
      case _: sum
      }
    }
  }

  /// How many decisions one of them is worth.
  private static let happening = 12
}
