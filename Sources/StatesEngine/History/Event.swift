public import StatesJSON
public import StatesLanguage

/// What happened, as a view of a record.
///
/// Switches over events have no `default`, so that a new kind asks for a decision everywhere. The
/// three kinds of work (integration, function, activity) share their cases and differ in ``Work``.
public enum Event {
  /// The execution began.
  case executionStarted(input: Value)
  /// The execution ended well.
  case executionSucceeded(output: Value)
  /// The execution ended with an error that nobody caught.
  case executionFailed(Failure)
  /// The execution took too long.
  case executionTimedOut(Failure)
  /// Somebody stopped the execution.
  case executionAborted(Failure)
  /// The ended execution goes on, for so many times now.
  case executionRedriven(count: Value)

  /// A state was entered.
  case stateEntered(State.Tag, name: Value, input: Value)
  /// A state was left; null where nothing was assigned.
  case stateExited(State.Tag, name: Value, output: Value, assigned: Value)
  /// A state was stopped by a failure elsewhere.
  case stateAborted(State.Tag)
  /// An expression could not be evaluated; the detail has cause and location.
  case evaluationFailed(state: Value, error: Value, detail: Value)

  /// An attempt was put on record; the limits are null where none was declared.
  case scheduled(Work, EventSubject, input: Value, limits: Value)
  /// An attempt could not be put on record.
  case scheduleFailed(Work, EventSubject, Failure)
  /// An attempt began; a worker without a name is null.
  case started(Work, EventSubject, workerName: Value)
  /// An attempt could not begin.
  case startFailed(Work, EventSubject, Failure)
  /// The integration's own call returned.
  case submitted(EventSubject, output: Value)
  /// The integration's own call failed.
  case submitFailed(EventSubject, Failure)
  /// An attempt ended well.
  case succeeded(Work, EventSubject, output: Value)
  /// An attempt failed.
  case failed(Work, EventSubject, Failure)
  /// An attempt, or its worker's silence, took too long.
  case timedOut(Work, EventSubject, Failure)

  /// The branches of a Parallel began.
  case parallelStarted
  /// Every branch ended well.
  case parallelSucceeded
  /// A branch failed, and no retry is left.
  case parallelFailed
  /// A Map began.
  case mapStarted(length: Value)
  /// Every item ended well enough.
  case mapSucceeded
  /// An item failed, and no retry is left.
  case mapFailed
  /// A step in the life of one iteration.
  case iteration(IterationStep, name: Value, index: Value)
  /// The run of a distributed Map began.
  case mapRunStarted(arn: Value)
  /// The run ended well enough.
  case mapRunSucceeded
  /// The run failed.
  case mapRunFailed(Failure)
  /// The run was stopped.
  case mapRunAborted
  /// The run goes on.
  case mapRunRedriven(arn: Value, count: Value)
}

/// Who does the work of a task, as event names show it.
public enum Work: Sendable, CaseIterable, BitwiseCopyable {
  /// A service integration: `Task…` events.
  case integration
  /// A Lambda function named by its ARN: `LambdaFunction…` events.
  case function
  /// An activity that workers poll: `Activity…` events.
  case activity
}

/// What becomes of one iteration of a Map.
public enum IterationStep: Sendable, CaseIterable, BitwiseCopyable {
  /// An attempt began; a worker without a name is null.
  case started, succeeded, failed, aborted
}

/// An error name and a cause, each a string or null where it is missing.
public struct Failure: BitwiseCopyable {
  /// The error's name, or null.
  public var error: Value
  /// What is said about it, or null.
  public var cause: Value

  /// A failure; what is missing is null.
  public init(error: Value = .null, cause: Value = .null) {
    self.error = error
    self.cause = cause
  }
}
