import StatesEngine
import StatesJSON

// Three rules about whose callback ends an attempt: its own, never another's, and never nobody's.

extension Invariant {
  static let callbackRouting = Invariant(
    "INV-T09", "A callback ends the attempt that got its token and no other.",
    rests: ["TOKEN-12", "PAR-10"], needs: .timedCalls,
    .at(.closed, if: [.started, .token]) { $0.checkCallbackRouting() })

  static let earlierToken = Invariant(
    "INV-T11", "After a retry the earlier attempt's token does not settle the later attempt.",
    rests: ["RACE-28"], needs: .timedCalls,
    .at(.closed, if: [.started, .token]) { $0.checkEarlierToken() })

  static let settlingCount = Invariant(
    "INV-T12",
    "A task that was handed out succeeds or fails only by a call with its token that was accepted.",
    rests: ["TOKEN-15", "RACE-33"], needs: .timedCalls,
    .at(.closed, if: [.started, .token]) { $0.checkSettlingCount() })
}

extension Trial {
  /// The token of the attempt that the event at hand ends by an answer, or -1.
  @inline(__always)
  private var answered: Int {
    guard nowStage == .started else { return -1 }
    switch visits[nowVisit].attempt.outcome {
    case .succeeded, .failed: return visits[nowVisit].attempt.token
    case .timedOut, .scheduled, .scheduleFailed, .started, .startFailed: return -1
    }
  }

  fileprivate mutating func checkCallbackRouting() {
    let token = answered
    guard token >= 0 else { return }
    premise()
    guard ledger.tokens[token].accepted < 0 else { return }
    let other = strangeAnswer(token)
    guard other >= 0, !isEarlierAttempt(other, token) else { return }
    let call = ledger.tokens[other].accepted
    breach(
      {
        "\($0.call(call)) was accepted with the token of "
          + "'\($0.handouts[other].task.state)'; however it ended \($0.quoted(visit: $0.nowVisit)) "
          + "(\($0.event($0.id)))"
      }, at: id, calls: call)
  }

  fileprivate mutating func checkEarlierToken() {
    let token = answered
    guard token >= 0, visits[nowVisit].attempts > 1 else { return }
    premise()
    guard ledger.tokens[token].accepted < 0 else { return }
    let other = strangeAnswer(token)
    guard other >= 0, isEarlierAttempt(other, token) else { return }
    let call = ledger.tokens[other].accepted
    breach(
      {
        "\($0.call(call)) was accepted with the token of an earlier attempt; however it ended the "
          + "later one (\($0.event($0.id)))"
      }, at: Int(ledger.tokens[token].started), id, calls: call)
  }

  fileprivate mutating func checkSettlingCount() {
    let token = answered
    guard token >= 0 else { return }
    premise()
    guard ledger.tokens[token].accepted < 0, strangeAnswer(token) < 0 else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) ended (\($0.event($0.id))); however no call with its token "
          + "was accepted"
      }, at: Int(ledger.tokens[token].started), id)
  }

  /// Another token whose accepted call at this moment says what the event at hand says, or -1.
  private func strangeAnswer(_ token: Int) -> Int {
    var other = ledger.firstToken[execution]
    while other >= 0 {
      let call = ledger.tokens[other].accepted
      if other != token, call >= 0, isTied(log[call].time, record.time), says(call, record) {
        return other
      }
      other = ledger.tokens[other].nextOfExecution
    }
    return -1
  }

  private func says(_ call: Int, _ record: EventRecord) -> Bool {
    guard case .signal(_, let signal) = log[call].call else { return false }
    switch signal {
    case .succeed(let document):
      return value(of: document).map { arena.equal($0, record.value) } ?? false
    case .fail(let failure), .submitFailed(let failure), .startFailed(let failure):
      return arena.equal(failure.error, record.value)
    case .heartbeat, .submitted: return false
    }
  }

  private func isEarlierAttempt(_ other: Int, _ token: Int) -> Bool {
    ledger.tokens[other].state == ledger.tokens[token].state
      && handouts[other].task.scope == handouts[token].task.scope
      && ledger.tokens[other].attempt < ledger.tokens[token].attempt
  }
}
