import StatesEngine
import StatesJSON

extension Invariant {
  static let oneTokenEach = Invariant(
    "INV-T10",
    "Every attempt that starts hands out one token, and every token belongs to one attempt.",
    rests: ["TOKEN-01", "TASK-09"], needs: .timedCalls,
    .at(.started) { $0.checkTokenOfAttempt() }, .at(.finished) { $0.checkAttemptOfToken() })
}

extension Trial {
  fileprivate mutating func checkTokenOfAttempt() {
    guard nowState < handed.count, handed[nowState] > 0 else { return }
    premise()
    guard visits[nowVisit].attempt.token < 0 else { return }
    breach(
      {
        "an attempt of \($0.quoted(visit: $0.nowVisit)) started (\($0.event($0.id))); however no "
          + "work was handed out for it then"
      }, at: id)
  }

  fileprivate mutating func checkAttemptOfToken() {
    // A full history shows no more starts.
    guard records.count < limits.events else { return }
    var token = ledger.firstToken[execution]
    while token >= 0 {
      let facts = ledger.tokens[token]
      token = facts.nextOfExecution
      premise()
      guard !facts.isClaimed else { continue }
      breach(
        {
          let handout = $0.handouts[facts.handout]
          return "work for '\(handout.task.state)' was handed out at \(handout.time); however no "
            + "attempt of it started then"
        }, at: event(ofHandout: facts.handout))
    }
  }
}
