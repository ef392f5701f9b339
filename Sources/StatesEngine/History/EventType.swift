/// The kinds of event in an execution's history, named as AWS names them.
public enum EventType: UInt8, Sendable, CaseIterable {
  case activityFailed, activityScheduled, activityScheduleFailed, activityStarted
  case activitySucceeded, activityTimedOut
  case choiceStateEntered, choiceStateExited
  case evaluationFailed
  case executionAborted, executionFailed, executionRedriven, executionStarted, executionSucceeded
  case executionTimedOut
  case failStateEntered
  case lambdaFunctionFailed, lambdaFunctionScheduled, lambdaFunctionScheduleFailed
  case lambdaFunctionStarted, lambdaFunctionStartFailed, lambdaFunctionSucceeded
  case lambdaFunctionTimedOut
  case mapIterationAborted, mapIterationFailed, mapIterationStarted, mapIterationSucceeded
  case mapRunAborted, mapRunFailed, mapRunRedriven, mapRunStarted, mapRunSucceeded
  case mapStateAborted, mapStateEntered, mapStateExited, mapStateFailed, mapStateStarted
  case mapStateSucceeded
  case parallelStateAborted, parallelStateEntered, parallelStateExited, parallelStateFailed
  case parallelStateStarted, parallelStateSucceeded
  case passStateEntered, passStateExited
  case succeedStateEntered, succeedStateExited
  case taskFailed, taskScheduled, taskStarted, taskStartFailed, taskStateAborted
  case taskStateEntered, taskStateExited, taskSubmitFailed, taskSubmitted, taskSucceeded
  case taskTimedOut
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
