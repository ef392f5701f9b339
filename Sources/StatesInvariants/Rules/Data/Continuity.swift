import StatesEngine
import StatesJSON

extension Invariant {
  static let continuity = Invariant(
    "INV-D01",
    "A state is given what the state before it gave, and the first one what its execution was given.",
    rests: ["DFP-01"], needs: .events,
    .at(.entered) { $0.checkContinuity() })
}

extension Trial {
  fileprivate mutating func checkContinuity() {
    guard unfinishedVisit == nil, !scopes[nowScope].resumes else { return }
    var expected = scopes[nowScope].output
    if scopes[nowScope].lastState < 0 {
      guard nowScope == top, let input = scopes[nowScope].input else { return }
      expected = input
    }
    premise()
    guard !arena.equal(expected, record.value) else { return }
    breachOfContinuity(expected, Int(max(1, scopes[nowScope].lastExit)))
  }

  private mutating func breachOfContinuity(_ expected: Value, _ before: Int) {
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is given \($0.text($0.record.value)) (\($0.event($0.id))); "
          + "however what came before gave \($0.text(expected)) "
          + "(\($0.event(before)))"
      }, at: before, id)
  }
}
