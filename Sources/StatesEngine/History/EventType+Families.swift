public import StatesLanguage

// The families of event types: eight kinds of state, three kinds of work, iterations. Each family
// is one table, read in both directions.

/// The steps in the life of one attempt that all kinds of work share.
public enum WorkStage: Sendable, CaseIterable, BitwiseCopyable {
  /// In the order in which they may come.
  case scheduled, scheduleFailed, started, startFailed, succeeded, failed, timedOut
}

extension EventType {
  /// The type that enters a state of this kind.
  public static func entered(_ kind: State.Tag) -> EventType {
    switch kind {
    case .task: .taskStateEntered
    case .pass: .passStateEntered
    case .choice: .choiceStateEntered
    case .wait: .waitStateEntered
    case .succeed: .succeedStateEntered
    case .fail: .failStateEntered
    case .parallel: .parallelStateEntered
    case .map: .mapStateEntered
    }
  }

  /// The type that leaves a state of this kind; a Fail state is never left.
  public static func exited(_ kind: State.Tag) -> EventType? {
    switch kind {
    case .task: .taskStateExited
    case .pass: .passStateExited
    case .choice: .choiceStateExited
    case .wait: .waitStateExited
    case .succeed: .succeedStateExited
    case .fail: nil
    case .parallel: .parallelStateExited
    case .map: .mapStateExited
    }
  }

  /// The type that aborts a state of this kind, where AWS has one.
  public static func aborted(_ kind: State.Tag) -> EventType? {
    switch kind {
    case .task: .taskStateAborted
    case .wait: .waitStateAborted
    case .parallel: .parallelStateAborted
    case .map: .mapStateAborted
    case .pass, .choice, .succeed, .fail: nil
    }
  }

  /// The type of a step in an iteration's life.
  public static func iteration(_ step: IterationStep) -> EventType {
    switch step {
    case .started: .mapIterationStarted
    case .succeeded: .mapIterationSucceeded
    case .failed: .mapIterationFailed
    case .aborted: .mapIterationAborted
    }
  }

  /// The type of a stage of this kind of work, where AWS has one.
  public static func work(_ work: Work, _ stage: WorkStage) -> EventType? {
    switch (work, stage) {
    case (.integration, .scheduled): .taskScheduled
    case (.integration, .scheduleFailed): nil
    case (.integration, .started): .taskStarted
    case (.integration, .startFailed): .taskStartFailed
    case (.integration, .succeeded): .taskSucceeded
    case (.integration, .failed): .taskFailed
    case (.integration, .timedOut): .taskTimedOut
    case (.function, .scheduled): .lambdaFunctionScheduled
    case (.function, .scheduleFailed): .lambdaFunctionScheduleFailed
    case (.function, .started): .lambdaFunctionStarted
    case (.function, .startFailed): .lambdaFunctionStartFailed
    case (.function, .succeeded): .lambdaFunctionSucceeded
    case (.function, .failed): .lambdaFunctionFailed
    case (.function, .timedOut): .lambdaFunctionTimedOut
    case (.activity, .scheduled): .activityScheduled
    case (.activity, .scheduleFailed): .activityScheduleFailed
    case (.activity, .started): .activityStarted
    case (.activity, .startFailed): nil
    case (.activity, .succeeded): .activitySucceeded
    case (.activity, .failed): .activityFailed
    case (.activity, .timedOut): .activityTimedOut
    }
  }

  /// The kind of state that this type enters, if it does.
  public var entered: State.Tag? { Families.of(self).entered }

  /// The kind of state that this type leaves, if it does.
  public var exited: State.Tag? { Families.of(self).exited }

  /// The kind of state that this type aborts, if it does.
  public var aborted: State.Tag? { Families.of(self).aborted }

  /// The step of an iteration that this type is, if it is one.
  public var iterationStep: IterationStep? { Families.of(self).iteration }

  /// The kind of work and its stage that this type is, if it is one.
  public var workStage: (work: Work, stage: WorkStage)? { Families.of(self).work }
}

/// The tables read from type to family, built once from the tables above.
private struct Families {
  var entered: State.Tag?
  var exited: State.Tag?
  var aborted: State.Tag?
  var iteration: IterationStep?
  var work: (work: Work, stage: WorkStage)?

  static func of(_ type: EventType) -> Families { table[Int(type.rawValue)] }

  private static let table: [Families] = {
    var table = [Families](repeating: Families(), count: EventType.allCases.count)
    for kind in State.Tag.allCases {
      table[Int(EventType.entered(kind).rawValue)].entered = kind
      if let type = EventType.exited(kind) { table[Int(type.rawValue)].exited = kind }
      if let type = EventType.aborted(kind) { table[Int(type.rawValue)].aborted = kind }
    }
    for step in IterationStep.allCases {
      table[Int(EventType.iteration(step).rawValue)].iteration = step
    }
    for work in Work.allCases {
      for stage in WorkStage.allCases {
        if let type = EventType.work(work, stage) { table[Int(type.rawValue)].work = (work, stage) }
      }
    }
    return table
  }()
}
