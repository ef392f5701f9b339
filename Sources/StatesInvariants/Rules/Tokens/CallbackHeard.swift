import StatesEngine
import StatesJSON

extension Invariant {
  static let callbackHeard = Invariant(
    "INV-T04",
    "A callback that comes strictly before every deadline of its attempt is accepted and ends the "
      + "attempt, unless the scope is stopped.",
    rests: ["RACE-01", "RACE-33"], needs: .timedCalls,
    .at(.closed, if: [.started, .token]) { $0.checkCallbackHeardAtClose() },
    .at(.finished) { $0.checkCallbacksHeardAtEnd() })
}

extension Trial {
  fileprivate mutating func checkCallbackHeardAtClose() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, nowStage == .started else { return }
    let (accepted, refused) = (ledger.tokens[token].accepted, ledger.tokens[token].refused)
    guard accepted >= 0 || refused >= 0 else { return }
    premise()
    if accepted >= 0, visits[nowVisit].attempt.outcome == .timedOut,
      isLater(record.time, than: log[accepted].time)
    {
      breach(
        {
          "accepted \($0.call(accepted)), while the attempt was open; however it timed out "
            + "(\($0.event($0.id)))"
        }, at: id, calls: accepted)
    }
    checkRefusal(refused, token, until: record.time, UInt32(id))
  }

  fileprivate mutating func checkCallbacksHeardAtEnd() {
    var token = ledger.firstToken[execution]
    while token >= 0 {
      let facts = ledger.tokens[token]
      token = facts.nextOfExecution
      guard facts.isClaimed, facts.closing == .open || facts.closing == .over else { continue }
      let until = facts.closing == .open ? end : facts.closedAt
      guard facts.accepted >= 0 || facts.refused >= 0 else { continue }
      premise()
      checkRefusal(facts.refused, facts.first, until: until, facts.closed)
      let call = facts.accepted
      guard call >= 0, isLater(until, than: log[call].time) else { continue }
      breach(
        {
          "accepted \($0.call(call)); however nothing shows that the attempt that started with "
            + "\($0.event(facts.started)) ever ended"
        }, at: Int(facts.started), Int(facts.closed), calls: call)
    }
  }

  /// A call that was turned away while the attempt was open.
  private mutating func checkRefusal(
    _ call: Int, _ token: Int, until moment: Instant, _ closed: UInt32
  ) {
    guard call >= 0, isLater(moment, than: log[call].time), !isDeleted(token) else { return }
    breach(
      {
        "\($0.call(call)) was \($0.reply(call)); however the attempt was open "
          + "(\($0.event($0.ledger.tokens[token].started))) until \(moment)"
      }, at: Int(ledger.tokens[token].started), Int(closed), calls: call)
  }

  /// Whether the activity of a task was deleted.
  func isDeleted(_ token: Int) -> Bool {
    let resource = handouts[ledger.tokens[token].handout].task.resource
    return ledger.deletions.contains { $0.activity == resource }
  }
}
