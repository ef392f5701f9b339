public import StatesJSON

/// Something that the world does at a moment of its own choosing.
public struct TimedCall {
  /// When.
  public var at: Instant
  /// What.
  public var call: WorldCall

  /// `call` at this moment.
  public init(at: Instant, _ call: WorldCall) {
    self.at = at
    self.call = call
  }
}

/// A call in which tokens are named by what they belong to, since a script cannot know them.
public enum WorldCall {
  /// StartExecution.
  case start(StartRequest)
  /// SendTaskSuccess, SendTaskFailure or SendTaskHeartbeat.
  case signal(TokenReference, Signal)
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

/// Which token a scripted call uses.
public enum TokenReference: Sendable, Hashable {
  /// Text that no engine has issued.
  case literal(String)
  /// The token of an attempt of a task.
  case attempt(AttemptReference)
}

/// One attempt among those that a run hands out.
public struct AttemptReference: Sendable, Hashable {
  /// The state.
  public var state: String
  /// The number of the attempt, from 0, among all of the state in that execution and scope.
  public var number: Int
  /// The execution; `nil` is the main one.
  public var execution: ExecutionName?
  /// The branches and iterations around it, outermost first; `nil` counts through all of them.
  public var scope: [Int]?

  /// The attempt with this number.
  public init(
    state: String, number: Int = 0, execution: ExecutionName? = nil, scope: [Int]? = nil
  ) {
    self.state = state
    self.number = number
    self.execution = execution
    self.scope = scope
  }

  /// Whether `task` is an attempt of the state, execution and scope that are meant.
  public func concerns(_ task: TaskRequest, mainExecution: ExecutionName) -> Bool {
    task.state == state && task.execution == execution ?? mainExecution
      && (scope.map { $0 == task.scope } ?? true)
  }
}
