import StatesEngine
import StatesJSON
import StatesLanguage

// How an attempt ends: by an answer, by a failure, by running out of time.

extension Interpreter {
  /// The work is done.
  mutating func attemptSucceeded(_ frame: Int, _ output: Value) {
    let (state, token) = (state(frame), Int(frames[frame].token))
    let result = decisions.result(
      CallbackResult(output: output, submitted: frames[frame].submitted))
    let work = state.plan.element.work
    endToken(token, .answered)
    frames[frame].turn &+= 1
    guard payloadFits(result) else {
      return settle(frame, tooLarge(state, resource(frame)), .failed)
    }
    if let type = EventType.work(work, .succeeded) {
      emit(type, frame, subject: state.subject, value: result)
    }
    if finish(frame, state, result: result) { makeReady(frame) }
  }

  /// The work has failed, at whatever stage.
  mutating func attemptFailed(_ frame: Int, _ failure: Failure, at stage: WorkStage) {
    endToken(Int(frames[frame].token), .answered)
    settle(frame, StateFailure(.ordinary, failure), stage)
  }

  /// The integration's own call has failed.
  mutating func submissionFailed(_ frame: Int, _ failure: Failure) {
    endToken(Int(frames[frame].token), .answered)
    emit(
      .taskSubmitFailed, frame, subject: state(frame).subject, value: failure.error,
      detail: failure.cause)
    if fail(frame, StateFailure(.ordinary, failure)) { makeReady(frame) }
  }

  /// The attempt, or its worker's silence, has lasted too long (TASK-24, TASK-27).
  mutating func attemptTimedOut(_ frame: Int, _ kind: FailureKind) {
    endToken(Int(frames[frame].token), .timedOut)
    let heartbeatName = decisions.profile == .spec ? keys.heartbeatTimeout : keys.timeout
    let name = kind == .heartbeat ? heartbeatName : keys.timeout
    if frames[frame].child >= 0 { freeze(frame, .timedOut) }
    settle(frame, StateFailure(kind, Failure(error: name)), .timedOut)
  }

  private mutating func settle(_ frame: Int, _ failure: StateFailure, _ stage: WorkStage) {
    let work = state(frame).plan.element.work
    let type = EventType.work(work, stage) ?? EventType.work(work, .failed) ?? .taskFailed
    emit(
      type, frame, subject: state(frame).subject, value: failure.failure.error,
      detail: failure.failure.cause)
    if fail(frame, failure) { makeReady(frame) }
  }

  /// Remembers why a token is of no more use.
  mutating func endToken(_ token: Int, _ fate: Settlement.Attempt) {
    guard tokens[token].fate == .open else { return }
    tokens[token].fate = fate
  }

  @inline(__always)
  func resource(_ frame: Int) -> Resource {
    guard case .task(let task) = state(frame).kind else {
      preconditionFailure("only a task has a resource")
    }
    return tables(frame).resources[task.resource.index]
  }
}
