public import StatesJSON
public import StatesLanguage

/// What happened, as a view of a record.
///
/// Switches over events have no `default`, so that a new kind asks for a decision everywhere. The
/// three kinds of work (integration, function, activity) share their cases and differ in ``Work``.
public enum Event {
  case executionStarted(input: Value)
  case executionSucceeded(output: Value)
  case executionFailed(Failure)
  case executionTimedOut(Failure)
  case executionAborted(Failure)
  case executionRedriven(count: Value)

  case stateEntered(State.Tag, name: Value, input: Value)
  case stateExited(State.Tag, name: Value, output: Value, assigned: Value)
  case stateAborted(State.Tag)
  case evaluationFailed(state: Value, error: Value, detail: Value)

  case scheduled(Work, EventSubject, input: Value, limits: Value)
  case scheduleFailed(Work, EventSubject, Failure)
  case started(Work, EventSubject, workerName: Value)
  case startFailed(Work, EventSubject, Failure)
  case submitted(EventSubject, output: Value)
  case submitFailed(EventSubject, Failure)
  case succeeded(Work, EventSubject, output: Value)
  case failed(Work, EventSubject, Failure)
  case timedOut(Work, EventSubject, Failure)

  case parallelStarted
  case parallelSucceeded
  case parallelFailed
  case mapStarted(length: Value)
  case mapSucceeded
  case mapFailed
  case iteration(IterationStep, name: Value, index: Value)
  case mapRunStarted(arn: Value)
  case mapRunSucceeded
  case mapRunFailed(Failure)
  case mapRunAborted
  case mapRunRedriven(arn: Value, count: Value)
}

/// Who does the work of a task, as event names show it.
public enum Work: Sendable, CaseIterable {
  /// A service integration: `Task…` events.
  case integration
  /// A Lambda function named by its ARN: `LambdaFunction…` events.
  case function
  /// An activity that workers poll: `Activity…` events.
  case activity
}

/// What becomes of one iteration of a Map.
public enum IterationStep: Sendable, CaseIterable {
  case started, succeeded, failed, aborted
}

/// An error name and a cause, each a string or null where it is missing.
public struct Failure {
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
