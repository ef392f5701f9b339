import StatesEngine
import StatesLanguage
import Testing

@Suite struct RuleCitationsTests {
  /// Numbers that tests make up.
  private static let invented: Set<String> = ["STRUCT-99"]

  /// The areas in which every rule must be shown by a case or a test.
  private static let shownAreas: [RuleArea] = [
    .dataFlow, .context, .variables, .wait, .task, .tokens, .activities, .sync, .errors, .retry,
    .catch, .races, .parallel, .map, .distributedMap, .executions, .history, .redrive,
  ]

  @Test func numbersAreFound() {
    let text = "(`RETRY-04`, see HIST-201, INV-R05, RETRY-1, XERR-10, A-RETRY-02): RETRY-06/HIST-01"
    #expect(RuleCitations.numbers(in: text) == ["RETRY-04", "RETRY-06", "HIST-01"])
    #expect(RuleCitations.numbers(in: "RETRY-") == [])
    #expect(RuleCitations.numbers(in: "-11 RETRY-10") == ["RETRY-10"])
  }

  @Test(arguments: ["Sources", "Tests", "corpus", "benchmarks"])
  func everyRuleThatIsNamedIsInTheCatalogue(folder: String) {
    let known = Set(LanguageRule.catalog.map(\.id.rawValue)).union(Self.invented)
    for path in Repository.paths(in: folder) where path.hasSuffix(".swift") || isData(path) {
      let unknown = RuleCitations.numbers(in: Repository.text(path)).filter { !known.contains($0) }
      #expect(unknown == [], "\(path) names rules that are not in Sources/StatesEngine/Rules")
    }
  }

  @Test func everyRuleIsShown() {
    let shown = named(in: "corpus").union(named(in: "Tests"))
    let open = Self.shownAreas.flatMap(\.rules).filter { rule in
      rule.unshown == nil && !shown.contains(rule.id.rawValue)
    }
    #expect(
      open.map(\.id.rawValue) == [],
      "write a case that rests on each, or say in its table why none can show it")
  }

  @Test func noReasonIsStale() {
    let shown = named(in: "corpus")
    let stale = LanguageRule.catalog.filter { $0.unshown != nil && shown.contains($0.id.rawValue) }
    #expect(stale.map(\.id.rawValue) == [], "a case shows each: take the reason away")
  }

  private func named(in folder: String) -> Set<String> {
    let paths = Repository.paths(in: folder).filter { $0.hasSuffix(".swift") || isData($0) }
    return Set(paths.flatMap { RuleCitations.numbers(in: Repository.text($0)) })
  }

  private func isData(_ path: String) -> Bool { path.hasSuffix(".json") || path.hasSuffix(".md") }
}
