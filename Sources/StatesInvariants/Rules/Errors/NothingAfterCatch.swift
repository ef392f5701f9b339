import StatesEngine
import StatesJSON

extension Invariant {
  static let nothingAfterCatch = Invariant(
    "INV-E05",
    "An attempt that has ended, or whose state was left, shows no further event.",
    rests: ["RACE-39"], needs: .events,
    .at(.exited, if: .caught) { $0.premise() },
    .at(.closed) { $0.checkNotClosedTwice() }, .at(.stray) { $0.checkStrayWork() })
}

extension Trial {
  fileprivate mutating func checkNotClosedTwice() {
    guard nowStage == .closed, visits[nowVisit].attempt.closed > 0 else { return }
    premise()
    breach(
      {
        "\($0.event($0.id)) ends an attempt of \($0.quoted(visit: $0.nowVisit)); however it had ended "
          + "(\($0.event($0.visits[$0.nowVisit].attempt.closed)))"
      }, at: Int(visits[nowVisit].attempt.closed), id)
  }

  fileprivate mutating func checkStrayWork() {
    let isWork = record.type.workStage != nil || record.type == .taskSubmitted
    guard isWork || record.type == .taskSubmitFailed else { return }
    premise()
    breach(
      {
        "\($0.event($0.id)) belongs to no task that is under way"
      }, at: Int(record.previous), id)
  }
}
