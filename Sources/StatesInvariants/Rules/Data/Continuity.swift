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
    let scope = scopes[nowScope]
    guard unfinishedVisit == nil, !scope.resumes else { return }
    let expected: Value
    if scope.lastState >= 0 {
      expected = scope.output
    } else {
      guard nowScope == top, let input = scope.input else { return }
      expected = input
    }
    premise()
    guard !arena.equal(expected, record.value) else { return }
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is given \($0.text($0.record.value)) (\($0.event($0.id))); "
          + "however what came before gave \($0.text(expected)) "
          + "(\($0.event(max(1, scope.lastExit))))"
      }, at: Int(max(1, scope.lastExit)), id)
  }
}
