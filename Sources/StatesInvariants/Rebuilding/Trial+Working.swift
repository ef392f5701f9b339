import StatesEngine
import StatesJSON
import StatesLanguage

// The attempts of tasks.

extension Trial {
  mutating func progress(_ stage: WorkStage) {
    let visit = visit(.work(stage))
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    (nowVisit, nowScope, nowState) = (visit, visits[visit].scope, visits[visit].state)
    nowStage = visits[visit].attempt.stage
    switch stage {
    case .scheduled: schedule(visit)
    case .started: startWork(visit)
    case .succeeded: close(visit, .succeeded)
    case .failed, .startFailed, .scheduleFailed, .timedOut: close(visit, stage)
    }
  }

  private mutating func schedule(_ visit: Int) {
    beginAttempt(visit)
    visits[visit].attempt.stage = .scheduled
    visits[visit].attempt.scheduled = UInt32(id)
    visits[visit].attempt.scheduledAt = record.time
    visits[visit].attempt.arguments = record.value
    visits[visit].attempt.timeout = bound(.timeout, visit)
    visits[visit].attempt.heartbeat = bound(.heartbeat, visit)
    if visits[visit].attempts == 1 { visits[visit].firstArguments = record.value }
    announce(.attempted)
    announce(.scheduled, in: scopes[nowScope].owner >= 0 ? .inside : [])
  }

  /// A further attempt shows that a failure before it was retried.
  mutating func beginAttempt(_ visit: Int) {
    if visits[visit].phase == .failed { resolve(visit, .retried) }
    // What failed after its work was done, by too long an output say, tells no error to count by.
    if visits[visit].phase == .succeeded { visits[visit].isCounting = false }
    closeAttempt(visit, as: .over)
    visits[visit].attempt = Attempt()
    visits[visit].attempts += 1
    visits[visit].knowsArguments = false
    // The context object counts attempts.
    if visits[visit].attempts > 1 { visits[visit].knowsEffective = false }
    visits[visit].phase = .working
  }

  private mutating func startWork(_ visit: Int) {
    visits[visit].attempt.stage = .started
    visits[visit].attempt.started = UInt32(id)
    visits[visit].attempt.startedAt = record.time
    claimHandout(visit)
    announce(.started)
  }

  mutating func submitted() {
    let visit = visit(.work(.succeeded))
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    (nowVisit, nowScope, nowState) = (visit, visits[visit].scope, visits[visit].state)
    visits[visit].attempt.submitted = UInt32(id)
  }

  private mutating func close(_ visit: Int, _ stage: WorkStage) {
    announceEnd(of: visit, by: stage)
    guard nowStage != .closed, nowStage != .none || stage != .succeeded else { return }
    visits[visit].attempt.stage = .closed
    visits[visit].attempt.outcome = stage
    visits[visit].attempt.closed = UInt32(id)
    visits[visit].attempt.closedAt = record.time
    closeToken(of: visit, as: stage.closing)
    if stage == .succeeded {
      visits[visit].attempt.result = record.value
      visits[visit].phase = .succeeded
    } else {
      fail(visit, workFailure(visit, stage))
    }
  }

  /// Rules see an attempt as it was before it ended, beside the event that ends it.
  private mutating func announceEnd(of visit: Int, by stage: WorkStage) {
    visits[visit].attempt.outcome = stage
    announce(.closed, in: closingCircumstances)
  }

  private func workFailure(_ visit: Int, _ stage: WorkStage) -> VisitFailure {
    var failure = VisitFailure()
    failure.origin = stage == .timedOut ? .timeout : .reported
    (failure.error, failure.cause, failure.isNamed) = (record.value, record.detail, true)
    guard stage == .timedOut else { return failure }
    (failure.mayBeTimeout, failure.mayBeHeartbeat) = timeoutKinds(visit)
    return failure
  }

  /// The attempt of a visit, if it is open, has come to an end that no event of its own tells.
  mutating func closeAttempt(_ visit: Int, as closing: TokenFacts.Closing) {
    guard visits[visit].attempt.isOpen else { return }
    visits[visit].attempt.stage = .closed
    visits[visit].attempt.closedAt = record.time
    closeToken(of: visit, as: closing)
  }

  private mutating func closeToken(of visit: Int, as closing: TokenFacts.Closing) {
    let token = visits[visit].attempt.token
    guard token >= 0, ledger.tokens[token].closing == .open else { return }
    ledger.tokens[token].closing = closing
    ledger.tokens[token].closed = UInt32(id)
    ledger.tokens[token].closedAt = record.time
    ledger.tokens[token].visit = -1
  }

  /// An event says that an expression could not be evaluated.
  mutating func evaluationFailed() {
    let state = namedState
    let visit = state < 0 ? -1 : visit(.named)
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    (nowVisit, nowScope, nowState) = (visit, visits[visit].scope, state)
    var failure = VisitFailure()
    failure.origin = .evaluation
    failure.error = record.value
    failure.isNamed = true
    let detail = record.detail
    if detail.isObject { failure.cause = arena.member("cause", of: detail) ?? .null }
    fail(visit, failure)
  }
}

extension WorkStage {
  /// What the stage means for whoever holds the token.
  var closing: TokenFacts.Closing {
    switch self {
    case .succeeded: .succeeded
    case .timedOut: .timedOut
    case .scheduled, .started: .open
    case .failed, .startFailed, .scheduleFailed: .failed
    }
  }
}
