/// The kinds of event in an execution's history, named as AWS names them.
public enum EventType: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// Work that workers poll.
  case activityFailed, activityScheduled, activityScheduleFailed, activityStarted
  /// Work that workers poll.
  case activitySucceeded, activityTimedOut
  /// A Choice.
  case choiceStateEntered, choiceStateExited
  /// An expression.
  case evaluationFailed
  /// The execution as a whole.
  case executionAborted, executionFailed, executionRedriven, executionStarted, executionSucceeded
  /// The execution as a whole.
  case executionTimedOut
  /// A Fail.
  case failStateEntered
  /// Work of a function.
  case lambdaFunctionFailed, lambdaFunctionScheduled, lambdaFunctionScheduleFailed
  /// Work of a function.
  case lambdaFunctionStarted, lambdaFunctionStartFailed, lambdaFunctionSucceeded
  /// Work of a function.
  case lambdaFunctionTimedOut
  /// One iteration of a Map.
  case mapIterationAborted, mapIterationFailed, mapIterationStarted, mapIterationSucceeded
  /// The run of a distributed Map.
  case mapRunAborted, mapRunFailed, mapRunRedriven, mapRunStarted, mapRunSucceeded
  /// A Map.
  case mapStateAborted, mapStateEntered, mapStateExited, mapStateFailed, mapStateStarted
  /// A Map.
  case mapStateSucceeded
  /// A Parallel.
  case parallelStateAborted, parallelStateEntered, parallelStateExited, parallelStateFailed
  /// A Parallel.
  case parallelStateStarted, parallelStateSucceeded
  /// A Pass.
  case passStateEntered, passStateExited
  /// A Succeed.
  case succeedStateEntered, succeedStateExited
  /// Work of an integration, and the state around any work.
  case taskFailed, taskScheduled, taskStarted, taskStartFailed, taskStateAborted
  /// Work of an integration, and the state around any work.
  case taskStateEntered, taskStateExited, taskSubmitFailed, taskSubmitted, taskSucceeded
  /// Work of an integration, and the state around any work.
  case taskTimedOut
  /// A Wait.
  case waitStateAborted, waitStateEntered, waitStateExited
}

extension EventType {
  /// The name as AWS writes it, such as `TaskScheduled`.
  public var name: String { Self.names[Int(rawValue)] }

  /// The type called `name`.
  public init?(name: String) {
    guard let type = Self.byName[name] else { return nil }
    self = type
  }

  /// The member of an event that holds its details; state entries and exits share one.
  public var detailsKey: String {
    if name.hasSuffix("StateEntered") { return "stateEnteredEventDetails" }
    if name.hasSuffix("StateExited") { return "stateExitedEventDetails" }
    return "\(self)EventDetails"
  }

  /// Whether an execution is over with this event, until it is redriven.
  public var endsExecution: Bool {
    switch self {
    case .executionAborted, .executionFailed, .executionSucceeded, .executionTimedOut: true
    case _: false
    }
  }

  private static let names: [String] = allCases.map { type in
    let name = "\(type)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
