import StatesEngine
import StatesJSON
import StatesLanguage

// States are entered and left.

extension Trial {
  mutating func enter(_ tag: State.Tag) {
    let state = namedState
    nowState = state
    guard state >= 0 else { return goAstray() }
    let scope = scopeEntered(by: state)
    guard scope >= 0 else { return goAstray() }
    own(scope)
    (nowScope, nowVisit) = (scope, scopes[scope].visit)
    if nowVisit >= 0 {
      // Rules look at the visit that was not left before it is forgotten.
      announce(.entered, in: entryCircumstances)
      release(visit: nowVisit)
    }
    let visit = makeVisit(of: state, in: scope)
    visits[visit].tag = tag
    let serial = scopes[scope].serial
    visits[visit].isReturn = visitCounts[state] > 0 && lastScopes[state] == serial
    visits[visit].isElsewhere = visitCounts[state] > 0 && lastScopes[state] != serial
    visitCounts[state] += 1
    lastScopes[state] = serial
    let wasOpen = nowVisit >= 0
    nowVisit = visit
    if !wasOpen { announce(.entered, in: entryCircumstances) }
    scopes[scope].entries += 1
    scopes[scope].resumes = false
    scopes[scope].expected = -1
    scopes[scope].lastMetMismatch = false
    if tag == .fail { failByState(visit) }
  }

  /// A Fail state fails as soon as it is entered.
  private mutating func failByState(_ visit: Int) {
    var failure = VisitFailure()
    failure.origin = .failState
    if let (error, cause) = failText(visit) {
      (failure.error, failure.cause) = (error, cause)
      failure.isNamed = !Likeness(arena).isStandIn(error)
    }
    fail(visit, failure)
  }

  mutating func exit() {
    let state = namedState
    nowState = state
    let visit = state < 0 ? -1 : self.visit(.named)
    guard visit >= 0 else { return goAstray() }
    let scope = visits[visit].scope
    own(scope)
    (nowVisit, nowScope) = (visit, scope)
    settleBeforeExit(visit)
    nowIsCaught = visits[visit].phase == .failed
    if nowIsCaught { resolve(visit, .caught) }
    announce(.exited, in: exitCircumstances)
    leave(visit, scope)
  }

  private mutating func leave(_ visit: Int, _ scope: Int) {
    let state = visits[visit].state
    closeAttempt(visit, as: .over)
    remember(record.detail, in: scope)
    scopes[scope].output = record.value
    scopes[scope].lastState = state
    scopes[scope].resumes = false
    scopes[scope].lastExit = UInt32(id)
    scopes[scope].lastWasCaught = nowIsCaught
    scopes[scope].expected = expectedSuccessor(of: visit)
    release(visit: visit)
    let endsScope = state < chart.facts.count && chart.facts[state].endsScope
    if endsScope, !nowIsCaught { succeed(scope) }
  }

  /// Where a visit has to lead, as far as rules can tell, or -1.
  private mutating func expectedSuccessor(of visit: Int) -> Int {
    let state = visits[visit].state
    guard state < chart.facts.count else { return -1 }
    if nowIsCaught {
      if case .caught(let catcher) = visits[visit].outlook {
        return chart.catchers[catcher].next.index
      }
      return -1
    }
    if chart.facts[state].tag == .choice { return chosenState(visit) ?? -1 }
    return chart.successors(of: state).first { $0.way == .onward }?.state ?? -1
  }

  /// Takes over the variables that a state has assigned.
  private mutating func remember(_ assigned: Value, in scope: Int) {
    guard assigned.isObject else { return }
    assignedBytes += arena.textLength(of: assigned)
    if scopes[scope].visit >= 0 { visits[scopes[scope].visit].knowsArguments = false }
    if !scopes[scope].variables.isObject { scopes[scope].variables = keys.emptyObject }
    for index in 0..<arena.count(of: assigned) {
      scopes[scope].variables = arena.setting(
        arena.key(at: index, of: assigned), to: arena.memberValue(at: index, of: assigned),
        in: scopes[scope].variables)
    }
  }

  /// The scope's last state was left for good.
  private mutating func succeed(_ scope: Int) {
    scopes[scope].outcome = .succeeded
    scopes[scope].endedAt = record.time
    scopes[scope].endEvent = UInt32(id)
    nowScope = scope
    let owner = scopes[scope].owner
    if owner >= 0 { noteSuccess(of: scope, visits[owner].join) }
    announce(.scopeEnded)
  }

  private mutating func noteSuccess(of scope: Int, _ join: Int) {
    joins[join].succeeded += 1
    joins[join].lastSuccessAt = record.time
    joins[join].lastSuccess = UInt32(id)
    let number = scopes[scope].number
    guard number >= 0, number < 1 << 20 else { return }
    while joins[join].results.count <= number { joins[join].results.append(.null) }
    joins[join].results[number] = scopes[scope].output
  }
}
