import StatesEngine
import StatesJSON
import StatesLanguage

// Failures that no event tells, found when the state is left: a catcher leads on from it.

extension Trial {
  /// Finds out whether a visit that is left by the event at hand has failed.
  mutating func settleBeforeExit(_ visit: Int) {
    settleJoin(visit)
    settleLongInput(visit)
    if isTooLong(visit) { failSilently(visit, isTooLong: true) }
  }

  /// A Parallel or Map that is left without a word on how it ended is judged by its scopes.
  private mutating func settleJoin(_ visit: Int) {
    let join = visits[visit].join
    guard join >= 0, visits[visit].phase == .working else { return }
    if joins[join].outcome == .succeeded { return }
    if joins[join].failed > 0 || hasUnfinishedScope(join) { settleFailure(of: visit) }
  }

  /// A task that is left without any attempt has failed by its input, where that cannot be made or
  /// may be too long.
  private mutating func settleLongInput(_ visit: Int) {
    let state = visits[visit].state
    guard state < chart.facts.count, visits[visit].tag == .task, visits[visit].phase == .entered,
      visits[visit].attempts == 0, !chart.facts[state].catchers.isEmpty
    else { return }
    if case .value(let arguments) = arguments(of: visit), fits(arguments, visit) { return }
    failSilently(visit, isTooLong: true)
  }

  func hasUnfinishedScope(_ join: Int) -> Bool {
    var scope = joins[join].firstScope
    while scope >= 0 {
      if scopes[scope].outcome != .succeeded { return true }
      scope = scopes[scope].nextOfJoin
    }
    return false
  }

  /// Whether a state with catchers has failed since its output or variables are too long.
  ///
  /// Where they cannot be worked out, what it gives and where it leads decide.
  private mutating func isTooLong(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.facts.count, !chart.facts[state].catchers.isEmpty,
      visits[visit].phase != .failed
    else { return false }
    guard case .value(let result) = result(of: visit) else {
      return chart.facts[state].traits.contains(.distributed) && looksCaught(visit)
    }
    var isUnknown = false
    let assigned = assignments(of: visit, over: result)
    for text in [expectedOutput(), assigned] {
      switch text {
      case .value(let value):
        if arena.textLength(of: value) > limits.payloadBytes { return true }
        // Where stand-ins hide how long it is, what was seen instead decides.
        if !memo.isAlike, !fits(value, visit) { return true }
      case .fails: break
      case .unknown: isUnknown = true
      }
    }
    if case .value(let value) = assigned, !hasRoom(for: value, visit) { isUnknown = true }
    return isUnknown && looksCaught(visit)
  }

  /// Whether a visit that is left by the event at hand is followed by a state to which only its
  /// catchers lead, or gives the error for too long data where one of its catchers puts it.
  private func looksCaught(_ visit: Int) -> Bool {
    let facts = chart.facts[visits[visit].state]
    let next = sights.contains(.chains) ? nextState : -1
    let ways = chart.successors[facts.successors].filter { $0.state == next }
    if let way = ways.first?.way, ways.allSatisfy({ $0.way == way }) { return way == .caught }
    return !arena.equal(record.value, visits[visit].input)
      && facts.catchers.contains { showsDataLimit(chart.catchers[$0], visit) }
  }

  /// The state that is entered in consequence of the event at hand, or -1.
  private var nextState: Int {
    let next = records[id...].prefix(64).first { $0.previous == id && $0.type.entered != nil }
    guard let next, next.subject < stateOfSubject.count else { return -1 }
    return stateOfSubject[next.subject]
  }

  private func showsDataLimit(_ catcher: Catcher, _ visit: Int) -> Bool {
    guard let seen = errorOutput(catcher, visit), seen.isObject,
      let error = arena.member(keys.error, of: seen), error.isString
    else { return false }
    return arena.equal(error, keys.dataLimit)
  }

  /// The error output that stands in what a caught state gives; `nil` where none stands.
  func errorOutput(_ catcher: Catcher, _ visit: Int) -> Value? {
    guard catcher.output == nil else { return nil }
    switch catcher.result {
    case .replace: return record.value
    case .discard: return nil
    case .path(let row):
      guard case .value(let value) = value(at: row, over: record.value, visit) else {
        return nil
      }
      return value
    }
  }
}
