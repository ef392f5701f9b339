import StatesEngine
import StatesLanguage

extension Invariant {
  static let chains = Invariant(
    "INV-H05",
    "previousEventId names an earlier event: a state follows the exit before it in its scope, the "
      + "first of a branch the start of the Parallel, the first of an iteration its start.",
    rests: ["HIST-02", "HIST-04", "HIST-06"], .profile, needs: [.events, .chains],
    .at(.event) { $0.checkEarlier() }, .at(.entered) { $0.checkPredecessor() })
}

extension Trial {
  fileprivate mutating func checkEarlier() {
    premise()
    guard record.previous >= UInt32(id) else { return }
    breach(
      { "\($0.event($0.id)) names event \($0.record.previous) as the one before" }, at: id)
  }

  fileprivate mutating func checkPredecessor() {
    guard unfinishedVisit == nil, !scopes[nowScope].resumes else { return }
    var expected = scopes[nowScope].lastExit
    if scopes[nowScope].lastState < 0 {
      guard nowScope == top || scopes[nowScope].machine >= 0 else { return }
      expected = nowScope == top ? 0 : scopes[nowScope].began
    }
    premise()
    guard record.previous != expected else { return }
    breach(
      {
        "\($0.event($0.id)) names event \($0.record.previous) as the one before; however it follows "
          + "\(expected == 0 ? "none (0)" : $0.event(expected))"
      }, at: Int(expected), id)
  }
}
