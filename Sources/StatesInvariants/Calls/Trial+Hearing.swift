import StatesEngine
import StatesJSON

// The calls about one execution, told between its events by their times. A call at the moment of an
// event comes first: it may be what brought the event about.

extension Trial {
  /// Hears every call made until a moment that was not heard yet.
  @inline(__always)
  mutating func hearCalls(until moment: Instant) {
    if ledger.next >= 0, ledger.calls[ledger.next].time <= moment { hearNextCalls(until: moment) }
  }

  private mutating func hearNextCalls(until moment: Instant) {
    while ledger.next >= 0, ledger.calls[ledger.next].time <= moment {
      nowCall = ledger.next
      nowToken = ledger.calls[nowCall].token
      ledger.next = ledger.calls[nowCall].next
      announce(.told, in: callCircumstances)
      note(nowCall, nowToken)
    }
    (nowCall, nowToken) = (-1, -1)
  }

  private mutating func note(_ call: Int, _ token: Int) {
    let facts = ledger.calls[call]
    if facts.kind == .stop, facts.isAccepted, books.stop < 0,
      books.endEvent == 0 || isTied(books.endedAt, facts.time)
    {
      books.stop = call
    }
    if facts.kind == .redrive, facts.isAccepted { books.isRedriveDue = true }
    guard token >= 0 else { return }
    if facts.isAccepted {
      noteAccepted(call, token)
    } else if log[call].reply.code.tellsOfAttempt, ledger.tokens[token].refused < 0,
      ledger.tokens[token].accepted < 0, ledger.tokens[token].closing == .open,
      ledger.tokens[token].visit < 0 || !mayBeOver(ledger.tokens[token].visit)
    {
      ledger.tokens[token].refused = call
    }
  }

  private mutating func noteAccepted(_ call: Int, _ token: Int) {
    if ledger.calls[call].kind == .heartbeat {
      guard ledger.tokens[token].closing == .open else { return }
      ledger.tokens[token].sign = call
      ledger.tokens[token].signAt = ledger.calls[call].time
    } else if ledger.calls[call].closes, ledger.tokens[token].accepted < 0 {
      ledger.tokens[token].accepted = call
    }
  }

  /// The attempt that has just started is the one for which work was handed out.
  mutating func claimHandout(_ visit: Int) {
    let state = visits[visit].state
    guard state < queues.count else { return }
    var token = queues[state]
    var before = -1
    while token >= 0, !isHandout(token, of: visit) {
      before = token
      token = ledger.tokens[token].nextOfState
    }
    guard token >= 0 else { return }
    let next = ledger.tokens[token].nextOfState
    if before < 0 { queues[state] = next } else { ledger.tokens[before].nextOfState = next }
    claim(token, for: visit)
  }

  private func isHandout(_ token: Int, of visit: Int) -> Bool {
    guard isTied(handouts[token].time, record.time) else { return false }
    let asked = handouts[token].task.scope
    if asked.isEmpty { return true }
    var scope = visits[visit].scope
    for number in asked.reversed() {
      guard scope != top, scopes[scope].number == number else { return false }
      scope = outer(scope)
    }
    return scope == top
  }

  private mutating func claim(_ token: Int, for visit: Int) {
    visits[visit].attempt.token = token
    ledger.tokens[token].isClaimed = true
    ledger.tokens[token].visit = visit
    ledger.tokens[token].attempt = visits[visit].attempts - 1
    ledger.tokens[token].startedAt = record.time
    ledger.tokens[token].started = UInt32(id)
    ledger.tokens[token].timeout = visits[visit].attempt.timeout
    ledger.tokens[token].heartbeat = visits[visit].attempt.heartbeat
  }

  /// The last sign of life of an attempt: its start, or a heartbeat that was accepted.
  func lastSign(of token: Int, startedAt: Instant) -> Instant {
    token >= 0 ? max(startedAt, ledger.tokens[token].signAt) : startedAt
  }

  /// Whether a moment is later than another beyond the engine's tolerance.
  @inline(__always)
  func isLater(_ moment: Instant, than other: Instant) -> Bool {
    moment.milliseconds - other.milliseconds > tolerance
  }
}

extension RejectionCode? {
  /// Whether a call was turned away for what became of its attempt, and not for what it says itself.
  fileprivate var tellsOfAttempt: Bool { self != .invalidOutput && self != .validation }
}
