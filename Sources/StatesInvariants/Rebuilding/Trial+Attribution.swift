import StatesEngine
import StatesJSON
import StatesLanguage

// What an event belongs to. The name of a state tells the machine that it is in, since names are
// unique; `previousEventId` tells which of several scopes of that machine; where an engine's chains
// are of no use, what each scope waits for decides.

extension Trial {
  /// The scope that an event belongs to, or -1 if that is over or the event is not there.
  @inline(__always)
  func owner(of event: UInt32) -> Int {
    guard event > 0, Int(event) < owners.count else { return -1 }
    let serial = Int(owners[Int(event)])
    return serial < 0 ? -1 : max(-1, Int(slots[serial]))
  }

  /// The scope that an event belongs to, or the nearest one around it that is not over.
  func heir(of event: UInt32) -> Int {
    guard event > 0, Int(event) < owners.count else { return -1 }
    var serial = Int(owners[Int(event)])
    while serial >= 0 {
      let slot = Int(slots[serial])
      if slot >= 0 { return slot }
      serial = -2 - slot
    }
    return -1
  }

  /// The state that the event at hand names, or -1.
  @inline(__always)
  var namedState: Int {
    record.subject < stateOfSubject.count ? stateOfSubject[record.subject] : -1
  }

  /// The scope around a scope, or -1.
  @inline(__always)
  func outer(_ scope: Int) -> Int {
    scopes[scope].owner < 0 ? -1 : visits[scopes[scope].owner].scope
  }

  /// The open visit that is sought, nearest to the event before on the way outwards.
  ///
  /// The work of a task follows an event of its own scope; what is around several scopes may follow
  /// one that is over.
  func climb(to sought: Sought) -> Int {
    var scope = sought.isWork ? owner(of: record.previous) : heir(of: record.previous)
    while scope >= 0 {
      let visit = scopes[scope].visit
      if visit >= 0, fits(visit, sought) { return visit }
      scope = outer(scope)
    }
    return -1
  }

  /// The scope in which the event at hand enters a state, or -1.
  mutating func scopeEntered(by state: Int) -> Int {
    guard state < chart.facts.count else { return chainedScope() }
    let machine = chart.facts[state].machine
    let first = firstScope[machine]
    guard first >= 0 else { return -1 }
    if scopes[first].nextOfMachine < 0 { return first }
    let chained = heir(of: record.previous)
    if chained >= 0, scopes[chained].machine == machine, awaits(chained, state) { return chained }
    return waitingScope(first, for: state, around: chained)
  }

  /// Whether a scope can go on with this state.
  private func awaits(_ scope: Int, _ state: Int) -> Bool {
    let visit = scopes[scope].visit
    // A Parallel or Map with something left inside goes on there.
    if scopes[scope].resumes, visit >= 0 {
      return visits[visit].state == state
        && (visits[visit].join < 0 || !hasUnfinishedScope(visits[visit].join))
    }
    guard visit < 0, scopes[scope].outcome == .running else { return false }
    let last = scopes[scope].lastState
    guard last >= 0 else {
      return chart.machines[scopes[scope].machine].startAt.index == state
    }
    return chart.successors(of: last).contains { $0.state == state }
  }

  /// The first scope of a list that waits for a state: best inside `around`, with this input.
  private mutating func waitingScope(_ first: Int, for state: Int, around: Int) -> Int {
    let isResumed = followsRedrive
    var best = (scope: first, rank: 0)
    var scope = first
    while scope >= 0 {
      var rank = 1
      if awaits(scope, state) { rank += 4 }
      if around >= 0, outer(scope) == around { rank += 2 }
      if scopes[scope].resumes == isResumed { rank += 2 }
      if continues(scope) { rank += 1 }
      if rank > best.rank || (rank == best.rank && precedes(scope, best.scope)) {
        best = (scope, rank)
      }
      scope = scopes[scope].nextOfMachine
    }
    return best.scope
  }

  /// Whether the event at hand follows a redrive at once.
  private var followsRedrive: Bool {
    let previous = Int(record.previous)
    return previous > 0 && previous < id && records[previous - 1].type == .executionRedriven
  }

  /// Whether a scope comes before another that runs the same machine, by the numbers of branches and
  /// iterations from the outermost on: where nothing tells twins from each other, that is their turn.
  private func precedes(_ scope: Int, _ other: Int) -> Bool {
    let (around, aroundOther) = (outer(scope), outer(other))
    if around >= 0, aroundOther >= 0, around != aroundOther { return precedes(around, aroundOther) }
    return scopes[scope].number < scopes[other].number
  }

  /// Whether the input at hand is what the scope has to go on with.
  private mutating func continues(_ scope: Int) -> Bool {
    let visit = scopes[scope].visit
    // What a redrive enters again is given what it was given before.
    if scopes[scope].resumes, visit >= 0 { return arena.equal(visits[visit].input, record.value) }
    if scopes[scope].lastState >= 0 { return arena.equal(scopes[scope].output, record.value) }
    if let input = scopes[scope].input { return arena.equal(input, record.value) }
    let owner = scopes[scope].owner
    guard owner >= 0, case .value(let input) = iterationInput(scopes[scope].number, of: owner)
    else { return false }
    return isAlike(input, record.value)
  }

  /// Without a definition only the chain tells the scope; a first state makes its branch.
  private mutating func chainedScope() -> Int {
    let previous = record.previous
    let chained = heir(of: previous)
    guard chained >= 0 else { return previous == 0 ? top : -1 }
    let visit = scopes[chained].visit
    guard records[Int(previous) - 1].type == .parallelStateStarted, visit >= 0,
      visits[visit].join >= 0
    else { return chained }
    let number = joins[visits[visit].join].started
    joins[visits[visit].join].started += 1
    return makeScope(owner: visit, machine: -1, number: number)
  }

  /// The open visit that the event at hand is about, or -1.
  ///
  /// A state that the event names and that is open only once needs no further look.
  func visit(_ sought: Sought) -> Int {
    let named = namedState
    guard named >= 0 else {
      let climbed = climb(to: sought)
      if climbed >= 0 { return climbed }
      let fitting = firstOpen(sought)
      // A wrong engine begins what may not begin.
      if fitting < 0, case .joinToBegin(let tag) = sought { return climb(to: .any(tag)) }
      return fitting
    }
    let first = firstVisit[named]
    if first < 0 || visits[first].nextOfState < 0 { return first }
    let climbed = climb(to: sought)
    if climbed >= 0 { return climbed }
    let fitting = firstOpen(sought)
    return fitting >= 0 ? fitting : first
  }

  /// The open visit that is sought and was entered first, or -1.
  func firstOpen(_ sought: Sought) -> Int {
    var best = -1
    for state in 0..<firstVisit.count {
      var visit = firstVisit[state]
      while visit >= 0 {
        if best < 0 || visits[visit].entered < visits[best].entered, fits(visit, sought) {
          best = visit
        }
        visit = visits[visit].nextOfState
      }
    }
    return best
  }

  /// The open visit that is sought and in the scope of the event before or in one beside it, or beside
  /// what is around it; the scope with the lowest number comes first.
  func beside(_ sought: Sought) -> Int {
    var scope = heir(of: record.previous)
    if scope >= 0, scopes[scope].visit >= 0, fits(scopes[scope].visit, sought) {
      return scopes[scope].visit
    }
    while scope >= 0, scopes[scope].owner >= 0 {
      let join = visits[scopes[scope].owner].join
      var sibling = join < 0 ? -1 : joins[join].firstScope
      var best = -1
      while sibling >= 0 {
        let visit = scopes[sibling].visit
        if visit >= 0, fits(visit, sought),
          best < 0 || scopes[sibling].number < scopes[visits[best].scope].number
        {
          best = visit
        }
        sibling = scopes[sibling].nextOfJoin
      }
      if best >= 0 { return best }
      scope = outer(scope)
    }
    return -1
  }

  /// Whether an open visit is one that is sought, of the state that the event at hand names if it
  /// names one.
  private func fits(_ visit: Int, _ sought: Sought) -> Bool {
    let named = namedState
    if named >= 0, visits[visit].state != named { return false }
    switch sought {
    case .named: return named >= 0
    case .work(let stage): return visits[visit].tag == .task && canWork(visit, stage)
    case .joinToBegin(let tag):
      return visits[visit].tag == tag && scopes[visits[visit].scope].outcome == .running
        && mayBegin(visit)
    case .joinAtWork(let tag):
      return visits[visit].tag == tag && visits[visit].join >= 0 && visits[visit].phase == .working
    case .joinToFail(let tag):
      let join = visits[visit].join
      return visits[visit].tag == tag && visits[visit].phase != .succeeded
        && (join < 0 || joins[join].outcome == .running)
    case .iterating: return visits[visit].tag == .map && visits[visit].join >= 0
    case .mapRun: return visits[visit].tag == .map && visits[visit].phase == .working
    case .stopped(let tag):
      return visits[visit].tag == tag && !visits[visit].wasStopped
        && scopes[visits[visit].scope].outcome != .running
    case .stoppable(let tag): return visits[visit].tag == tag && !visits[visit].wasStopped
    case .any(let tag): return visits[visit].tag == tag
    }
  }

  /// Whether a Parallel or Map may begin an attempt: its first, or one that its retriers allow.
  ///
  /// One that has succeeded begins anew if its output is too long, say.
  private func mayBegin(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard visits[visit].attempts > 0 else { return true }
    guard state < chart.facts.count else { return visits[visit].phase != .succeeded }
    return Int64(visits[visit].attempts) < chart.facts[state].attemptBound
  }

  /// Whether the attempt of a task can go on with a stage, and calls what the event names.
  private func canWork(_ visit: Int, _ stage: WorkStage) -> Bool {
    guard visits[visit].attempt.stage.canGoOn(with: stage) else { return false }
    let resource = subjects[record.subject].resource
    let state = visits[visit].state
    guard resource.isString, state < chart.facts.count, let task = chart.states[state].task,
      let machine = chart.machine
    else { return true }
    return arena.equal(machine[task.resource].action, resource)
      || arena.equal(machine[task.resource].name, resource)
  }
}

/// Which open visit an event is about.
enum Sought {
  /// The one of the state that the event names.
  case named
  /// A task whose attempt can go on with this stage.
  case work(WorkStage)
  /// A Parallel or Map that can begin an attempt, that has one under way, or that can fail.
  case joinToBegin(State.Tag)
  case joinAtWork(State.Tag)
  case joinToFail(State.Tag)
  case iterating
  case mapRun
  /// A state in a scope that was stopped.
  case stopped(State.Tag)
  /// A state of which no event has said yet that it was stopped.
  case stoppable(State.Tag)
  case any(State.Tag)

  fileprivate var isWork: Bool {
    if case .work = self { true } else { false }
  }
}

extension Attempt.Stage {
  /// Whether an attempt at this stage can go on with another.
  func canGoOn(with next: WorkStage) -> Bool {
    switch next {
    case .scheduled: self == .none || self == .closed
    case .started: self == .scheduled
    case .startFailed: self == .scheduled || self == .started
    case .scheduleFailed: self != .started
    case .succeeded, .failed, .timedOut: self == .started || self == .scheduled
    }
  }
}
