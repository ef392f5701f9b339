import StatesEngine
import StatesJSON
import StatesLanguage

// What happens in a Parallel or an inline Map when one of its scopes ends.

extension Interpreter {
  /// Takes a slot for the scopes of one attempt.
  mutating func makeJoin(_ frame: Int) -> Int {
    releaseJoin(frame)
    let join: Int
    if let free = freeJoins.popLast() {
      join = Int(free)
    } else {
      join = joins.count
      joins.append(Join())
    }
    frames[frame].join = Int32(join)
    return join
  }

  /// Starts the scope of a branch or an iteration.
  mutating func startScope(
    _ number: Int, of frame: Int, at start: State.ID, input: Value, cause: UInt32
  ) {
    let join = Int(frames[frame].join)
    let input = decisions.scopeInput(
      ScopeInput(state: state(frame).tag, number: number, rawInput: frames[frame].input), input)
    let scope = makeFrame(
      execution: Int(frames[frame].execution), at: start, input: input, cause: cause)
    frames[scope].parent = Int32(frame)
    frames[scope].number = Int32(number)
    frames[scope].order = frames[frame].order.child(number)
    frames[scope].variables = frames[frame].variables
    frames[scope].outerVariables = Int32(arena.count(of: frames[frame].variables))
    joins[join].scopes[number] = Int32(scope)
    joins[join].running += 1
    makeReady(scope)
  }

  /// A branch or iteration has come to its end.
  mutating func scopeSucceeded(_ scope: Int, of frame: Int, _ output: Value) {
    let (join, state) = (Int(frames[frame].join), state(frame))
    let number = Int(frames[scope].number)
    let position = decisions.position(JoinPosition(number: number, endedBefore: joins[join].ended))
    // Whoever decides otherwise may have started more iterations than there are items.
    if position < joins[join].results.count { joins[join].results[position] = output }
    joins[join].ended += 1
    joins[join].running -= 1
    let last = frames[scope].lastEvent
    joins[join].lastEvent = last
    if decisions.sharesVariables(VariableScope(state: state.tag)) {
      frames[frame].variables = frames[scope].variables
    }
    if state.tag == .map {
      joins[join].lastEvent = emitIteration(.succeeded, number, frame, cause: last)
      let question = SiblingFailure(
        state: .map, number: number, running: joins[join].running)
      if decisions.startsNext(question), startNextIteration(frame, cause: last) { return }
    } else if startNextBranch(frame) {
      return
    }
    finishJoinIfOver(frame)
  }

  /// A branch or iteration has failed: the whole state fails with it (PAR-04, MAP-07).
  mutating func scopeFailed(_ scope: Int, of frame: Int, _ failure: StateFailure) {
    let (join, state) = (Int(frames[frame].join), state(frame))
    let number = Int(frames[scope].number)
    let cause = frames[scope].lastEvent
    joins[join].running -= 1
    joins[join].failed += 1
    let question = SiblingFailure(
      state: state.tag, number: number, running: joins[join].running)
    if decisions.swallows(question) {
      joins[join].running += 1
      return scopeSucceeded(scope, of: frame, .null)
    }
    if state.tag == .map { emitIteration(.failed, number, frame, cause: cause) }
    emitAborted(scope, cause: cause)
    guard decisions.failsFast(question) || joins[join].running == 0 else {
      joins[join].failure = joins[join].failure ?? failure
      return
    }
    if decisions.abortsSiblings(question) { abortScopes(of: frame, but: number, cause: cause) }
    frames[frame].lastEvent = cause
    failJoined(frame, failure)
  }

  /// The state of a failed scope goes on: by Retry, by Catch, or by failing itself.
  private mutating func failJoined(_ frame: Int, _ failure: StateFailure) {
    var surfaced = failure
    surfaced.failure = decisions.surfaced(
      Surfacing(failure: failure.failure, kind: failure.kind, state: state(frame).tag))
    if fail(frame, surfaced) { makeReady(frame) }
  }

  /// Goes on once every scope has ended.
  mutating func finishJoinIfOver(_ frame: Int) {
    let join = Int(frames[frame].join)
    guard joins[join].running == 0 else { return }
    if let failure = joins[join].failure {
      failJoined(frame, failure)
    } else if joins[join].ended == joins[join].scopes.count {
      finishJoin(frame)
    }
  }

  /// Every scope has ended well: their outputs, in order, are the result.
  mutating func finishJoin(_ frame: Int) {
    let (join, state) = (Int(frames[frame].join), state(frame))
    let result = arena.array(joins[join].results)
    let cause = joins[join].lastEvent
    emit(
      state.tag == .map ? .mapStateSucceeded : .parallelStateSucceeded,
      execution: Int(frames[frame].execution), cause: cause, subject: state.subject)
    frames[frame].lastEvent = cause
    releaseJoin(frame)
    if finish(frame, state, result: result) { makeReady(frame) }
  }

  @discardableResult
  mutating func emitIteration(
    _ step: IterationStep, _ number: Int, _ frame: Int, cause: UInt32
  ) -> UInt32 {
    emit(
      .iteration(step), execution: Int(frames[frame].execution), cause: cause,
      subject: state(frame).subject, value: arena.number(Int64(number)))
  }

  /// Stops every scope that still runs, lowest number first.
  mutating func abortScopes(of frame: Int, but failed: Int, cause: UInt32) {
    let join = Int(frames[frame].join)
    for (number, scope) in joins[join].scopes.enumerated() where scope >= 0 && number != failed {
      guard isUnderWay(Int(scope)) else { continue }
      if state(frame).tag == .map { emitIteration(.aborted, number, frame, cause: cause) }
      emitAborted(Int(scope), cause: cause)
      freeze(Int(scope), .aborted)
    }
    joins[join].running = 0
  }

  private func isUnderWay(_ frame: Int) -> Bool {
    switch frames[frame].status {
    case .free, .done, .frozen: false
    case .entering, .sleeping, .scheduled, .waitingForWorker, .running, .delayed, .joining: true
    }
  }

  /// A task, a wait, or a nested state that is stopped says so (PAR-06, MAP-10).
  private mutating func emitAborted(_ scope: Int, cause: UInt32) {
    let state = state(scope)
    guard let type = EventType.aborted(state.tag), state.tag != .parallel, state.tag != .map,
      frames[scope].status != .entering
    else { return }
    emit(
      type, execution: Int(frames[scope].execution), cause: cause, subject: state.subject)
  }
}
