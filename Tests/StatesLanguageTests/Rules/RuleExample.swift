import StatesJSON

@testable import StatesLanguage

/// Definitions that obey a rule, and definitions that break it, with the places of the breaches.
struct RuleExample: Sendable, CustomStringConvertible {
  let rule: RuleID
  let type: MachineType
  let good: [String]
  let bad: [(definition: String, places: [String])]

  var description: String { rule.rawValue }

  init(
    _ rule: RuleID, as type: MachineType = .standard, good: [String],
    bad: [(definition: String, places: [String])]
  ) {
    self.rule = rule
    self.type = type
    self.good = good
    self.bad = bad
  }

  static let all: [RuleExample] =
    machineExamples + nameExamples + fieldExamples + valueExamples + dataExamples + handlerExamples
    + choiceExamples + mapExamples
}

/// A machine around one state, `S`, which may go on to `T`.
func around(_ state: String, top: String = "") -> String {
  #"{\#(top)"StartAt":"S","States":{"S":\#(state),"T":{"Type":"Succeed"}}}"#
}

/// As ``around(_:top:)``, in JSONata.
func aroundJSONata(_ state: String) -> String {
  around(state, top: #""QueryLanguage":"JSONata","#)
}

/// A machine of states written out.
func machine(_ states: String, startAt: String = "A") -> String {
  #"{"StartAt":"\#(startAt)","States":{\#(states)}}"#
}

/// What a definition is told by one rule.
func places(
  of rule: RuleID, in definition: String, as type: MachineType = .standard
) -> [String] {
  let report = Machine.diagnostics(of: Array(definition.utf8), as: type)
  return report.diagnostics.filter { $0.rule == rule }.map(\.location.description).sorted()
}
