import StatesEngine
import StatesJSON
import StatesLanguage
import StatesTestSupport
import Testing

@testable import StatesCommands

@Suite struct RulesCommandTests {
  @Test func structureRulesAreListed() {
    let (status, output, _) = run("rules --area structure")
    #expect(status == 0)
    #expect(
      output.contains("STRUCT-14") && output.contains("[validator, error: TransitionTargets]"))
    #expect(!output.contains("RETRY-01"))
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("STRUCT-") }
    #expect(lines.count == 41)
  }

  @Test func everyRuleIsListedWithinEightyColumns() {
    let (status, output, _) = run("rules")
    #expect(status == 0)
    let lines = output.split(separator: "\n")
    let heads = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " } }
    #expect(heads.map(String.init) == LanguageRule.catalog.map(\.id.rawValue))
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test func everyAreaHasRules() {
    for area in RuleArea.allCases {
      #expect(run("rules --corpus \(CorpusFiles.folder)/wait --area \(area.rawValue)").status == 0)
    }
    #expect(run("rules --area nothing").status == 3)
    #expect(run("rules --area wait RETRY-04").status == 4)
  }

  @Test func formsForProgramsAndDocuments() throws {
    let json = try JSON(
      parsing: run("rules --area retry --format json --corpus \(CorpusFiles.folder)/wait").output)
    #expect(json["rules"]?[0]?["id"] == "RETRY-01")
    #expect(json["rules"]?[0]?["basis"] == "documented")
    #expect(run("rules --area map --format markdown").output.hasPrefix("| rule | "))
  }

  @Test func aRuleIsExplainedWithItsShortestCase() {
    let (status, output, _) = run("rules --corpus \(CorpusFiles.folder)/retry RETRY-04 CTX-09")
    #expect(status == 0)
    #expect(output.contains("\n\nRETRY-04, retry (documented)\n\n  A retrier that is used up"))
    #expect(output.contains("\n  retry/exhausted-retrier-goes-to-catch\n"))
    #expect(output.contains("\nFor example (retry/max-attempts-zero):\n"))
    #expect(output.hasPrefix("CTX-09, context (documented)\n\n  A state in JSONata"))
    #expect(output.contains("  no case: needs the query language JSONata\n"))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test func whatIsNoRuleOrNoCorpusIsWrongUsage() {
    let result = run("rules RETRY-4")
    #expect(result.status == 3)
    #expect(result.errors.contains("Did you mean 'RETRY-04'?"))
    #expect(run("rules --corpus /nowhere/at/all").status == 3)
  }
}
