public import StatesJSON
public import StatesLanguage

/// Something that the world does to an engine.
public enum Call {
  /// StartExecution.
  case start(StartRequest)
  /// A worker speaks about an attempt: SendTaskSuccess and its kin, or the integration's own answer.
  case signal(TaskToken, Signal)
  /// StopExecution.
  case stop(ExecutionName, Failure)
  /// GetActivityTask.
  case poll(activity: String, worker: String?)
  /// RedriveExecution.
  case redrive(ExecutionName)
  /// UpdateStateMachine.
  case update(MachineName, definition: Value)
  /// DescribeExecution.
  case describe(ExecutionName)
  /// DeleteActivity.
  case deleteActivity(String)
}

/// What is said about one attempt of a task.
public enum Signal {
  /// The worker is still at it.
  case heartbeat
  /// The work is done, with this result.
  case succeed(Document)
  /// The work has failed.
  case fail(Failure)
  /// The integration's own call has returned this; the result comes later.
  case submitted(Value)
  /// The integration's own call has failed.
  case submitFailed(Failure)
  /// The work could not be started.
  case startFailed(Failure)
}

/// A payload as a value, or as raw text that may be no JSON.
public enum Document {
  /// A value.
  case value(Value)
  /// A string value that holds the text.
  case text(Value)
}

/// What an engine answers to a call.
public enum Reply {
  /// Done.
  case accepted
  /// Refused, with the service's error code and message.
  case rejected(code: RejectionCode, message: String)
  /// The definition was refused, with its diagnostics.
  case refused([Diagnostic])
  /// A poll got this work.
  case polled(TaskRequest)
  /// A poll waits for work; it is handed out by a later advance.
  case waiting
  /// How an execution stands.
  case described(ExecutionDescription)
  /// The engine does not do this.
  case unsupported(String)
}

/// The error codes of the service's API, as far as calls of this kit meet them.
public struct RejectionCode: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The token's task has ended, by whatever cause.
  public static let taskTimedOut: RejectionCode = "TaskTimedOut"
  /// The token's activity is no longer there.
  public static let taskDoesNotExist: RejectionCode = "TaskDoesNotExist"
  /// There is no such token.
  public static let invalidToken: RejectionCode = "InvalidToken"
  /// The output is no JSON, or too large.
  public static let invalidOutput: RejectionCode = "InvalidOutput"
  /// The execution's input is no JSON, or too large.
  public static let invalidInput: RejectionCode = "InvalidExecutionInput"
  /// An execution of this name is there, with another input or already over.
  public static let executionAlreadyExists: RejectionCode = "ExecutionAlreadyExists"
  /// There is no such execution.
  public static let executionDoesNotExist: RejectionCode = "ExecutionDoesNotExist"
  /// The ARN is not one that the operation takes.
  public static let invalidArn: RejectionCode = "InvalidArn"
  /// There is no such machine.
  public static let machineDoesNotExist: RejectionCode = "StateMachineDoesNotExist"
  /// There is no such activity.
  public static let activityDoesNotExist: RejectionCode = "ActivityDoesNotExist"
  /// Something in the call breaks a limit of the service's interface.
  public static let validation: RejectionCode = "ValidationException"
  /// The name is too long or has characters that names must not have.
  public static let invalidName: RejectionCode = "InvalidName"
  /// The execution cannot be redriven.
  public static let notRedrivable: RejectionCode = "ExecutionNotRedrivable"
  /// The operation is not for machines of this type.
  public static let typeNotSupported: RejectionCode = "StateMachineTypeNotSupported"
}

/// What DescribeExecution tells.
public struct ExecutionDescription {
  /// How it stands.
  public var status: ExecutionStatus
  /// What it was given.
  public var input: Value
  /// What came out, if it succeeded.
  public var output: Value?
  /// Why it failed or was aborted.
  public var failure: Failure
  /// When it started.
  public var startDate: Instant
  /// When it ended, if it has.
  public var stopDate: Instant?
  /// How often it was redriven.
  public var redriveCount: Int

  /// A description of an execution.
  public init(
    status: ExecutionStatus, input: Value, output: Value?, failure: Failure, startDate: Instant,
    stopDate: Instant?, redriveCount: Int
  ) {
    self.status = status
    self.input = input
    self.output = output
    self.failure = failure
    self.startDate = startDate
    self.stopDate = stopDate
    self.redriveCount = redriveCount
  }
}
