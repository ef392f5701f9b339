public import StatesJSON

/// What must hold of one attempt that is handed out.
public struct ExpectedRequest {
  /// The state.
  public var state: String?
  /// The resource.
  public var resource: String?
  /// What the task is given; may hold the patterns of the file format, `token` among them.
  public var input: Value?
  /// When.
  public var at: Instant?
  /// The execution it belongs to.
  public var execution: ExecutionName?
  /// The branches and iterations around it, outermost first.
  public var scope: [Int]?
  /// How many retries of this visit came before.
  public var retry: Int?
  /// The worker that polled.
  public var worker: String?

  /// An attempt of which nothing is asked.
  public init() {}
}

/// What must hold of one call and its reply.
public struct ExpectedReply {
  /// The operation.
  public var call: Operation
  /// What is answered: ``success``, or an error code.
  public var result: String?
  /// The text of the error.
  public var message: String?
  /// When the call is made.
  public var at: Instant?
  /// The execution concerned.
  public var execution: ExecutionName?
  /// The state whose token it is, or whose work is given.
  public var state: String?
  /// Whether a poll gets work.
  public var task: Bool?
  /// What a description tells.
  public var described = ExpectedOutcome()

  /// The result of a call that does what it is asked.
  public static let success = "ok"

  /// A call of this operation.
  public init(_ call: Operation) { self.call = call }
}

/// The operations of the service's API, as far as a scenario uses them, by AWS's names.
public enum Operation: String, Sendable, CaseIterable {
  /// An execution is started.
  case startExecution = "StartExecution"
  /// An execution is stopped.
  case stopExecution = "StopExecution"
  /// Somebody asks how an execution stands.
  case describeExecution = "DescribeExecution"
  /// An ended execution is made to go on.
  case redriveExecution = "RedriveExecution"
  /// A machine gets another definition.
  case updateStateMachine = "UpdateStateMachine"
  /// A worker asks for work.
  case getActivityTask = "GetActivityTask"
  /// An activity is deleted.
  case deleteActivity = "DeleteActivity"
  /// A worker says that the work is done.
  case sendTaskSuccess = "SendTaskSuccess"
  /// A worker says that the work has failed.
  case sendTaskFailure = "SendTaskFailure"
  /// A worker says that it is still at it.
  case sendTaskHeartbeat = "SendTaskHeartbeat"
}
