package import StatesLanguage

/// What a rule of the language is about.
package enum RuleArea: String, Sendable, CaseIterable {
  case structure
  case dataFlow = "data-flow"
  case context, variables, paths, intrinsics, jsonata
  case choice, wait
  case ends = "pass-and-ends"
  case task, tokens, activities, sync, integrations
  case errors, retry, `catch`, races
  case parallel, map
  case distributedMap = "distributed-map"
  case executions, history, redrive, model

  /// The area of a rule, by the part of its number before the hyphen.
  package init?(of id: RuleID) {
    guard let area = Self.allCases.first(where: { $0.prefixes.contains(id.area) }) else {
      return nil
    }
    self = area
  }

  /// How the numbers of its rules begin.
  package var prefixes: [String] {
    switch self {
    case .structure: ["STRUCT"]
    case .dataFlow: ["DFP"]
    case .context: ["CTX"]
    case .variables: ["VAR"]
    case .paths: ["JPATH"]
    case .intrinsics: ["INTR"]
    case .jsonata: ["DFA"]
    case .choice: ["CHOICE"]
    case .wait: ["WAIT"]
    case .ends: ["PASS", "SUCC", "FAIL"]
    case .task: ["TASK"]
    case .tokens: ["TOKEN"]
    case .activities: ["ACT"]
    case .sync: ["SYNC"]
    case .integrations: ["CRED", "NAME"]
    case .errors: ["ERR"]
    case .retry: ["RETRY"]
    case .catch: ["CATCH"]
    case .races: ["RACE"]
    case .parallel: ["PAR"]
    case .map: ["MAP"]
    case .distributedMap: ["DMAP"]
    case .executions: ["EXEC"]
    case .history: ["HIST"]
    case .redrive: ["REDRIVE"]
    case .model: ["MODEL"]
    }
  }

  /// The table of its rules.
  package var rules: [LanguageRule] {
    switch self {
    case .structure: LanguageRule.structure
    case .dataFlow: LanguageRule.dataFlow
    case .context: LanguageRule.context
    case .variables: LanguageRule.variables
    case .paths: LanguageRule.paths
    case .intrinsics: LanguageRule.intrinsics
    case .jsonata: LanguageRule.jsonata
    case .choice: LanguageRule.choice
    case .wait: LanguageRule.wait
    case .ends: LanguageRule.ends
    case .task: LanguageRule.task
    case .tokens: LanguageRule.tokens
    case .activities: LanguageRule.activities
    case .sync: LanguageRule.sync
    case .integrations: LanguageRule.integrations
    case .errors: LanguageRule.errors
    case .retry: LanguageRule.retry
    case .catch: LanguageRule.catch
    case .races: LanguageRule.races
    case .parallel: LanguageRule.parallel
    case .map: LanguageRule.map
    case .distributedMap: LanguageRule.distributedMap
    case .executions: LanguageRule.executions
    case .history: LanguageRule.history
    case .redrive: LanguageRule.redrive
    case .model: LanguageRule.model
    }
  }
}
