import StatesEngine
import StatesJSON
import StatesLanguage

// The branches of Parallels and the iterations of Maps.

extension Trial {
  private var joinTag: State.Tag {
    switch record.type {
    case .parallelStateStarted, .parallelStateSucceeded, .parallelStateFailed: .parallel
    case _: .map
    }
  }

  /// An attempt of a Parallel or a Map begins; one that follows another shows a retry.
  mutating func beginJoin() {
    let tag = joinTag
    let visit = visit(.joinToBegin(tag))
    guard visit >= 0 else { return goAstray() }
    let scope = visits[visit].scope
    own(scope)
    (nowVisit, nowScope, nowState) = (visit, scope, visits[visit].state)
    // A redrive goes on at once; what begins anew later has failed meanwhile.
    let isResumed = scopes[scope].resumes && isTied(books.startedAt, record.time)
    if visits[visit].phase == .working, !isResumed {
      settleFailure(of: visit)
      visits[visit].failure.isTimeKnown = false
    }
    scopes[scope].resumes = false
    nowVisit = visit
    beginAttempt(visit)
    let join = makeJoin(visit)
    nowVisit = visit
    if tag == .map { prepareIterations(visit, join) } else { prepareBranches(visit, join) }
    announce(.attempted)
  }

  private mutating func prepareBranches(_ visit: Int, _ join: Int) {
    let state = visits[visit].state
    guard state < chart.states.count, case .parallel(let parallel) = chart.states[state].kind
    else { return }
    var input: Value?
    if case .value(let value) = arguments(of: visit) { input = value }
    joins[join].length = parallel.branches.count
    joins[join].started = parallel.branches.count
    joins[join].open = parallel.branches.count
    for (number, row) in parallel.branches.enumerated() {
      let scope = makeScope(owner: visit, machine: row.index, number: number)
      scopes[scope].input = input
    }
  }

  private mutating func prepareIterations(_ visit: Int, _ join: Int) {
    joins[join].length = record.value.isNumber ? Int(arena.int64(of: record.value) ?? -1) : -1
    joins[join].items = items(of: visit)
    joins[join].limit = concurrencyLimit(of: visit)
    noteRoom(join)
  }

  /// Notes since when there is room for an iteration that was not started.
  private mutating func noteRoom(_ join: Int) {
    let most = limits.inlineMapConcurrency
    let limit = joins[join].limit == 0 ? most : min(joins[join].limit, most)
    let hasRoom = joins[join].started < joins[join].length && joins[join].open < limit
    if !hasRoom {
      joins[join].idleSince = .never
    } else if joins[join].idleSince == .never {
      joins[join].idleSince = record.time
      joins[join].idleSinceEvent = UInt32(id)
    }
  }

  mutating func joinSucceeded() {
    let tag = joinTag
    let visit = visit(.joinAtWork(tag))
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    (nowVisit, nowScope, nowState) = (visit, visits[visit].scope, visits[visit].state)
    announce(.joined)
    guard visits[visit].join >= 0 else { return }
    joins[visits[visit].join].outcome = .succeeded
    visits[visit].phase = .succeeded
  }

  mutating func joinFailed() {
    let tag = joinTag
    let visit = visit(.joinToFail(tag))
    guard visit >= 0 else { return goAstray() }
    own(visits[visit].scope)
    if visits[visit].phase != .failed { settleFailure(of: visit) }
    (nowVisit, nowScope, nowState) = (visit, visits[visit].scope, visits[visit].state)
    if visits[visit].join >= 0 { joins[visits[visit].join].outcome = .failed }
    announce(.joined)
  }
}

// MARK: - Iterations

extension Trial {
  mutating func iterate(_ step: IterationStep) {
    let visit = visit(.iterating)
    nowStep = step
    guard visit >= 0, visits[visit].join >= 0 else { return goAstray() }
    (nowVisit, nowState) = (visit, visits[visit].state)
    let number = record.value.isNumber ? Int(arena.int64(of: record.value) ?? -1) : -1
    if step == .started { return startIteration(number, visit) }
    let scope = iteration(number, visits[visit].join)
    guard scope >= 0 else { return goAstray() }
    own(scope)
    nowScope = scope
    endIteration(scope, step, visits[visit].join)
  }

  private mutating func startIteration(_ number: Int, _ visit: Int) {
    let state = visits[visit].state
    var machine = -1
    if state < chart.states.count, let map = chart.states[state].map {
      machine = map.processor.index
    }
    let join = visits[visit].join
    let scope = makeScope(owner: visit, machine: machine, number: number)
    own(scope)
    nowScope = scope
    announce(.iterated)
    joins[join].started += 1
    joins[join].open += 1
    noteRoom(join)
  }

  /// The scope of an open iteration: the one of the event before, or else by its number.
  private func iteration(_ number: Int, _ join: Int) -> Int {
    let chained = owner(of: record.previous)
    if chained >= 0, isIn(chained, join), scopes[chained].number == number { return chained }
    var scope = joins[join].firstScope
    while scope >= 0 {
      if scopes[scope].number == number { return scope }
      scope = scopes[scope].nextOfJoin
    }
    return -1
  }

  private func isIn(_ scope: Int, _ join: Int) -> Bool {
    scopes[scope].owner >= 0 && visits[scopes[scope].owner].join == join
  }

  private mutating func endIteration(_ scope: Int, _ step: IterationStep, _ join: Int) {
    if step == .failed { settle(scope) }
    if step == .succeeded, scopes[scope].machine < 0, scopes[scope].visit < 0 {
      endUnknownIteration(scope, join)
    }
    nowScope = scope
    nowVisit = scopes[scope].owner
    scopes[scope].closings += 1
    announce(.iterated)
    if scopes[scope].closings == 1 { joins[join].open -= 1 }
    switch step {
    case .succeeded:
      noteRoom(join)
      release(scope: scope)
    case .aborted:
      joins[join].aborted += 1
      stop(scope)
    case .started, .failed: break
    }
  }

  /// Where the definition is not known an iteration's word is taken for its end.
  private mutating func endUnknownIteration(_ scope: Int, _ join: Int) {
    scopes[scope].outcome = .succeeded
    joins[join].succeeded += 1
    joins[join].lastSuccessAt = record.time
  }

  /// Stops a scope and everything inside it.
  mutating func stop(_ scope: Int) {
    if scopes[scope].outcome == .running {
      scopes[scope].outcome = .aborted
      scopes[scope].endedAt = record.time
      scopes[scope].endEvent = UInt32(id)
    }
    let visit = scopes[scope].visit
    guard visit >= 0 else { return }
    closeAttempt(visit, as: .aborted)
    stopScopes(of: visit)
  }

  /// Stops every branch or iteration of a visit that still runs.
  mutating func stopScopes(of visit: Int) {
    let join = visits[visit].join
    guard join >= 0 else { return }
    var scope = joins[join].firstScope
    while scope >= 0 {
      if scopes[scope].outcome == .running { stop(scope) }
      scope = scopes[scope].nextOfJoin
    }
  }
}
