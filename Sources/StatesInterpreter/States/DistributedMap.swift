import StatesEngine
import StatesJSON
import StatesLanguage

// A Map whose items, or batches of items, are executions of their own with their own histories.

extension Interpreter {
  /// Whether the frame's Map runs child executions.
  func isDistributed(_ frame: Int) -> Bool {
    guard case .map(let map) = state(frame).kind else { return false }
    return map.distributed != nil
  }

  /// Starts the Map Run (DMAP-02, DMAP-13).
  mutating func startMapRun(
    _ map: MapState, _ given: Value?, _ state: PlannedState, _ frame: Int, limit: Int
  ) -> Bool {
    let join: Int
    do throws(StateFailure) {
      let tolerance = try tolerance(map, state, frame)
      join = makeJoin(frame)
      joins[join].toleratedCount = tolerance.count
      joins[join].toleratedPercentage = tolerance.percentage
    } catch {
      return failBeforeRun(frame, error)
    }
    joins[join].limit = limit
    joins[join].runArn = mapRunArn(state, frame)
    emit(.mapRunStarted, frame, subject: state.subject, value: joins[join].runArn)
    suspend(frame, .joining)
    joins[join].source = keys.stateData
    do throws(StateFailure) {
      let items = if let given { given } else { try read(map, state, frame) }
      joins[join].items = try batched(map, items, state, frame)
    } catch {
      return failRun(frame, error)
    }
    let count = arena.count(of: joins[join].items)
    joins[join].results = Array(repeating: .null, count: count)
    joins[join].scopes = Array(repeating: -1, count: count)
    startItems(frame)
    return false
  }

  /// A bad tolerance shows after MapStateStarted, with no MapStateFailed (AWS, DMAP-10).
  private mutating func failBeforeRun(_ frame: Int, _ failure: StateFailure) -> Bool {
    fail(frame, failure)
  }

  /// Starts as many items as may run; finishes when there is nothing left.
  private mutating func startItems(_ frame: Int) {
    let join = Int(frames[frame].join)
    while joins[join].running < joins[join].limit, joins[join].started < joins[join].scopes.count {
      startItem(frame, joins[join].started)
    }
    if joins[join].running == 0 { finishRun(frame) }
  }

  private mutating func startItem(_ frame: Int, _ number: Int) {
    guard case .map(let map) = state(frame).kind else {
      preconditionFailure("only a Map has items")
    }
    let join = Int(frames[frame].join)
    let parent = Int(frames[frame].execution)
    let (name, machine) = (executionNames[parent].rawValue, executions[parent].machine)
    let hosted = machines[machine].machine
    let child = makeExecution(
      name: ExecutionName(rawValue: "\(name)/\(number)"), machine: machine,
      type: map.distributed.map { hosted[$0].childType } ?? .standard,
      input: arena.element(number, of: joins[join].items), at: hosted[map.processor].startAt)
    executions[child].mapFrame = frame
    executions[child].mapTurn = frames[frame].turn
    executions[child].itemNumber = number
    joins[join].started += 1
    joins[join].running += 1
    joins[join].scopes[number] = Int32(child)
    begin(child)
  }

  /// One child execution has ended.
  mutating func itemEnded(_ child: Int, of frame: Int) {
    let join = Int(frames[frame].join)
    joins[join].running -= 1
    if executions[child].status == .succeeded {
      joins[join].results[executions[child].itemNumber] = executions[child].output ?? .null
      joins[join].ended += 1
    } else {
      joins[join].failed += 1
    }
    let question = Tolerance(
      failed: joins[join].failed, total: joins[join].scopes.count,
      count: joins[join].toleratedCount, percentage: joins[join].toleratedPercentage)
    guard joins[join].failed == 0 || decisions.tolerates(question) else {
      return toleranceExceeded(frame)
    }
    startItems(frame)
  }

  private mutating func toleranceExceeded(_ frame: Int) {
    let join = Int(frames[frame].join)
    let failure = Failure(
      error: arena.string("States.ExceedToleratedFailureThreshold"),
      cause: arena.string("The specified tolerated failure threshold was exceeded"))
    frames[frame].turn &+= 1
    for child in joins[join].scopes where child >= 0 {
      if executions[Int(child)].status == .running { abort(Int(child), Failure()) }
    }
    if failRun(frame, StateFailure(.ordinary, failure)) { makeReady(frame) }
  }

  private mutating func failRun(_ frame: Int, _ failure: StateFailure) -> Bool {
    emit(
      .mapRunFailed, frame, subject: state(frame).subject, value: failure.failure.error,
      detail: failure.failure.cause)
    return fail(frame, failure)
  }

  /// Every item has ended, well enough: the results of those that succeeded, in order (DMAP-12).
  private mutating func finishRun(_ frame: Int) {
    let (join, state) = (Int(frames[frame].join), state(frame))
    let started = frames[frame].lastEvent
    let results = joins[join].scopes.enumerated().filter {
      $0.element >= 0 && executions[Int($0.element)].status == .succeeded
    }
    var result = arena.array(results.map { joins[join].results[$0.offset] })
    do throws(StateFailure) {
      result = try written(result, state, frame)
    } catch {
      if failRun(frame, error) { makeReady(frame) }
      return
    }
    emit(.mapRunSucceeded, frame, subject: state.subject)
    emit(.mapStateSucceeded, frame, subject: state.subject)
    frames[frame].lastEvent = started
    releaseJoin(frame)
    if finish(frame, state, result: result) { makeReady(frame) }
  }

  private mutating func mapRunArn(_ state: PlannedState, _ frame: Int) -> Value {
    let surroundings = settings.environment
    let name = machines[executions[Int(frames[frame].execution)].machine].name.rawValue
    let label = arena.string(of: state.name)
    return arena.string(
      "arn:aws:states:\(surroundings.region):\(surroundings.account):mapRun:\(name)/\(label):\(uuid())"
    )
  }

  /// A random version 4 UUID of the run's seed.
  mutating func uuid() -> String {
    let words = [
      random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000, random.next() & (UInt64.max >> 2) | 1 << 63,
    ]
    let hex = words.map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    let cuts = [0, 8, 12, 16, 20, 32]
    let bytes = Array(hex.utf8)
    return zip(cuts, cuts.dropFirst())
      .map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
      .joined(separator: "-")
  }
}
