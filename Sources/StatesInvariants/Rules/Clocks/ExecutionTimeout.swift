import StatesEngine
import StatesJSON

extension Invariant {
  static let executionTimeout = Invariant(
    "INV-C12",
    "An execution that has not ended within the machine's TimeoutSeconds is TIMED_OUT at that "
      + "moment, and not before.",
    rests: ["EXEC-10", "CATCH-11"], needs: .timedRun,
    .at(.ended) { $0.checkExecutionTimeout() }, .at(.resolved) { $0.checkTimeoutUncaught() })
}

extension Trial {
  /// When the execution has to be over, if its machine says so.
  var executionDeadline: Instant? {
    guard let seconds = chart.timeoutSeconds else { return nil }
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? nil : books.startedAt.advanced(byMilliseconds: product)
  }

  fileprivate mutating func checkExecutionTimeout() {
    guard let deadline = executionDeadline else { return checkLife() }
    premise()
    if record.type == .executionTimedOut, isLater(allowedUntil, than: record.time) {
      breach(
        {
          "the execution timed out with \($0.event($0.id)); however its TimeoutSeconds ends at "
            + "\(deadline)"
        }, at: id)
    } else if isLater(record.time, than: deadline) {
      breach(
        {
          "the execution ended with \($0.event($0.id)); however it had to be TIMED_OUT at "
            + "\(deadline) by its TimeoutSeconds"
        }, at: id)
    }
  }

  /// An execution whose machine sets no limit may live as long as its type allows (EXEC-02, EXEC-03).
  private mutating func checkLife() {
    guard execution == 0, isLater(record.time, than: allowedUntil) else { return }
    premise()
    breach(
      {
        "the execution ended with \($0.event($0.id)); however its type allows it to live until "
          + "\($0.allowedUntil)"
      }, at: id)
  }

  /// A state that fails at the execution's deadline, for no reason of its own, and goes on.
  fileprivate mutating func checkTimeoutUncaught() {
    guard isCaughtDeadline, let deadline = executionDeadline else { return }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) timed out and went on (\($0.event($0.id))); however that "
          + "was the execution's own deadline, \(deadline), and nothing can catch it"
      }, at: Int(visits[nowVisit].failure.event), id)
  }

  /// Whether the failure at hand is a timeout that only the execution's deadline explains, and is
  /// handled all the same.
  var isCaughtDeadline: Bool {
    guard nowResolution != .surfaced, let deadline = executionDeadline else { return false }
    let failure = visits[nowVisit].failure
    let attempt = visits[nowVisit].attempt
    guard failure.origin == .timeout, isTied(failure.at, deadline) else { return false }
    return attempt.timeout.isNone && attempt.heartbeat.isNone
  }
}
