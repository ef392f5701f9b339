import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let shownBounds = Invariant(
    "INV-H15",
    "A scheduled task shows timeoutInSeconds and heartbeatInSeconds with the declared values, and "
      + "only if they are declared.",
    rests: ["TASK-07"], .profile, needs: .run,
    .at(.scheduled) { $0.checkShownBounds() })
}

extension Trial {
  fileprivate mutating func checkShownBounds() {
    guard nowState < chart.states.count, chart.states[nowState].task != nil else { return }
    premise()
    let attempt = visits[nowVisit].attempt
    check(attempt.timeout, keys.timeoutInSeconds, "timeoutInSeconds")
    check(attempt.heartbeat, keys.heartbeatInSeconds, "heartbeatInSeconds")
  }

  private mutating func check(_ bound: Attempt.Bound, _ key: Key, _ name: String) {
    let shown = record.detail.isObject ? arena.member(key, of: record.detail) : nil
    let expected: Int64?
    switch bound {
    case .unknown: return
    case .none: expected = nil
    case .milliseconds(let milliseconds): expected = milliseconds / 1000
    }
    guard shown.flatMap({ wholeNumber($0) }) != expected || (shown == nil) != (expected == nil)
    else {
      return
    }
    breach(
      {
        "\($0.event($0.id)) shows \(name) \($0.shown(shown)); however the definition "
          + (expected.map { "says \($0)" } ?? "does not say it")
      }, at: id)
  }
  private func shown(_ value: Value?) -> String {
    if let value { text(value) } else { "not at all" }
  }
}
