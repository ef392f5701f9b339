import StatesEngine
import StatesJSON
import StatesLanguage

// One event after the other: what it belongs to, and what it changes there.

extension Trial {
  /// Finds out what the event at hand belongs to, lets rules look, and goes on from there.
  mutating func rebuild() {
    owners.append(-1)
    (nowVisit, nowScope, nowState) = (-1, -1, -1)
    switch roles[Int(record.type.rawValue)] {
    case .enters(let tag): enter(tag)
    case .exits: exit()
    case .works(let stage): progress(stage)
    case .iterates(let step): iterate(step)
    case .other: rebuildScopes()
    }
  }

  private mutating func rebuildScopes() {
    switch record.type {
    case .executionStarted: start()
    case .executionSucceeded, .executionFailed, .executionTimedOut, .executionAborted: finish()
    case .executionRedriven: redrive()
    case .parallelStateStarted, .mapStateStarted: beginJoin()
    case .parallelStateSucceeded, .mapStateSucceeded: joinSucceeded()
    case .parallelStateFailed, .mapStateFailed: joinFailed()
    case .evaluationFailed: evaluationFailed()
    case .taskSubmitted: submitted()
    case .taskSubmitFailed: progress(.failed)
    case .mapRunStarted, .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapRunRedriven:
      mapRun()
    case _: abortState()
    }
  }

  /// The event at hand belongs to nothing that is open.
  mutating func goAstray() { announce(.stray) }

  /// Notes that the event at hand belongs to a scope.
  mutating func own(_ scope: Int) {
    owners[id] = Int32(truncatingIfNeeded: scopes[scope].serial)
    scopes[scope].lastEvent = UInt32(id)
  }

  private mutating func start() {
    own(top)
    scopes[top].began = UInt32(id)
    scopes[top].input = record.value
    scopes[top].variables = keys.emptyObject
    assignedBytes = 0
    books.input = record.value
    books.startedAt = record.time
    showExecution()
  }

  /// A Map's child executions are under way, or over.
  private mutating func mapRun() {
    let visit = visit(.mapRun)
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    nowVisit = visit
    guard record.type == .mapRunFailed else { return }
    var failure = VisitFailure()
    failure.origin = .reported
    (failure.error, failure.cause, failure.isNamed) = (record.value, record.detail, true)
    fail(visit, failure)
  }

  /// A state says that it was stopped.
  private mutating func abortState() {
    guard let tag = record.type.aborted else { return goAstray() }
    let visit = abortedVisit(tag)
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    (nowVisit, nowScope, nowState) = (visit, visits[visit].scope, visits[visit].state)
    closeAttempt(visit, as: .aborted)
    visits[visit].wasStopped = true
    // What was not at work has rather failed by itself, and its own scope was stopped for that.
    if visits[visit].phase == .working { visits[visit].phase = .aborted }
    let owner = scopes[nowScope].owner
    if owner >= 0 { endVisits(in: visits[owner].join) }
  }

  /// Where one branch or iteration was stopped the others were too, whether events say so or not.
  private mutating func endVisits(in join: Int) {
    var scope = joins[join].firstScope
    while scope >= 0 {
      let visit = scopes[scope].visit
      scope = scopes[scope].nextOfJoin
      guard visit >= 0 else { continue }
      closeAttempt(visit, as: .aborted)
      visits[visit].isOver = true
      if visits[visit].join >= 0 { endVisits(in: visits[visit].join) }
    }
  }

  /// Of several visits that may be meant, one beside what has failed is, or else one in a scope that was
  /// stopped.
  private func abortedVisit(_ tag: State.Tag) -> Int {
    let near = beside(.stoppable(tag))
    if near >= 0 { return near }
    let stopped = firstOpen(.stopped(tag))
    if stopped >= 0 { return stopped }
    return namedState >= 0 ? visit(.named) : firstOpen(.any(tag))
  }
}
