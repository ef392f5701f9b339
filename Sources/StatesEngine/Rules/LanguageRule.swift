package import StatesLanguage

/// One rule of the language, as this kit understands it.
///
/// The numbers are what everything else cites: the validator's rules, the invariants, the cases of
/// the corpus and comments in the code. A rule stands in the table of its area and nowhere else.
package struct LanguageRule: Sendable, Hashable {
  /// What a rule rests on.
  package enum Basis: String, Sendable, CaseIterable {
    /// AWS's guide, its API reference or the specification says so.
    case documented
    /// Executions recorded on AWS show it.
    case observed
    /// Nobody says, and this kit has chosen, or accepts several answers.
    case decided
  }

  /// The number of the rule, such as `RETRY-04`.
  package let id: RuleID
  /// The rule in one sentence.
  package let statement: String
  /// What the rule rests on.
  package let basis: Basis
  /// Why no case of the corpus shows the rule, where none can.
  package let unshown: String?

  static func documented(_ id: String, _ statement: String, unshown: String? = nil) -> Self {
    Self(id: RuleID(rawValue: id), statement: statement, basis: .documented, unshown: unshown)
  }

  static func observed(_ id: String, _ statement: String, unshown: String? = nil) -> Self {
    Self(id: RuleID(rawValue: id), statement: statement, basis: .observed, unshown: unshown)
  }

  static func decided(_ id: String, _ statement: String, unshown: String? = nil) -> Self {
    Self(id: RuleID(rawValue: id), statement: statement, basis: .decided, unshown: unshown)
  }
}

extension LanguageRule {
  /// Every rule, area by area.
  package static let catalog: [LanguageRule] = RuleArea.allCases.flatMap(\.rules)

  /// The rules about the shape of a definition are the validator's, which says what each demands.
  static let structure: [LanguageRule] = {
    let observed: Set<RuleID> = [
      "STRUCT-02", "STRUCT-06", "STRUCT-07", "STRUCT-34", "STRUCT-35", "STRUCT-36", "STRUCT-37",
      "STRUCT-38", "STRUCT-41", "STRUCT-45", "STRUCT-52", "STRUCT-54",
    ]
    let decided: Set<RuleID> = ["STRUCT-18", "STRUCT-53"]
    return Rule.catalog.filter { $0.id.area == "STRUCT" }.map { rule in
      if decided.contains(rule.id) { return .decided(rule.id.rawValue, rule.statement) }
      if observed.contains(rule.id) { return .observed(rule.id.rawValue, rule.statement) }
      return .documented(rule.id.rawValue, rule.statement)
    }
  }()
}
