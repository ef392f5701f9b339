import StatesEngine
import StatesJSON
import StatesLanguage

// Failures: what they are, what has to follow, and what did.

extension Trial {
  /// A visit has failed: rules hear what has to follow, and if that is sure, its scope fails too.
  mutating func fail(_ visit: Int, _ failure: VisitFailure) {
    visits[visit].phase = .failed
    visits[visit].failure = failure
    visits[visit].failure.event = UInt32(id)
    visits[visit].failure.at = record.time
    books.failures += 1
    if failure.origin == .silent { books.silentFailures += 1 }
    closeAttempt(visit, as: .failed)
    stopScopes(of: visit)
    let outlook = outlook(of: visit)
    visits[visit].outlook = outlook
    let (heldVisit, heldScope) = (nowVisit, nowScope)
    (nowVisit, nowScope) = (visit, visits[visit].scope)
    announce(.failed)
    (nowVisit, nowScope) = (heldVisit, heldScope)
    if case .uncaught = outlook { failScope(of: visit) }
  }

  /// The scope of a visit fails with it, and so does the state around the scope.
  private mutating func failScope(of visit: Int) {
    let scope = visits[visit].scope
    guard scopes[scope].outcome == .running else { return noteRival(scope) }
    scopes[scope].outcome = .failed
    scopes[scope].endedAt = record.time
    scopes[scope].endEvent = UInt32(id)
    scopes[scope].failure = visits[visit].failure
    let (heldVisit, heldScope) = (nowVisit, nowScope)
    nowScope = scope
    announce(.scopeEnded)
    (nowVisit, nowScope) = (heldVisit, heldScope)
    let owner = scopes[scope].owner
    if owner >= 0 { pass(visits[visit].failure, to: owner) }
  }

  /// A scope that was stopped at this very moment fails too: either failure may be the state's own.
  private mutating func noteRival(_ scope: Int) {
    let owner = scopes[scope].owner
    guard owner >= 0, scopes[scope].outcome == .aborted, isTied(scopes[scope].endedAt, record.time)
    else { return }
    visits[owner].outlook = .unknown
    visits[owner].isCounting = false
    visits[owner].failure.isNamed = false
  }

  /// A branch or iteration has failed: the first failure is the state's own.
  private mutating func pass(_ failure: VisitFailure, to owner: Int) {
    let join = visits[owner].join
    joins[join].failed += 1
    var inner = failure
    inner.isInner = true
    if joins[join].failed == 1 {
      joins[join].firstFailureAt = record.time
      joins[join].firstFailure = UInt32(id)
      if visits[owner].phase != .failed { fail(owner, inner) }
    } else if isTied(joins[join].firstFailureAt, record.time) {
      // Either failure may have become the state's own.
      visits[owner].outlook = .unknown
      visits[owner].isCounting = false
    }
  }

  /// Whether two moments are the same as far as the engine's clock tells.
  func isTied(_ first: Instant, _ second: Instant) -> Bool {
    (first.milliseconds - second.milliseconds).magnitude <= UInt64(clamping: tolerance)
  }

  /// What followed a failure is known.
  mutating func resolve(_ visit: Int, _ resolution: Resolution) {
    let (heldVisit, heldScope, heldIsCaught) = (nowVisit, nowScope, nowIsCaught)
    (nowVisit, nowScope, nowResolution) = (visit, visits[visit].scope, resolution)
    // Where no more events can be recorded, nothing says what would have followed.
    if resolution != .surfaced || !isHistoryFull { announce(.resolved) }
    (nowVisit, nowScope, nowIsCaught) = (heldVisit, heldScope, heldIsCaught)
    switch (visits[visit].outlook, resolution) {
    case (.retry, .retried), (.caught, .caught), (.uncaught, .surfaced): break
    case _: visits[visit].isCounting = false
    }
    if resolution != .surfaced { revive(visits[visit].scope, visits[visit].failure.event) }
  }

  /// The engine goes on in a scope that had to fail: so do those around it.
  private mutating func revive(_ scope: Int, _ event: UInt32) {
    guard scopes[scope].outcome == .failed else { return }
    scopes[scope].outcome = .running
    scopes[scope].endedAt = .never
    let owner = scopes[scope].owner
    guard owner >= 0 else { return }
    let join = visits[owner].join
    joins[join].failed -= 1
    guard visits[owner].phase == .failed, visits[owner].failure.event == event else { return }
    visits[owner].phase = .working
    visits[owner].isCounting = false
    joins[join].firstFailureAt = .never
    var sibling = joins[join].firstScope
    while sibling >= 0 {
      if scopes[sibling].outcome == .aborted, scopes[sibling].endEvent == event {
        scopes[sibling].outcome = .running
      }
      sibling = scopes[sibling].nextOfJoin
    }
    revive(visits[owner].scope, event)
  }
}

// MARK: - Failures that only show in what follows

extension Trial {
  /// A Parallel or Map has failed, though no scope in it was sure to: finds the one that did.
  mutating func settleFailure(of visit: Int) {
    let join = visits[visit].join
    guard join >= 0 else { return failSilently(visit) }
    switch suspect(in: join) {
    case .nobody: failSilently(visit, isInner: true)
    case .several: failSilently(visit, isInner: true, isReplaced: true)
    case .scope(let scope):
      settle(scope)
      if visits[visit].phase != .failed { failSilently(visit, isInner: true) }
    }
  }

  /// A scope is known to have failed: so has the visit in it, and nothing caught that.
  mutating func settle(_ scope: Int) {
    guard scopes[scope].outcome == .running else { return }
    let visit = scopes[scope].visit
    guard visit >= 0 else { return }
    if visits[visit].phase != .failed {
      if visits[visit].join >= 0 { settleFailure(of: visit) } else { failSilently(visit) }
    }
    guard scopes[scope].outcome == .running else { return }
    surface(visit)
    failScope(of: visit)
  }

  /// Nothing handled a failure; if something should have, that may have failed with an error of its
  /// own, or have begun another attempt that has.
  mutating func surface(_ visit: Int) {
    resolve(visit, .surfaced)
    if case .uncaught = visits[visit].outlook { return }
    let state = visits[visit].state
    guard state < chart.facts.count,
      !chart.facts[state].catchers.isEmpty || !chart.facts[state].retriers.isEmpty
    else { return }
    visits[visit].failure.isNamed = false
    visits[visit].failure.isReplaced = true
  }

  /// A visit has failed without any event that says so.
  mutating func failSilently(
    _ visit: Int, isInner: Bool = false, isTooLong: Bool = false, isReplaced: Bool = false
  ) {
    var failure = VisitFailure()
    failure.origin = .silent
    (failure.isInner, failure.isReplaced) = (isInner, isReplaced)
    failure.isRuntime = !isInner && !isTooLong && isSurelyRuntime(visit)
    fail(visit, failure)
  }

  /// Whether a visit that fails without a word can only do so by the engine's own error: in a
  /// JSONPath state that calls nobody, and not because its output is too large.
  private mutating func isSurelyRuntime(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.facts.count, visits[visit].join < 0,
      chart.facts[state].traits.isDisjoint(with: [.jsonata, .distributed])
    else { return false }
    switch chart.facts[state].tag {
    case .choice, .wait, .succeed, .pass: break
    case .task: guard visits[visit].phase == .succeeded else { return false }
    case .map, .parallel, .fail: return false
    }
    guard isReadable(visit) else { return false }
    guard case .value(let result) = result(of: visit),
      case .value(let output) = output(of: visit, result: result)
    else { return true }
    if case .value(let assigned) = assignments(onLeaving: visit),
      !hasRoom(for: assigned, visit)
    {
      return false
    }
    return fits(output, visit)
  }

  /// Whether what a visit assigns is surely short enough, by itself and with all that was assigned
  /// before.
  func hasRoom(for assigned: Value, _ visit: Int) -> Bool {
    fits(assigned, visit)
      && assignedBytes + arena.textLength(of: assigned) <= limits.variableBytes
  }

  /// Whether what a visit gives is surely short enough; stand-ins may be shorter than what they stand
  /// for.
  func fits(_ output: Value, _ visit: Int) -> Bool {
    let hasStandIns = chart.facts[visits[visit].state].traits.contains(.context)
    return arena.textLength(of: output) + (hasStandIns ? 4096 : 0) <= limits.payloadBytes
  }
}
