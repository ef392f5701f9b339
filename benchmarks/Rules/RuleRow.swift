import StatesEngine
import StatesInvariants
import StatesLanguage

/// A rule of the language, and how one tells that a case put it to the test.
struct RuleRow: Sendable {
  /// How a case can put a rule to the test.
  enum Test: Sendable {
    /// Each of these signs has to be seen, in whichever case.
    case signs([Sign])
    /// The premise of an invariant that rests on the rule has to hold.
    case judged
    /// A definition with a fault planted into it has to be refused for the rule.
    case refused
    /// No scenario can.
    case none
  }

  let id: String
  let test: Test
  /// Why no scenario puts it to the test, or why it is not to be expected that one does.
  let reason: String?

  /// A rule whose situation shows by all of these signs.
  static func seen(_ id: String, _ signs: Sign..., rarely reason: String? = nil) -> RuleRow {
    RuleRow(id: id, test: .signs(signs), reason: reason)
  }

  static func seen(_ id: String, all signs: [Sign], rarely reason: String? = nil) -> RuleRow {
    RuleRow(id: id, test: .signs(signs), reason: reason)
  }

  /// A rule that invariants rest on.
  static func judged(_ id: String, rarely reason: String? = nil) -> RuleRow {
    RuleRow(id: id, test: .judged, reason: reason)
  }

  /// A rule that the validator keeps.
  static func refused(_ id: String, rarely reason: String? = nil) -> RuleRow {
    RuleRow(id: id, test: .refused, reason: reason)
  }

  /// A rule that no scenario can put to the test.
  static func never(_ id: String, _ reason: String) -> RuleRow {
    RuleRow(id: id, test: .none, reason: reason)
  }

  /// What a case has to show, each in whichever case.
  var parts: [Sign] {
    switch test {
    case .signs(let signs): signs
    case .refused: [.refusal(for: RuleID(rawValue: id))]
    case .judged, .none: []
    }
  }
}

extension RuleRow {
  /// Every rule, area by area.
  static let all: [RuleRow] =
    model + structure + dataFlow + contextAndVariables + jsonata + intrinsics + paths + choice
    + simple + task + tokens + errors + retry + catching + races + scopes + distributedMap
    + executions + beyond
}
