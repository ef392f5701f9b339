import StatesEngine

extension Invariant {
  static let lateCallback = Invariant(
    "INV-T05",
    "A callback or heartbeat for an attempt that has timed out, was stopped or has ended is not "
      + "accepted.",
    rests: ["TOKEN-04", "TOKEN-06", "TOKEN-16", "RACE-38"], needs: .timedCalls,
    .at(.told, if: .over) { $0.checkLateCallback() })

  static let lateCallbackCode = Invariant(
    "INV-T05.code",
    "A callback or heartbeat for an attempt that is over is rejected with TaskTimedOut.",
    rests: ["TOKEN-04", "TOKEN-06", "TOKEN-16"], .profile, needs: .timedCalls,
    .at(.told, if: .over) { $0.checkLateCallbackCode() })
}

extension Trial {
  /// Whether the call at hand is about an attempt that had ended strictly before.
  @inline(__always)
  private var isLateCallback: Bool {
    guard nowToken >= 0, ledger.tokens[nowToken].closing != .open else { return false }
    let call = ledger.calls[nowCall]
    return (call.settles || call.kind == .heartbeat)
      && isLater(log[nowCall].time, than: ledger.tokens[nowToken].closedAt)
  }

  fileprivate mutating func checkLateCallback() {
    guard isLateCallback else { return }
    premise()
    guard log[nowCall].reply.isAccepted else { return }
    let facts = ledger.tokens[nowToken]
    breach(
      {
        "accepted \($0.call($0.nowCall)); however the attempt \(facts.closing.words) at "
          + "\(facts.closedAt) (\($0.event(facts.closed)))"
      }, at: Int(facts.started), Int(facts.closed), calls: nowCall)
  }

  fileprivate mutating func checkLateCallbackCode() {
    guard isLateCallback, let code = log[nowCall].reply.code else { return }
    premise()
    guard code != .taskTimedOut, !isDeleted(nowToken) else { return }
    let facts = ledger.tokens[nowToken]
    breach(
      {
        "\($0.call($0.nowCall)) was \($0.reply($0.nowCall)); however the attempt "
          + "\(facts.closing.words) at \(facts.closedAt) (\($0.event(facts.closed))), which "
          + "TaskTimedOut says"
      }, at: Int(facts.closed), calls: nowCall)
  }
}

extension TokenFacts.Closing {
  /// What became of an attempt, as the end of a sentence.
  var words: String {
    switch self {
    case .open: "was open"
    case .succeeded: "had succeeded"
    case .failed: "had failed"
    case .timedOut: "had timed out"
    case .aborted: "had been stopped"
    case .over: "had ended with what was around it"
    }
  }
}
