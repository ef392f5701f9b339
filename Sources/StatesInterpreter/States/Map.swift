import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

extension Interpreter {
  /// Starts an attempt at a Map, in its own execution or as child executions.
  mutating func startMap(_ map: MapState, _ state: PlannedState, _ frame: Int) -> Bool {
    let effective: Value
    let limit: Int
    let items: Value?
    do throws(StateFailure) {
      effective = try effectiveInput(state, frame)
      let asked = try concurrency(map, effective, state, frame)
      limit = decisions.concurrency(Concurrency(asked: asked, limit: mapLimit(map)))
      items = try self.items(map, effective, state, frame)
    } catch {
      return fail(frame, error)
    }
    frames[frame].arguments = effective
    let length = arena.number(Int64(items.map { arena.count(of: $0) } ?? 0))
    let cause = emit(.mapStateStarted, frame, subject: state.subject, value: length)
    if map.distributed != nil {
      return startMapRun(map, items, state, frame, limit: limit)
    }
    return startIterations(over: items ?? arena.array([]), state, frame, limit: limit, cause: cause)
  }

  private mutating func startIterations(
    over items: Value, _ state: PlannedState, _ frame: Int, limit: Int, cause: UInt32
  ) -> Bool {
    let join = makeJoin(frame)
    let count = arena.count(of: items)
    joins[join].items = items
    joins[join].limit = limit
    joins[join].lastEvent = cause
    joins[join].results = Array(repeating: .null, count: count)
    joins[join].scopes = Array(repeating: -1, count: count)
    suspend(frame, .joining)
    if count == 0 {
      finishJoin(frame)
      return false
    }
    while joins[join].started < min(limit, count) {
      guard startNextIteration(frame, cause: cause) else { return false }
    }
    return false
  }

  /// Starts the lowest-numbered item that waits (RACE-30); says whether one was started.
  mutating func startNextIteration(_ frame: Int, cause: UInt32) -> Bool {
    let join = Int(frames[frame].join)
    let number = joins[join].started
    guard number < joins[join].scopes.count, joins[join].failure == nil else { return false }
    guard case .map(let map) = state(frame).kind else { preconditionFailure("only a Map iterates") }
    joins[join].started += 1
    let event = emitIteration(.started, number, frame, cause: cause)
    do throws(StateFailure) {
      let input = try iterationInput(map, number, frame)
      let start = tables(frame).starts[map.processor.index]
      startScope(number, of: frame, at: start, input: input, cause: event)
      return true
    } catch {
      frames[frame].lastEvent = cause
      abortScopes(of: frame, but: -1, cause: cause)
      if fail(frame, error) { makeReady(frame) }
      return false
    }
  }

  /// The item, or what ItemSelector makes of it (MAP-02).
  mutating func iterationInput(
    _ map: MapState, _ number: Int, _ frame: Int
  ) throws(StateFailure) -> Value {
    let items = joins[Int(frames[frame].join)].items
    let (key, item) = member(number, of: items)
    guard let selector = map.itemSelector else { return arena.compacting(item) }
    var scope = scope(frame, input: frames[frame].arguments)
    scope.context = contextWithItem(
      number, key: key, item, from: joins[Int(frames[frame].join)].source, frame)
    return arena.compacting(try filled(selector, scope, state(frame), frame))
  }

  /// An element of an array, or a member of an object with its name.
  private func member(_ number: Int, of items: Value) -> (key: Value?, value: Value) {
    if items.isArray { return (nil, arena.element(number, of: items)) }
    let name = arena.name(of: arena.key(at: number, of: items))
    return (arena.string(name), arena.memberValue(at: number, of: items))
  }

  private func mapLimit(_ map: MapState) -> Int {
    map.distributed == nil
      ? settings.limits.inlineMapConcurrency : settings.limits.distributedMapConcurrency
  }
}

// MARK: - Items

extension Interpreter {
  /// What the Map goes over; `nil` where a reader fetches it.
  private mutating func items(
    _ map: MapState, _ effective: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value? {
    if let row = map.distributed, parts(frame).machine[row].reader != nil { return nil }
    let items: Value
    switch map.items {
    case .input: items = effective
    case .path(let row):
      items = try value(at: row, from: effective, state, frame)
    case .computed(let payload):
      items = try filled(
        payload, scope(frame, input: effective), state, frame)
    }
    guard items.isArray || (map.distributed != nil && items.isObject) else {
      throw runtime(
        "Map state input must be an array but was: \(arena.text(of: items))", state, frame)
    }
    return items
  }

  private mutating func concurrency(
    _ map: MapState, _ effective: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Int {
    guard let asked = map.maxConcurrency else { return 0 }
    let number = try integer(asked, effective, field: "MaxConcurrencyPath", state, frame)
    guard number >= 0 else {
      throw runtime("MaxConcurrency cannot be negative.", state, frame)
    }
    return Int(clamping: number)
  }
}
