import StatesEngine
import StatesJSON

extension Invariant {
  static let reportedError = Invariant(
    "INV-E03",
    "A failed task has the error and cause that its worker reported, and one that waits for an "
      + "execution ends as that did.",
    rests: ["CATCH-02", "NAME-02"], needs: .timedCalls,
    .at(.closed, if: [.started, .token]) { $0.checkReportedError() },
    .at(.closed) { $0.checkChildOutcome() })
}

extension Trial {
  fileprivate mutating func checkReportedError() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, nowStage == .started, let told = reported(ledger.tokens[token].accepted)
    else { return }
    switch visits[nowVisit].attempt.outcome {
    case .failed, .startFailed: break
    case .succeeded, .timedOut, .scheduled, .scheduleFailed, .started: return
    }
    premise()
    let call = ledger.tokens[token].accepted
    guard !isSame(told.error, record.value) || !isSame(told.cause, record.detail) else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) failed with \($0.name($0.record.value)), "
          + "\($0.text($0.record.detail)) (\($0.event($0.id))); however \($0.call(call)) reported "
          + "\($0.name(told.error)), \($0.text(told.cause))"
      }, at: id, calls: call)
  }

  private func isSame(_ one: Value, _ other: Value) -> Bool {
    arena.equal(one, other) || (isMissing(one) && isMissing(other))
  }

  /// What an accepted call says of a failure.
  private func reported(_ call: Int) -> Failure? {
    guard call >= 0, case .signal(_, let signal) = log[call].call else { return nil }
    switch signal {
    case .fail(let failure), .submitFailed(let failure), .startFailed(let failure): return failure
    case .heartbeat, .succeed, .submitted: return nil
    }
  }
}
