import StatesEngine
import StatesJSON
import StatesLanguage

// That things go on: what is due happens, and what stands still waits for somebody outside.

extension Invariant {
  static let quiescence = Invariant(
    "INV-L01",
    "When nothing is pending any more, an execution has ended or waits for a worker without any bound.",
    rests: ["MODEL-03", "TASK-20"], needs: .timedRun,
    .at(.finished) { $0.checkQuiescence() })

  static let progress = Invariant(
    "INV-L02",
    "What is due happens: a Wait ends, a retry begins, an answer ends its attempt, and nothing takes "
      + "time between one state and the next.",
    rests: ["TASK-24", "WAIT-01", "MODEL-03"], needs: .timedRun,
    .at(.exited, if: .visit(.wait)) { $0.checkWaitNotLate() },
    .at(.exited, if: .visit(.task)) { $0.checkExitNotLate() },
    .at(.closed, if: [.started, .token]) { $0.checkAnswerNotLate() },
    .at(.entered) { $0.checkSuccessorNotLate() },
    .at(.scheduled) { $0.checkFirstAttemptNotLate() },
    .at(.ended) { $0.checkSuccessNotLate() }, .at(.ended) { $0.checkNothingOverdueAtEnd() },
    .at(.finished) { $0.checkNothingOverdue() })

  static let endsInTime = Invariant(
    "INV-L03", "An execution whose machine has TimeoutSeconds is over by then.",
    rests: ["EXEC-10"], needs: .timedRun,
    .at(.finished) { $0.checkEndsInTime() })

  static let noItemForgotten = Invariant(
    "INV-L04", "An item that waits is started when the iterations before it end.",
    rests: ["RACE-30"], needs: .timedRun,
    .at(.iterated) { $0.noteItemHadWaited() }, .at(.ended) { $0.checkNoItemForgottenAtEnd() },
    .at(.finished) { $0.checkNoItemForgotten() })

  static let allGoesWell = Invariant(
    "INV-L06", "A machine without loops in which nothing fails ends SUCCEEDED.",
    rests: ["PAR-03", "MAP-11"], needs: .run,
    .at(.ended) { $0.checkAllGoesWell() })
}

extension Trial {
  /// The visits that are open and not themselves around others.
  var leaves: [Int] {
    (0..<visits.count).filter {
      visits[$0].isUsed && (visits[$0].join < 0 || isEmpty(visits[$0].join))
    }
  }

  private func isEmpty(_ join: Int) -> Bool { joins[join].firstScope < 0 }

  fileprivate mutating func checkQuiescence() {
    guard isQuiescent, !records.isEmpty else { return }
    premise()
    guard books.endEvent == 0 else { return }
    if let deadline = executionDeadline {
      breach(
        {
          "nothing is pending at \($0.end); however the execution's own time ends at \(deadline)"
        }, at: records.count)
    }
    let leaves = leaves
    if leaves.isEmpty {
      breach(
        {
          "nothing is pending at \($0.end) and no state is open; however the execution has not ended"
        }, at: records.count)
    }
    for visit in leaves where !mayWaitForEver(visit) {
      breach(
        {
          "nothing is pending at \($0.end); however \($0.quoted(visit: visit)) "
            + "(\($0.event($0.visits[visit].entered))) cannot wait for ever"
        }, at: Int(visits[visit].entered), records.count)
    }
  }

  /// Whether a visit waits for a worker, without any bound on that.
  private func mayWaitForEver(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.facts.count else { return true }
    let facts = chart.facts[state]
    if facts.tag == .map { return facts.traits.contains(.distributed) }
    guard facts.tag == .task, visits[visit].attempt.isOpen else { return false }
    if facts.work == .activity, visits[visit].attempt.stage == .scheduled { return true }
    let attempt = visits[visit].attempt
    return attempt.timeout.milliseconds == nil && attempt.heartbeat.milliseconds == nil
  }

  fileprivate mutating func checkEndsInTime() {
    guard let deadline = executionDeadline else { return }
    premise()
    guard books.endEvent == 0, isLater(end, than: deadline) else { return }
    breach(
      {
        "the execution still runs at \($0.end), its last event is \($0.event($0.records.count)); "
          + "however its TimeoutSeconds ended at \(deadline)"
      }, at: records.count)
  }

  /// An item that waited for an iteration before it is started after all.
  fileprivate mutating func noteItemHadWaited() {
    let join = visits[nowVisit].join
    guard nowStep == .started, joins[join].idleSince != .never,
      joins[join].idleSinceEvent > joins[join].began
    else { return }
    premise()
  }

  fileprivate mutating func checkNoItemForgotten() {
    guard books.endEvent == 0 else { return }
    checkIdleRoom(at: end, isOver: isQuiescent)
  }

  /// An execution that ran out of time may have waited for iterations that never began.
  fileprivate mutating func checkNoItemForgottenAtEnd() {
    guard record.type == .executionTimedOut, books.endEvent == 0 else { return }
    checkIdleRoom(at: record.time, isOver: false)
  }

  private mutating func checkIdleRoom(at moment: Instant, isOver: Bool) {
    for visit in 0..<visits.count where visits[visit].isUsed && visits[visit].join >= 0 {
      let join = joins[visits[visit].join]
      let state = visits[visit].state
      let isDistributed =
        state < chart.facts.count
        && chart.facts[state].traits.contains(.distributed)
      guard visits[visit].tag == .map, !isDistributed, join.outcome == .running, join.failed == 0,
        join.idleSince != .never
      else { continue }
      premise()
      guard isLater(moment, than: join.idleSince) || isOver else { continue }
      breach(
        {
          "iteration \(join.started) of \($0.quoted(visit: visit)) has not started at \(moment); "
            + "however there is room for it since \(join.idleSince)"
        }, at: Int(join.began), Int(join.idleSinceEvent))
    }
  }

  fileprivate mutating func checkAllGoesWell() {
    guard !chart.hasLoops, books.failures == books.silentFailures, books.stop < 0,
      books.endEvent == 0
    else { return }
    let isExplained = books.silentFailures > 0 && (nowVisit < 0 || mayFailSilently(nowVisit))
    guard !isExplained, record.type != .executionAborted else { return }
    if record.type == .executionTimedOut, !isLater(allowedUntil, than: record.time) { return }
    if isHistoryFull { return }
    premise()
    guard record.type != .executionSucceeded else { return }
    breach(
      {
        "the execution ended with \($0.event($0.id)); however nothing in it has failed"
      }, at: id)
  }
}
