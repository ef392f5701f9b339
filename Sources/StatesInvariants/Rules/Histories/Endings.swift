import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let timeoutStatus = Invariant(
    "INV-H10",
    "A task's timeout that nothing catches gives FAILED; only the machine's own gives TIMED_OUT.",
    rests: ["TASK-34", "EXEC-10"], needs: .timedRun,
    .at(.ended) { $0.checkTimeoutStatus() })

  static let eventLimit = Invariant(
    "INV-H11",
    "A history has at most 25,000 events; one that fills up without success ends FAILED with "
      + "States.Runtime.",
    rests: ["HIST-20"], .profile, needs: .history,
    .at(.began) { $0.checkEventLimit() }, .at(.ended) { $0.checkFailureOfFullHistory() })

  static let finalOutput = Invariant(
    "INV-H13",
    "An execution that succeeds has the output of its last state, and DescribeExecution says so.",
    rests: ["EXEC-06"], needs: .events,
    .at(.ended) { $0.checkFinalOutput() }, .at(.told, if: .described) { $0.checkDescribedOutput() })
}

extension Trial {
  fileprivate mutating func checkTimeoutStatus() {
    guard books.endEvent == 0 else { return }
    if record.type == .executionTimedOut {
      premise()
      guard isLater(allowedUntil, than: record.time) else { return }
      breach(
        {
          "the execution is TIMED_OUT (\($0.event($0.id))); however its own time is not over before "
            + "\($0.allowedUntil)"
            + ($0.nowVisit >= 0 && $0.visits[$0.nowVisit].failure.origin == .timeout
              ? ", and a task's timeout gives FAILED" : "")
        }, at: nowVisit >= 0 ? Int(visits[nowVisit].failure.event) : 0, id)
    } else if record.type == .executionFailed, let deadline = executionDeadline,
      isTied(record.time, deadline), arena.equal(record.value, keys.timeout)
    {
      premise()
      guard nowVisit < 0 || visits[nowVisit].failure.origin == .silent else { return }
      breach(
        {
          "the execution failed with States.Timeout (\($0.event($0.id))); however that was its own "
            + "TimeoutSeconds, which gives TIMED_OUT"
        }, at: id)
    }
  }

  /// When the execution's own time is over.
  var allowedUntil: Instant {
    let isExpress = scenario?.machine.type == .express
    let life = books.startedAt.advanced(
      byMilliseconds: isExpress ? limits.expressMilliseconds : limits.standardMilliseconds)
    return min(executionDeadline ?? .never, life)
  }

  fileprivate mutating func checkEventLimit() {
    guard records.count >= limits.events, let last = records.last else { return }
    premise()
    if records.count > limits.events {
      breach(
        {
          "the history has \($0.records.count) events; however the most allowed is \($0.limits.events)"
        }, at: limits.events + 1)
    } else if !last.type.endsExecution {
      breach(
        {
          "the full history ends with \($0.event($0.records.count)); however the execution has to be "
            + "FAILED with States.Runtime"
        }, at: records.count)
    }
  }

  /// A full history ends by itself only if the execution would have failed with that event anyway.
  fileprivate mutating func checkFailureOfFullHistory() {
    guard records.count == limits.events, id == records.count, record.type == .executionFailed,
      !arena.equal(record.value, keys.runtime), !hasFailedBeforeTheEnd, !mayHaveBeenTooLong
    else { return }
    breach(
      {
        "the full history ends with \($0.event($0.id)) and \($0.name($0.record.value)); however a "
          + "history that fills up ends with States.Runtime"
      }, at: id)
  }

  /// Whether the execution may have failed since what its last state gave was too long, which no
  /// event but the last one says.
  private var mayHaveBeenTooLong: Bool {
    guard arena.equal(record.value, keys.dataLimit) else { return false }
    guard sights.contains(.order) else { return true }
    return nowVisit >= 0 && visits[nowVisit].failure.origin == .silent
      && !visits[nowVisit].failure.isRuntime
  }

  /// Whether the last event but one is why the execution failed.
  private var hasFailedBeforeTheEnd: Bool {
    guard records.count > 1 else { return false }
    switch records[records.count - 2].type {
    case .failStateEntered, .parallelStateFailed, .mapStateFailed, .mapRunFailed, .taskSubmitFailed,
      .evaluationFailed:
      return true
    case let type:
      switch type.workStage?.stage {
      case .failed, .timedOut, .startFailed, .scheduleFailed: return true
      case .scheduled, .started, .succeeded, nil: return false
      }
    }
  }

  fileprivate mutating func checkFinalOutput() {
    guard record.type == .executionSucceeded, books.endEvent == 0, scopes[top].lastState >= 0 else {
      return
    }
    premise()
    guard !arena.equal(scopes[top].output, record.value) else { return }
    breach(
      {
        "the execution gives \($0.text($0.record.value)) (\($0.event($0.id))); however its last state "
          + "gave \($0.text($0.scopes[$0.top].output)) (\($0.event($0.scopes[$0.top].lastExit)))"
      }, at: Int(scopes[top].lastExit), id)
  }

  fileprivate mutating func checkDescribedOutput() {
    guard case .described(let description) = log[nowCall].reply, books.endEvent > 0,
      !books.isRedriveDue, description.status == .succeeded,
      books.endType == .executionSucceeded,
      isLater(log[nowCall].time, than: books.endedAt)
    else { return }
    premise()
    let output = records[books.endEvent - 1].value
    if let told = description.output, arena.equal(told, output) { return }
    breach(
      {
        "\($0.call($0.nowCall)) tells the output \($0.text(description.output ?? .null)); however "
          + "\($0.event($0.books.endEvent)) has \($0.text(output))"
      }, at: books.endEvent, calls: nowCall)
  }
}
