import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let innerEndStaysInside = Invariant(
    "INV-P16",
    "A Succeed or Fail inside a branch ends that branch alone: the execution succeeds only when its "
      + "own last state was left.",
    rests: ["SUCC-01", "FAIL-01"], needs: .run,
    .at(.ended) { $0.checkInnerEndStaysInside() })
}

extension Trial {
  fileprivate mutating func checkInnerEndStaysInside() {
    guard record.type == .executionSucceeded, chart.machines.count > 1 else { return }
    premise()
    guard nowVisit >= 0 else { return }
    breach(
      {
        "the execution succeeds (\($0.event($0.id))); however \($0.quoted(visit: $0.nowVisit)) "
          + "(\($0.event($0.visits[$0.nowVisit].entered))) is still open"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
