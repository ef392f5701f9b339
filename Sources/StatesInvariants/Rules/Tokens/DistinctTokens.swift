import StatesEngine

extension Invariant {
  static let distinctTokens = Invariant(
    "INV-T01", "No two attempts of any task in any execution get the same token.",
    rests: ["TOKEN-01", "RETRY-09"], needs: .replies,
    .at(.handedOut) { $0.checkDistinctTokens() })
}

extension Trial {
  fileprivate mutating func checkDistinctTokens() {
    premise()
    let first = ledger.tokens[nowToken].first
    guard first != nowToken, !isSameAttempt(first, nowToken) else { return }
    breach(
      {
        let (one, other) = ($0.handouts[first], $0.handouts[$0.nowToken])
        return
          "the token '\(other.task.token.rawValue)' was handed out for '\(other.task.state)' at "
          + "\(other.time); however '\(one.task.state)' had got it at \(one.time)"
      }, at: event(ofHandout: first), event(ofHandout: nowToken))
  }

  /// Whether two handouts are of one and the same attempt.
  func isSameAttempt(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (handouts[one].task, handouts[other].task)
    return one.execution == other.execution && one.state == other.state
      && one.scope == other.scope && one.attempt == other.attempt && one.isActivity
  }
}

extension TaskRequest {
  /// Whether workers poll for this task.
  var isActivity: Bool {
    resource.utf8.withContiguousStorageIfAvailable { $0.has(":activity:") } ?? false
  }
}
