import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let attemptGrammar = Invariant(
    "INV-H07",
    "An attempt of a task is scheduled, starts, and ends exactly once before its state is left.",
    rests: ["TASK-05", "TASK-06"], needs: .events,
    .at(.scheduled) { $0.checkStage($0.nowStage == .none || $0.nowStage == .closed) },
    .at(.started) { $0.checkStage($0.nowStage == .scheduled) }, .at(.closed) { $0.checkClosing() },
    .at(.exited, if: .visit(.task)) { $0.checkAttemptOver() })
}

extension Trial {
  fileprivate mutating func checkStage(_ fits: Bool) {
    premise()
    if !fits { breachOfGrammar() }
  }

  fileprivate mutating func checkClosing() {
    switch visits[nowVisit].attempt.outcome {
    case .succeeded, .failed, .timedOut: checkStage(nowStage == .started)
    case .startFailed: checkStage(nowStage == .scheduled || nowStage == .started)
    case .scheduleFailed: checkStage(nowStage != .started)
    case .scheduled, .started: break
    }
  }

  private mutating func breachOfGrammar() {
    let attempt = visits[nowVisit].attempt
    breach(
      {
        "\($0.event($0.id)) comes for \($0.quoted(visit: $0.nowVisit)); however its attempt "
          + $0.nowStage.words
      }, at: Int(visits[nowVisit].entered), Int(attempt.scheduled), Int(attempt.closed), id)
  }

  fileprivate mutating func checkAttemptOver() {
    guard visits[nowVisit].tag == .task, !visits[nowVisit].failure.isEarly else { return }
    premise()
    let isOpen = visits[nowVisit].attempt.isOpen
    guard visits[nowVisit].attempt.stage != .closed, !nowIsCaught || isOpen else { return }
    breachOfExit(visits[nowVisit].attempt)
  }

  private mutating func breachOfExit(_ attempt: Attempt) {
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) is left (\($0.event($0.id))); however its attempt "
          + attempt.stage.words
      }, at: Int(visits[nowVisit].entered), Int(attempt.scheduled), id)
  }
}

extension VisitFailure {
  /// Whether the state failed before any attempt could be made.
  fileprivate var isEarly: Bool { origin == .evaluation || origin == .silent }
}

extension Attempt.Stage {
  /// How far an attempt is, as the end of a sentence.
  fileprivate var words: String {
    switch self {
    case .none: "was not scheduled"
    case .scheduled: "was scheduled and has not started"
    case .started: "has started and has not ended"
    case .closed: "had ended"
    }
  }
}
