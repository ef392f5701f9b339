import StatesEngine
import StatesJSON

extension Invariant {
  static let noClockInDelay = Invariant(
    "INV-C08", "No clock of an attempt runs in the delay before a retry.",
    rests: ["TASK-36"], needs: .events,
    .at(.resolved) { trial in if trial.nowResolution == .retried { trial.premise() } },
    .at(.closed) { $0.checkNoClockInDelay() })
}

extension Trial {
  fileprivate mutating func checkNoClockInDelay() {
    guard visits[nowVisit].attempt.outcome == .timedOut else { return }
    guard nowStage == .closed || nowStage == .none else { return }
    breach(
      {
        "\($0.event($0.id)) says that an attempt of \($0.quoted(visit: $0.nowVisit)) timed out; "
          + "however none was open"
      }, at: Int(visits[nowVisit].attempt.closed), id)
  }
}
