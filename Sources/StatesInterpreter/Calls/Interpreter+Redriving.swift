import StatesEngine
import StatesJSON
import StatesLanguage

extension Interpreter {
  /// RedriveExecution (REDRIVE-01 to REDRIVE-06): what was unfinished goes on, from its states.
  mutating func redrive(_ name: ExecutionName) -> Reply {
    guard let execution = executionNumber(name) else {
      return .rejected(
        code: .executionDoesNotExist, message: "Execution Does Not Exist: '\(name.rawValue)'")
    }
    if let reason = whyNotRedrivable(execution) {
      return .rejected(code: .notRedrivable, message: reason)
    }
    executions[execution].status = .running
    executions[execution].redriveCount += 1
    executions[execution].redrivenAt = now
    executions[execution].shown = .null
    executions[execution].endedAt = nil
    executions[execution].failure = Failure()
    let event = emit(
      .executionRedriven, execution: execution, cause: executions[execution].events,
      value: arena.number(Int64(executions[execution].redriveCount)))
    watchLife(of: execution)
    let root = executions[execution].root
    if decisions.beginsAnew(Resumption(redrives: executions[execution].redriveCount)) {
      releaseJoin(root)
      frames[root].state = state(
        executions[execution].startAt, ofMachine: executions[execution].machine)
      frames[root].input = executions[execution].input
    }
    resume(root, cause: event)
    return .accepted
  }

  private func whyNotRedrivable(_ execution: Int) -> String? {
    let status = executions[execution].status
    switch status {
    case .running, .succeeded:
      return "Execution is \(status.rawValue) and cannot be redriven"
    case .failed, .timedOut, .aborted: break
    }
    guard executions[execution].type == .standard else {
      return "Express executions cannot be redriven"
    }
    guard Int(executions[execution].events) < settings.limits.events - 1 else {
      return "Execution event history limit was reached and it cannot be redriven"
    }
    return nil
  }

  /// A scope goes on: a Parallel or Map with its unfinished scopes, all else at its state anew; so
  /// does a Parallel or Map that failed by itself.
  private mutating func resume(_ frame: Int, cause: UInt32) {
    guard frames[frame].status == .frozen else { return }
    resetCounters(frame)
    frames[frame].attempts = 0
    frames[frame].lastEvent = cause
    frames[frame].turn &+= 1
    let join = Int(frames[frame].join)
    guard join >= 0, !isDistributed(frame), canGoOn(join) else {
      releaseJoin(frame)
      frames[frame].status = .entering
      makeReady(frame)
      return
    }
    frames[frame].status = .joining
    joins[join].failure = nil
    (joins[join].failed, joins[join].running) = (0, 0)
    for scope in joins[join].scopes where scope >= 0 {
      guard frames[Int(scope)].status == .frozen else { continue }
      joins[join].running += 1
      resume(Int(scope), cause: cause)
    }
  }

  /// Whether a scope is left to go on, and none is missing: an iteration whose item could not be made
  /// has no scope.
  private func canGoOn(_ join: Int) -> Bool {
    let scopes = joins[join].scopes
    return scopes.contains { $0 >= 0 && frames[Int($0)].status == .frozen }
      && !scopes.prefix(joins[join].started).contains(-1)
  }
}
