import StatesEngine
import StatesJSON

// Slots for scopes, visits and joins, and the lists that lead to them.

extension Trial {
  /// A new scope; the event at hand is its first.
  mutating func makeScope(owner: Int, machine: Int, number: Int) -> Int {
    let place = freeScopes.popLast() ?? scopes.count
    if place == scopes.count { scopes.append(Scope()) } else { scopes[place] = Scope() }
    scopes[place].isUsed = true
    scopes[place].serial = slots.count
    slots.append(Int32(truncatingIfNeeded: place))
    scopes[place].owner = owner
    scopes[place].machine = machine
    scopes[place].number = number
    scopes[place].began = UInt32(id)
    scopes[place].beganAt = record.time
    scopes[place].lastEvent = UInt32(id)
    link(scope: place, machine)
    if owner >= 0 {
      scopes[place].variables = scopes[visits[owner].scope].variables
      linkToJoin(place, visits[owner].join)
    }
    return place
  }

  private mutating func link(scope: Int, _ machine: Int) {
    let row = machine < 0 ? firstScope.count - 1 : machine
    let head = firstScope[row]
    scopes[scope].nextOfMachine = head
    if head >= 0 { scopes[head].previousOfMachine = scope }
    firstScope[row] = scope
  }

  private mutating func linkToJoin(_ scope: Int, _ join: Int) {
    let head = joins[join].firstScope
    scopes[scope].nextOfJoin = head
    if head >= 0 { scopes[head].previousOfJoin = scope }
    joins[join].firstScope = scope
  }

  /// Forgets a scope and everything inside it.
  mutating func release(scope: Int) {
    if scopes[scope].visit >= 0 { release(visit: scopes[scope].visit) }
    let (next, previous) = (scopes[scope].nextOfMachine, scopes[scope].previousOfMachine)
    let row = scopes[scope].machine < 0 ? firstScope.count - 1 : scopes[scope].machine
    if previous >= 0 { scopes[previous].nextOfMachine = next } else { firstScope[row] = next }
    closedAt[row] = record.time
    if next >= 0 { scopes[next].previousOfMachine = previous }
    if scopes[scope].owner >= 0 { unlinkFromJoin(scope, visits[scopes[scope].owner].join) }
    scopes[scope].isUsed = false
    let heir = scopes[scope].owner < 0 ? top : visits[scopes[scope].owner].scope
    slots[scopes[scope].serial] = Int32(truncatingIfNeeded: -2 - scopes[heir].serial)
    freeScopes.append(scope)
  }

  private mutating func unlinkFromJoin(_ scope: Int, _ join: Int) {
    let (next, previous) = (scopes[scope].nextOfJoin, scopes[scope].previousOfJoin)
    if previous >= 0 { scopes[previous].nextOfJoin = next } else { joins[join].firstScope = next }
    if next >= 0 { scopes[next].previousOfJoin = previous }
  }

  /// A new visit of a state in a scope, entered by the event at hand.
  mutating func makeVisit(of state: Int, in scope: Int) -> Int {
    let place = freeVisits.popLast() ?? visits.count
    if place == visits.count { visits.append(Visit()) } else { visits[place] = Visit() }
    visits[place].isUsed = true
    visits[place].state = state
    visits[place].scope = scope
    visits[place].entered = UInt32(id)
    visits[place].enteredAt = record.time
    visits[place].input = record.value
    let head = firstVisit[state]
    visits[place].nextOfState = head
    if head >= 0 { visits[head].previousOfState = place }
    firstVisit[state] = place
    scopes[scope].visit = place
    return place
  }

  /// Forgets a visit, and the branches or iterations in it.
  mutating func release(visit: Int) {
    release(join: visit)
    let (next, previous) = (visits[visit].nextOfState, visits[visit].previousOfState)
    let state = visits[visit].state
    if previous >= 0 { visits[previous].nextOfState = next } else { firstVisit[state] = next }
    if next >= 0 { visits[next].previousOfState = previous }
    scopes[visits[visit].scope].visit = -1
    visits[visit].isUsed = false
    freeVisits.append(visit)
  }

  /// A new join for a visit.
  mutating func makeJoin(_ visit: Int) -> Int {
    release(join: visit)
    let place = freeJoins.popLast() ?? joins.count
    if place == joins.count { joins.append(Join()) }
    visits[visit].join = place
    joins[place].began = UInt32(id)
    joins[place].beganAt = record.time
    return place
  }

  /// Forgets the branches or iterations of a visit.
  mutating func release(join visit: Int) {
    let join = visits[visit].join
    guard join >= 0 else { return }
    while joins[join].firstScope >= 0 { release(scope: joins[join].firstScope) }
    joins[join].reset()
    freeJoins.append(join)
    visits[visit].join = -1
  }
}
