import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let chains = Invariant(
    "INV-H05",
    "previousEventId names an earlier event: a state follows the exit before it in its scope, the "
      + "first of a branch the start of the Parallel, the first of an iteration its start, a first "
      + "attempt the entry of its state, the steps of an attempt each other, and an exit what it "
      + "leaves.",
    rests: ["HIST-02", "HIST-04", "HIST-06"], .profile, needs: [.events, .chains],
    .at(.event) { $0.checkEarlier() }, .at(.entered) { $0.checkPredecessor() },
    .at(.attempted) { $0.checkFirstAttempt() }, .at(.exited) { $0.checkExit() },
    .at(.started) { trial in trial.checkStep(after: trial.visits[trial.nowVisit].attempt.scheduled)
    },
    .at(.closed) { trial in trial.checkStep(after: trial.visits[trial.nowVisit].attempt.lastStep) })
}

extension Trial {
  fileprivate mutating func checkEarlier() {
    premise()
    guard record.previous >= UInt32(id) else { return }
    breach(
      { "\($0.event($0.id)) names event \($0.record.previous) as the one before" }, at: id)
  }

  fileprivate mutating func checkStep(after expected: UInt32) {
    guard expected > 0, nowStage == .scheduled || nowStage == .started else { return }
    premise()
    if record.previous != expected { breachOfChain(expected) }
  }

  fileprivate mutating func checkPredecessor() {
    guard unfinishedVisit == nil, !scopes[nowScope].resumes else { return }
    var expected = scopes[nowScope].lastExit
    if scopes[nowScope].lastState < 0 {
      guard nowScope == top || scopes[nowScope].machine >= 0 else { return }
      expected = nowScope == top ? 0 : scopes[nowScope].began
    }
    premise()
    if record.previous != expected { breachOfChain(expected) }
  }

  fileprivate mutating func checkFirstAttempt() {
    let visit = visits[nowVisit]
    guard visit.attempts == 1, visit.failure.origin == .none, books.redrives == 0 else { return }
    premise()
    if record.previous != visit.entered { breachOfChain(visit.entered) }
  }

  /// A state without work of its own follows its entry, a task the end of its last attempt.
  fileprivate mutating func checkExit() {
    let visit = visits[nowVisit]
    let expected: UInt32
    switch visit.tag {
    case .pass, .wait, .choice, .succeed: expected = visit.entered
    case .task: expected = visit.attempt.outcome.isEnd ? visit.attempt.closed : 0
    case .parallel, .map, .fail: return
    }
    guard expected > 0, visit.failure.origin != .evaluation, visit.failure.origin != .silent else {
      return
    }
    premise()
    if record.previous != expected { breachOfChain(expected) }
  }

  private mutating func breachOfChain(_ expected: UInt32) {
    breach(
      {
        "\($0.event($0.id)) names event \($0.record.previous) as the one before; however it follows "
          + "\(expected == 0 ? "none (0)" : $0.event(expected))"
      }, at: Int(expected), id)
  }
}

extension Attempt {
  /// The last event before the one that ends the attempt, or 0.
  fileprivate var lastStep: UInt32 {
    if submitted > 0 { return submitted }
    return started > 0 ? started : scheduled
  }
}

extension WorkStage {
  /// Whether an attempt is over with this.
  fileprivate var isEnd: Bool {
    switch self {
    case .succeeded, .failed, .timedOut, .startFailed, .scheduleFailed: true
    case .scheduled, .started: false
    }
  }
}
