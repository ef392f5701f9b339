import StatesEngine
import StatesJSON

// Activities: who gets the work, when its clock starts, and that dead work is not handed out.

extension Invariant {
  static let oneWorker = Invariant(
    "INV-A01", "Each task of an activity is given to at most one GetActivityTask.",
    rests: ["ACT-02", "RACE-25"], needs: .replies,
    .at(.handedOut) { $0.checkOneWorker() })

  static let workerShown = Invariant(
    "INV-A02", "ActivityStarted names the worker that polled, at the moment of the answer.",
    rests: ["ACT-03", "ACT-04"], needs: .timedCalls,
    .at(.started) { $0.checkWorkerShown() })

  static let noDeadWork = Invariant(
    "INV-A03", "No poll is given a task of an execution or a scope that is over.",
    rests: ["RACE-24"], needs: .timedCalls,
    .at(.finished) { $0.checkNoDeadWork() })

  static let clockFromPoll = Invariant(
    "INV-A04",
    "The clock of an activity's task starts when a worker gets it, not when it is scheduled.",
    rests: ["TASK-22", "TASK-23"], .profile, needs: [.events, .times],
    .at(.closed, if: .timeout) { $0.checkClockFromPoll() })
}

extension Trial {
  fileprivate mutating func checkOneWorker() {
    guard ledger.tokens[nowToken].isActivity else { return }
    premise()
    let first = ledger.tokens[nowToken].first
    guard first != nowToken, isSameAttempt(first, nowToken) else { return }
    breach(
      {
        let (one, other) = ($0.handouts[first], $0.handouts[$0.nowToken])
        return
          "the task '\(other.task.state)' was given to a worker at \(other.time); however another "
          + "had got it at \(one.time)"
      }, at: event(ofHandout: first))
  }

  fileprivate mutating func checkWorkerShown() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, record.type == .activityStarted else { return }
    premise()
    let worker = handouts[token].task.worker ?? ""
    let shown = record.value.isString ? arena.string(of: record.value) : ""
    guard worker != shown else { return }
    breach(
      {
        "\($0.event($0.id)) names the worker '\(shown)'; however '\(worker)' polled"
      }, at: id)
  }

  fileprivate mutating func checkNoDeadWork() {
    var token = ledger.firstToken[execution]
    while token >= 0 {
      let facts = ledger.tokens[token]
      token = facts.nextOfExecution
      guard facts.isActivity else { continue }
      premise()
      let time = handouts[facts.handout].time
      guard books.endEvent > 0, isLater(time, than: books.endedAt) else { continue }
      breach(
        {
          "a worker got the task '\($0.handouts[facts.handout].task.state)' at \(time); however the "
            + "execution had ended (\($0.event($0.books.endEvent)))"
        }, at: books.endEvent)
    }
  }

  fileprivate mutating func checkClockFromPoll() {
    let attempt = visits[nowVisit].attempt
    guard record.type == .activityTimedOut, nowStage == .started || nowStage == .scheduled,
      let limit = attempt.timeout.milliseconds
    else { return }
    let waited = attempt.scheduledAt.milliseconds(
      until: attempt.started > 0 ? attempt.startedAt : record.time)
    guard waited > tolerance else { return }
    premise()
    // Whether the clock of a task that nobody takes runs at all is not agreed.
    guard attempt.started > 0, elapsed(nowVisit) < limit - tolerance,
      !isExplainedBySilence(nowVisit)
    else { return }
    breach(
      {
        "the task timed out (\($0.event($0.id))) \(seconds($0.elapsed($0.nowVisit))) after a worker got "
          + "it (\($0.event(attempt.started))); however TimeoutSeconds is \(seconds(limit)) from then"
      }, at: Int(attempt.scheduled), Int(attempt.started), id)
  }
}
