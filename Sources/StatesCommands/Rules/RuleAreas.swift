import StatesLanguage
import StatesReports

/// Areas of rules, by the first part of their numbers.
enum RuleArea: String, Sendable, CaseIterable {
  case structure, data, paths, intrinsics, variables, choice, task, credentials, errors, retry
  case `catch`, map
  case other

  /// The area of a rule's number, such as `STRUCT-14`.
  init(of number: String) {
    let prefix = String(number.prefix { $0 != "-" })
    self = Self.prefixes[prefix] ?? .other
  }

  private static let prefixes: [String: RuleArea] = [
    "STRUCT": .structure, "DFP": .data, "DFA": .data, "CTX": .data, "JPATH": .paths,
    "INTR": .intrinsics, "VAR": .variables, "CHOICE": .choice, "TASK": .task, "CRED": .credentials,
    "ERR": .errors, "RETRY": .retry, "CATCH": .catch, "MAP": .map, "DMAP": .map,
  ]
}

/// Everything in this program that implements rules.
enum RuleSources {
  /// The rows of every source; a rule that several things implement has several.
  static var rows: [RuleListing.Row] { sources.flatMap { $0() } }

  private static let sources: [@Sendable () -> [RuleListing.Row]] = [validator]

  private static let validator: @Sendable () -> [RuleListing.Row] = {
    Rule.catalog.map { rule in
      let kind = rule.severity == .error ? "error" : "warning"
      return RuleListing.Row(
        id: rule.id.rawValue, area: RuleArea(of: rule.id.rawValue).rawValue,
        statement: rule.statement,
        keeper: rule.isChecked ? "validator, \(kind): \(rule.keeper)" : rule.keeper)
    }
  }
}
