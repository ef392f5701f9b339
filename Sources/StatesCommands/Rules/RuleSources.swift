import StatesEngine
import StatesInvariants
import StatesLanguage
import StatesReports
import StatesRunner

/// Everything in this program that implements or judges rules of the language.
enum RuleSources {
  /// A row for each rule of the catalogue.
  static func rows(_ corpus: RuleCorpus?) -> [RuleRow] {
    let keepers = Dictionary(grouping: validator + invariants + unjudged, by: \.rule)
    return RuleArea.allCases.flatMap { area in
      area.rules.map { rule in
        RuleRow(
          id: rule.id.rawValue, area: area.rawValue, statement: rule.statement,
          basis: rule.basis.rawValue, keepers: keepers[rule.id.rawValue, default: []].map(\.name),
          saboteurs: Saboteur.all.filter { $0.rules.contains(rule.id.rawValue) }.map(\.name),
          cases: corpus.map { $0.cases(on: rule.id.rawValue).map(\.id) }, unshown: rule.unshown)
      }
    }
  }

  private typealias Keeper = (rule: String, name: String)

  private static var validator: [Keeper] {
    Rule.catalog.map { rule in
      let kind = rule.severity == .error ? "error" : "warning"
      return (
        rule.id.rawValue, rule.isChecked ? "validator, \(kind): \(rule.keeper)" : rule.keeper
      )
    }
  }

  private static var unjudged: [Keeper] {
    UnjudgedProperty.catalog.flatMap { property in
      property.rules.map { ($0, "not judged: \(property.id.rawValue), since \(property.reason)") }
    }
  }

  private static var invariants: [Keeper] {
    Invariant.catalog.flatMap { invariant in
      invariant.rules.map { ($0, "invariant: \(invariant.id.rawValue)") }
    }
  }
}
