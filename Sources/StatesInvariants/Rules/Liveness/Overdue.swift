import StatesEngine
import StatesJSON
import StatesLanguage

// What was due and has not happened when an execution has run out of time, or is not watched any more.

extension Trial {
  mutating func checkWaitNotLate() {
    guard visits[nowVisit].tag == .wait, tolerance == 0, let length = waitLength(of: nowVisit)
    else {
      return
    }
    premise()
    let took = visits[nowVisit].enteredAt.milliseconds(until: record.time)
    guard took > length else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) took \(seconds(took)) (until \($0.event($0.id))); however it "
          + "was due after \(seconds(length))"
      }, at: Int(visits[nowVisit].entered), id)
  }

  mutating func checkNothingOverdue() {
    guard books.endEvent == 0 else { return }
    checkOverdue(at: end)
  }

  /// An execution that ran out of time may have waited for something that never came.
  mutating func checkNothingOverdueAtEnd() {
    guard record.type == .executionTimedOut, books.endEvent == 0 else { return }
    checkOverdue(at: record.time)
  }

  private mutating func checkOverdue(at moment: Instant) {
    for visit in leaves {
      guard let due = dueMoment(visit) else { continue }
      premise()
      if isLater(moment, than: due) { breachOfDelay(visit, due, moment) }
    }
    for visit in 0..<visits.count where visits[visit].isUsed {
      guard let event = settlingEvent(visit) else { continue }
      premise()
      if isLater(moment, than: records[event - 1].time) { breachOfStandstill(event, moment) }
    }
    for scope in 0..<scopes.count where scopes[scope].isUsed {
      guard let event = standstill(of: scope) else { continue }
      premise()
      if isLater(moment, than: records[event - 1].time) { breachOfStandstill(event, moment) }
    }
  }

  private mutating func breachOfDelay(_ visit: Int, _ due: Instant, _ moment: Instant) {
    breach(
      {
        "\($0.quoted(visit: visit)) (\($0.event($0.visits[visit].entered))) still waits at "
          + "\(moment); however it was due at \(due)"
      }, at: Int(visits[visit].entered))
  }

  private mutating func breachOfStandstill(_ event: Int, _ moment: Instant) {
    breach(
      {
        "nothing has followed \($0.event(event)) by \(moment); however nothing takes time after it"
      }, at: event)
  }

  /// When a Wait, or the delay before a retry, is over.
  private mutating func dueMoment(_ visit: Int) -> Instant? {
    guard scopes[visits[visit].scope].outcome == .running, visits[visit].phase != .aborted,
      !mayBeOver(visit)
    else { return nil }
    if visits[visit].tag == .wait {
      return waitLength(of: visit).map { visits[visit].enteredAt.advanced(byMilliseconds: $0) }
    }
    guard visits[visit].phase == .failed, case .retry(_, let delay) = visits[visit].outlook,
      let milliseconds = Int64(exactly: delay.atMost.rounded(.up))
    else { return nil }
    return visits[visit].failure.at.advanced(byMilliseconds: milliseconds)
  }

  /// The last event of a visit that has nothing left to wait for; `nil` of one that has, or that may
  /// have failed without a word.
  private mutating func settlingEvent(_ visit: Int) -> Int? {
    guard isUnderWay(visit), let event = lastEventOfWork(visit), !mayFailNow(visit) else {
      return nil
    }
    return Int(event)
  }

  private mutating func isUnderWay(_ visit: Int) -> Bool {
    let scope = visits[visit].scope
    // What a redrive has not entered again yet is not asked for.
    let isEntered = visits[visit].join >= 0 || !scopes[scope].resumes
    return isEntered && scopes[scope].outcome == .running
      && visits[visit].state < chart.facts.count && !visits[visit].wasStopped && !mayBeOver(visit)
  }

  private func lastEventOfWork(_ visit: Int) -> UInt32? {
    let join = visits[visit].join
    if join >= 0 {
      guard visits[visit].phase != .failed, joins[join].length >= 0,
        joins[join].succeeded == joins[join].length
      else { return nil }
      return max(joins[join].began, joins[join].lastSuccess)
    }
    switch (visits[visit].phase, visits[visit].tag) {
    case (.entered, .wait), (.working, _), (.aborted, _): return nil
    case (.entered, _): return visits[visit].entered
    case (.succeeded, _): return visits[visit].attempt.closed
    case (.failed, _):
      guard case .caught = visits[visit].outlook else { return nil }
      return visits[visit].failure.event
    }
  }

  /// The event that should have led a scope on to its next state, or to the first one again.
  private mutating func standstill(of scope: Int) -> Int? {
    guard scopes[scope].outcome == .running, scopes[scope].machine >= 0,
      scopes[scope].visit < 0, !scopes[scope].resumes, !mayBeOver(in: scope)
    else { return nil }
    let event = scopes[scope].lastExit > 0 ? scopes[scope].lastExit : scopes[scope].began
    return event > 0 ? Int(event) : nil
  }
}
