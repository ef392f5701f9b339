import StatesEngine
import StatesJSON
import StatesLanguage
import StatesProperty

// What follows when a state fails: Retry, then Catch, then the scope around it.

extension Interpreter {
  /// A state has failed: it is tried again, caught, or its scope fails.
  mutating func fail(_ frame: Int, _ failure: StateFailure) -> Bool {
    let state = state(frame)
    frames[frame].turn &+= 1
    guard !executions[Int(frames[frame].execution)].isExhausted else { return false }
    let catcher = catcher(for: failure, state, frame)
    if let catcher,
      decisions.catchesFirst(matching(self.catcher(catcher, frame).errors, failure, state, frame))
    {
      return take(catcher, failure, state, frame)
    }
    if let retrier = retrier(for: failure, state, frame) {
      delay(frame, state, retrier)
      return false
    }
    if let catcher { return take(catcher, failure, state, frame) }
    recordEnd(of: state, frame)
    failScope(frame, failure)
    return false
  }

  /// The scope that a frame runs has failed.
  private mutating func failScope(_ frame: Int, _ failure: StateFailure) {
    suspend(frame, .frozen)
    let parent = Int(frames[frame].parent)
    if parent >= 0 {
      scopeFailed(frame, of: parent, failure)
    } else {
      failExecution(Int(frames[frame].execution), failure)
    }
  }

  /// A Parallel or Map that has started its scopes and gives up says so; other states do not.
  private mutating func recordEnd(of state: PlannedState, _ frame: Int) {
    guard frames[frame].join >= 0 else { return }
    let type: EventType = state.tag == .map ? .mapStateFailed : .parallelStateFailed
    emit(type, frame, subject: state.subject)
  }
}

// MARK: - Retry

extension Interpreter {
  /// The retrier that gives the state another attempt, its use already counted (RETRY-02 to RETRY-05).
  private mutating func retrier(
    for failure: StateFailure, _ state: PlannedState, _ frame: Int
  ) -> Row<Retrier>? {
    let retriers = tables(frame).retriers
    for number in 0..<state.retriers.count {
      let row = state.retriers[number]
      let retrier = retriers[row.index]
      guard decisions.matches(matching(retrier.errors, failure, state, frame)) else { continue }
      let counter = decisions.counterNumber(of: number)
      let budget = RetryBudget(
        used: uses(of: counter, frame) + decisions.otherUses(retryHistory(state, frame)),
        maxAttempts: retrier.maxAttempts)
      if decisions.mayRetry(budget) {
        countUse(of: counter, frame)
        return row
      }
      guard decisions.fallsThrough(budget) else { return nil }
    }
    return nil
  }

  /// What the history says of a state's attempts.
  private func retryHistory(_ state: PlannedState, _ frame: Int) -> RetryHistory {
    let records = sinks[Int(frames[frame].execution)]
      .records(in: arena).lazy.filter { $0.subject == state.subject }
    return RetryHistory(
      entries: records.count { $0.type.entered != nil },
      attempts: records.count { $0.type.beginsAttempt },
      ownAttempts: Int(frames[frame].attempts) + 1)
  }

  /// Waits before the next attempt; nothing in the history marks it (RETRY-11).
  private mutating func delay(_ frame: Int, _ state: PlannedState, _ row: Row<Retrier>) {
    let retrier = tables(frame).retriers[row.index]
    let number = row.index - state.retriers.range.lowerBound
    let question = RetryDelay(
      intervalSeconds: retrier.intervalSeconds, backoffRate: retrier.backoffRate,
      maxDelaySeconds: retrier.maxDelaySeconds, jitter: retrier.jitter,
      use: uses(of: decisions.counterNumber(of: number), frame))
    var seed = retrier.jitter == .full ? random.next() : 0
    let milliseconds = decisions.retryDelay(question, random: &seed)
    frames[frame].attempts += 1
    suspend(frame, .delayed)
    schedule(.wake, frame, at: now.advanced(byMilliseconds: milliseconds), .progress)
  }

  /// Puts a timer for the frame's present turn on the agenda.
  mutating func schedule(
    _ kind: Timer.Kind, _ frame: Int, at moment: Instant, _ phase: DueTime.Phase
  ) {
    guard moment != .never else { return }
    agenda.schedule(
      Timer(kind: kind, target: Int32(frame), turn: frames[frame].turn),
      at: DueTime(moment, phase, scope: frames[frame].order))
  }
}

// MARK: - Catch

extension Interpreter {
  /// The first catcher that fits (CATCH-01).
  @inline(__always)
  private func catcher(
    for failure: StateFailure, _ state: PlannedState, _ frame: Int
  ) -> Row<Catcher>? {
    for number in 0..<state.catchers.count {
      let row = state.catchers[number]
      let errors = catcher(row, frame).errors
      if decisions.matches(matching(errors, failure, state, frame)) { return row }
    }
    return nil
  }

  @inline(__always)
  private func catcher(_ row: Row<Catcher>, _ frame: Int) -> Catcher {
    tables(frame).catchers[row.index]
  }

  /// Leaves the failed state by a catcher (CATCH-03 to CATCH-07).
  private mutating func take(
    _ row: Row<Catcher>, _ failure: StateFailure, _ state: PlannedState, _ frame: Int
  ) -> Bool {
    let catcher = catcher(row, frame)
    recordEnd(of: state, frame)
    releaseJoin(frame)
    let output = errorOutput(failure)
    do throws(StateFailure) {
      let base = decisions.caughtBase(
        CaughtBase(rawInput: frames[frame].input, arguments: frames[frame].arguments))
      let next = try place(output, by: row, into: base, state, frame)
      let assigned = try assigned(catcher.assign, from: output, state, frame)
      // What goes wrong with the output of a catcher is not for the same catchers again.
      guard payloadFits(next) else { throw tooLarge(state) }
      return leave(frame, state, to: .next(catcher.next), output: next, assigning: assigned)
    } catch {
      failScope(frame, error)
      return false
    }
  }

  /// The object that a catcher puts into the data (CATCH-02).
  private mutating func errorOutput(_ failure: StateFailure) -> Value {
    let shown = decisions.errorOutput(
      ErrorOutput(failure: failure.failure, kind: failure.kind, emptyText: keys.emptyText))
    return arena.object([(keys.error, shown.error), (keys.cause, shown.cause)])
  }

  @inline(__always)
  private func matching(
    _ errors: ErrorSet, _ failure: StateFailure, _ state: PlannedState, _ frame: Int
  ) -> Matching {
    let name = failure.failure.error
    let isNamed = name.isString && isNamed(name, among: errors.names, frame)
    return Matching(
      wildcards: errors.wildcards, isNamed: isNamed, hasName: name.isString,
      kind: kind(of: failure), state: state.tag)
  }

  @inline(__always)
  private func isNamed(_ name: Value, among names: Rows<Value>, _ frame: Int) -> Bool {
    let errorNames = tables(frame).errorNames
    for place in names.range where arena.equal(errorNames[place], name) { return true }
    return false
  }

  /// What kind of error it is for Retry and Catch: whoever reports a reserved name gets what the name
  /// stands for (FAIL-05).
  @inline(__always)
  private func kind(of failure: StateFailure) -> FailureKind {
    let name = failure.failure.error
    guard failure.kind == .ordinary, name.isString else { return failure.kind }
    if arena.equal(name, keys.timeout) { return .timeout }
    if arena.equal(name, keys.heartbeatTimeout) { return .heartbeat }
    return arena.equal(name, keys.runtime) ? .runtime : .ordinary
  }
}

extension EventType {
  /// Whether an attempt of a state begins with it.
  fileprivate var beginsAttempt: Bool {
    switch self {
    case .taskScheduled, .lambdaFunctionScheduled, .activityScheduled, .parallelStateStarted,
      .mapStateStarted:
      true
    case _: false
    }
  }
}
