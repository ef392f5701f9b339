import StatesEngine
import StatesJSON
import StatesLanguage

// Variables: what a state reads is what the last Assign before it wrote, in its scope or around it.

extension Invariant {
  static let variableScope = Invariant(
    "INV-D11",
    "A variable has the value that the last Assign on the way before gave it, in the scope or around "
      + "it, and never a sibling's.",
    rests: ["VAR-03", "VAR-04", "DFA-08"], needs: .run,
    .at(.exited, if: [.well, .field(.variables)]) { $0.checkVariablesRead() },
    .at(.scheduled) { $0.checkVariablesGiven() })

  static let simultaneousAssign = Invariant(
    "INV-D12", "All values of an Assign are evaluated over the variables as they were before it.",
    rests: ["VAR-06", "VAR-07", "VAR-10"], needs: .run,
    .at(.exited, if: [.well, .known]) { $0.checkAssign() })
}

extension Trial {
  @inline(__always)
  private var readsVariables: Bool {
    nowState < chart.facts.count && chart.facts[nowState].traits.contains(.variables)
  }

  fileprivate mutating func checkVariablesRead() {
    guard readsVariables, !nowIsCaught, case .value(let expected) = expectedOutput() else { return }
    premise()
    if !memo.isAlike { breachOfOutput(expected) }
  }

  fileprivate mutating func checkVariablesGiven() {
    guard readsVariables, case .value(let expected) = arguments(of: nowVisit) else { return }
    premise()
    if !isAlike(expected, record.value) { breachOfOutput(expected) }
  }

  fileprivate mutating func checkAssign() {
    guard !nowIsCaught, nowState < chart.facts.count else { return }
    guard chart.facts[nowState].traits.contains(.assign) || chart.facts[nowState].tag == .choice
    else { return }
    switch assignments(onLeaving: nowVisit) {
    case .fails, .unknown: doubt()
    case .value(let expected):
      if !expected.isNull || chart.facts[nowState].tag != .choice { premise() }
      if !isAssigned(expected) { breachOfAssign(expected) }
    }
  }

  private mutating func breachOfAssign(_ expected: Value) {
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) assigns \($0.text($0.record.detail)) "
          + "(\($0.event($0.id))); however its Assign makes \($0.text(expected)) of what it was given"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
