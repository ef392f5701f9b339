import StatesJSON

extension Event {
  /// The view of `record`, whose subject is looked up in `subjects`.
  init(_ record: EventRecord, _ subjects: [EventSubject]) {
    let subject = subjects[record.subject]
    let failure = Failure(error: record.value, cause: record.detail)
    switch record.type {
    case .executionStarted: self = .executionStarted(input: record.value)
    case .executionSucceeded: self = .executionSucceeded(output: record.value)
    case .executionFailed: self = .executionFailed(failure)
    case .executionTimedOut: self = .executionTimedOut(failure)
    case .executionAborted: self = .executionAborted(failure)
    case .executionRedriven: self = .executionRedriven(count: record.value)
    case .evaluationFailed:
      self = .evaluationFailed(state: subject.name, error: record.value, detail: record.detail)
    case .parallelStateStarted: self = .parallelStarted
    case .parallelStateSucceeded: self = .parallelSucceeded
    case .parallelStateFailed: self = .parallelFailed
    case .mapStateStarted: self = .mapStarted(length: record.value)
    case .mapStateSucceeded: self = .mapSucceeded
    case .mapStateFailed: self = .mapFailed
    case .mapRunStarted: self = .mapRunStarted(arn: record.value)
    case .mapRunSucceeded: self = .mapRunSucceeded
    case .mapRunFailed: self = .mapRunFailed(failure)
    case .mapRunAborted: self = .mapRunAborted
    case .mapRunRedriven: self = .mapRunRedriven(arn: record.value, count: record.detail)
    case .taskSubmitted: self = .submitted(subject, output: record.value)
    case .taskSubmitFailed: self = .submitFailed(subject, failure)
    case _:
      self =
        Event(boundary: record, subject) ?? Event(iteration: record, subject)
        ?? Event(work: record, subject)
    }
  }

  private init?(boundary record: EventRecord, _ subject: EventSubject) {
    if let kind = record.type.entered {
      self = .stateEntered(kind, name: subject.name, input: record.value)
    } else if let kind = record.type.exited {
      self = .stateExited(
        kind, name: subject.name, output: record.value, assigned: record.detail)
    } else if let kind = record.type.aborted {
      self = .stateAborted(kind)
    } else {
      return nil
    }
  }

  private init?(iteration record: EventRecord, _ subject: EventSubject) {
    guard let step = record.type.iterationStep else { return nil }
    self = .iteration(step, name: subject.name, index: record.value)
  }

  private init(work record: EventRecord, _ subject: EventSubject) {
    guard let (work, stage) = record.type.workStage else {
      preconditionFailure("no view of \(record.type)")
    }
    let failure = Failure(error: record.value, cause: record.detail)
    switch stage {
    case .scheduled:
      self = .scheduled(work, subject, input: record.value, limits: record.detail)
    case .scheduleFailed: self = .scheduleFailed(work, subject, failure)
    case .started: self = .started(work, subject, workerName: record.value)
    case .startFailed: self = .startFailed(work, subject, failure)
    case .succeeded: self = .succeeded(work, subject, output: record.value)
    case .failed: self = .failed(work, subject, failure)
    case .timedOut: self = .timedOut(work, subject, failure)
    }
  }
}
