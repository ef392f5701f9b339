import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let taskArguments = Invariant(
    "INV-D05", "A task is scheduled with what Parameters makes of its effective input.",
    rests: ["DFP-13", "DFP-18", "DFP-19"], needs: .run,
    .at(.scheduled) { $0.checkTaskArguments() })
}

extension Trial {
  fileprivate mutating func checkTaskArguments() {
    guard nowState < chart.states.count, chart.facts[nowState].tag == .task else { return }
    switch arguments(of: nowVisit) {
    case .unknown: doubt()
    case .fails:
      premise()
      breach(
        {
          "\($0.quoted(visit: $0.nowVisit)) is scheduled with \($0.text($0.record.value)) "
            + "(\($0.event($0.id))); however its fields cannot be evaluated over "
            + "\($0.text($0.visits[$0.nowVisit].input)), so that it has to fail"
        }, at: Int(visits[nowVisit].entered), id)
    case .value(let expected):
      premise()
      if !isAlike(expected, withoutAddition(record.value)) { breachOfArguments(expected) }
    }
  }

  private mutating func breachOfArguments(_ expected: Value) {
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) is scheduled with \($0.text($0.record.value)) "
          + "(\($0.event($0.id))); however its fields make \($0.text(expected)) of what it was given"
      }, at: Int(visits[nowVisit].entered), id)
  }

  /// What the service itself adds to the parameters of a job is no fault.
  private func withoutAddition(_ arguments: Value) -> Value {
    guard arguments.isObject, chart.facts[nowState].pattern == .sync,
      let key = arena.existingKey("StartedBy"), arena.member(key, of: arguments) != nil
    else { return arguments }
    return arena.removing(key, from: arguments)
  }
}
