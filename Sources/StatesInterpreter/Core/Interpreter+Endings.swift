import StatesEngine
import StatesJSON
import StatesLanguage

// How an execution ends, and what becomes of those who wait for it.

extension Interpreter {
  /// The top level has come to its end.
  mutating func succeed(_ execution: Int, _ output: Value) {
    guard !executions[execution].isExhausted else { return }
    let cause = frames[executions[execution].root].lastEvent
    emit(.executionSucceeded, execution: execution, cause: cause, value: output)
    executions[execution].output = output
    close(execution, .succeeded)
  }

  /// The top level has failed and nobody caught it.
  mutating func failExecution(_ execution: Int, _ failure: StateFailure) {
    guard !executions[execution].isExhausted else { return }
    let status = decisions.timeoutStatus(
      TimeoutStatus(kind: failure.kind, isExecutionDeadline: false))
    let cause = frames[executions[execution].root].lastEvent
    let type = status == .timedOut ? EventType.executionTimedOut : .executionFailed
    emit(
      type, execution: execution, cause: cause, value: failure.failure.error,
      detail: failure.failure.cause)
    executions[execution].failure = failure.failure
    close(execution, status)
  }

  /// The execution has lived too long (EXEC-10): nothing inside may catch it.
  mutating func executionTimedOut(_ execution: Int) {
    let root = executions[execution].root
    if frames[root].status == .running,
      decisions.isCaughtAsTask(executionDeadline(of: execution))
    {
      return attemptTimedOut(root, .timeout)
    }
    let status = decisions.timeoutStatus(TimeoutStatus(kind: .timeout, isExecutionDeadline: true))
    let type = status == .timedOut ? EventType.executionTimedOut : .executionFailed
    let error = keys.timeout
    emit(type, execution: execution, cause: 0, value: error)
    close(execution, status)
  }

  /// Somebody stopped the execution (EXEC-11).
  mutating func abort(_ execution: Int, _ failure: Failure) {
    emit(
      .executionAborted, execution: execution, cause: 0, value: failure.error,
      detail: failure.cause)
    executions[execution].failure = failure
    close(execution, .aborted)
  }

  /// The history is full (HIST-20).
  mutating func giveUp(_ execution: Int) {
    guard executions[execution].status == .running else { return }
    executions[execution].isExhausted = false
    let failure = Failure(
      error: keys.runtime,
      cause: arena.string(
        "The execution reached the maximum number of history events (\(settings.limits.events))."))
    _ = append(
      EventRecord(
        .executionFailed, at: now, previous: frames[executions[execution].root].lastEvent,
        subject: 0, value: failure.error, detail: failure.cause), execution)
    executions[execution].failure = failure
    close(execution, .failed)
  }

  private mutating func close(_ execution: Int, _ status: ExecutionStatus) {
    executions[execution].status = status
    executions[execution].endedAt = now
    executions[execution].life &+= 1
    let root = executions[execution].root
    freeze(root, .executionOver)
    if status == .succeeded { release(root) }
    news.end(executionNames[execution])
    tellWaiters(execution)
  }

  /// Stops a scope and everything inside it; a redrive may wake it again.
  mutating func freeze(_ frame: Int, _ fate: Settlement.Attempt) {
    if frames[frame].token >= 0 { endToken(Int(frames[frame].token), fate) }
    if frames[frame].child >= 0 { stopChild(frame) }
    let join = Int(frames[frame].join)
    if join >= 0 {
      // A child execution that is stopped here is no item that failed.
      if isDistributed(frame) { frames[frame].turn &+= 1 }
      for scope in joins[join].scopes where scope >= 0 { freezeScope(Int(scope), of: frame, fate) }
    }
    if frames[frame].status != .done, frames[frame].status != .frozen { suspend(frame, .frozen) }
  }

  /// Gives the slots of a scope and of everything inside it back.
  mutating func release(_ frame: Int) {
    releaseJoin(frame)
    freeFrame(frame)
  }

  /// Gives back the slots of the scopes inside a state.
  mutating func releaseJoin(_ frame: Int) {
    let join = Int(frames[frame].join)
    guard join >= 0 else { return }
    if !isDistributed(frame) {
      for scope in joins[join].scopes where scope >= 0 { release(Int(scope)) }
    }
    joins[join].reset()
    freeJoins.append(Int32(join))
    frames[frame].join = -1
  }

  private mutating func freezeScope(_ scope: Int, of frame: Int, _ fate: Settlement.Attempt) {
    if isDistributed(frame) {
      if executions[scope].status == .running { abort(scope, Failure()) }
    } else {
      freeze(scope, fate)
    }
  }

  /// Best effort, as for every job that a `.sync` task started (SYNC-03).
  private mutating func stopChild(_ frame: Int) {
    let child = Int(frames[frame].child)
    frames[frame].child = -1
    guard executions[child].status == .running else { return }
    executions[child].waiter = -1
    abort(child, Failure())
  }

  /// A distributed Map, or a `.sync` task, learns that its execution has ended.
  private mutating func tellWaiters(_ execution: Int) {
    let map = executions[execution].mapFrame
    if map >= 0, frames[map].turn == executions[execution].mapTurn {
      itemEnded(execution, of: map)
    }
    let waiter = executions[execution].waiter
    if waiter >= 0 { childEnded(execution, waiter: waiter) }
  }
}
