import StatesEngine
import StatesJSON
import StatesLanguage

// How an execution ends, and how it goes on when it is redriven.

extension Trial {
  mutating func finish() {
    own(top)
    (nowScope, nowVisit) = (top, scopes[top].visit)
    if record.type == .executionFailed, books.endEvent == 0 { settleTop() }
    (nowScope, nowVisit) = (top, scopes[top].visit)
    let isFirst = books.endEvent == 0
    announce(.ended)
    guard isFirst else { return }
    (books.endEvent, books.endedAt, books.endType) = (id, record.time, record.type)
    for visit in 0..<visits.count where visits[visit].isUsed { closeAttempt(visit, as: .over) }
  }

  /// The execution has failed: so has what was open at its top.
  private mutating func settleTop() {
    let visit = scopes[top].visit
    guard visit >= 0 else { return }
    if visits[visit].phase != .failed {
      if visits[visit].join >= 0, visits[visit].phase == .working {
        settleFailure(of: visit)
      } else {
        failSilently(visit)
      }
    }
    if visits[visit].phase == .failed { surface(visit) }
  }

  mutating func redrive() {
    own(top)
    books.redrives += 1
    books.redrivenAt = record.time
    showExecution()
    (nowScope, nowVisit) = (top, scopes[top].visit)
    announce(.redriven)
    books.startedAt = record.time
    books.isRedriveDue = false
    (books.endEvent, books.endedAt, books.stop) = (0, .never, -1)
    for scope in 0..<scopes.count where scopes[scope].isUsed { reopen(scope) }
  }

  /// What was unfinished goes on; what had succeeded stays.
  private mutating func reopen(_ scope: Int) {
    guard scopes[scope].outcome != .succeeded else { return }
    scopes[scope].outcome = .running
    scopes[scope].endedAt = .never
    scopes[scope].resumes = true
    if scopes[scope].closings > 0 {
      scopes[scope].closings = 0
      joins[visits[scopes[scope].owner].join].open += 1
    }
    let visit = scopes[scope].visit
    guard visit >= 0 else { return }
    let join = visits[visit].join
    visits[visit].phase = join >= 0 ? .working : .entered
    (visits[visit].wasStopped, visits[visit].isOver) = (false, false)
    (visits[visit].knowsEffective, visits[visit].knowsArguments) = (false, false)
    visits[visit].attempt = Attempt()
    // What was under way in it goes on in the attempt that it was in.
    visits[visit].attempts = join >= 0 ? 1 : 0
    visits[visit].counters = RetryCounters()
    visits[visit].isCounting = true
    visits[visit].failure = VisitFailure()
    guard join >= 0 else { return }
    joins[join].outcome = .running
    joins[join].failed = 0
    joins[join].firstFailureAt = .never
  }
}
