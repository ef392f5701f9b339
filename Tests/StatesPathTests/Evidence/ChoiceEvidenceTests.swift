import StatesJSON
import StatesPath
import StatesTestSupport
import Testing

@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct ChoiceEvidenceTests {
  /// What the specification says of choice rules.
  @Test func specification() throws {
    var findings = Findings()
    for record in try Record.all("query/choice/choice_spec.jsonl") {
      let arena = record.arena
      var problems: [TemplateProblem] = []
      let rule = ChoiceRule(
        compiling: try #require(record["rule"]), in: arena, problems: &problems)
      #expect(problems.isEmpty)
      let scope = DataScope(
        arena: arena, input: try #require(record["input"]), context: arena.object([]),
        variables: arena.object([]))
      findings.compare(
        record.text("id"), expected: record.text("expect", "next"),
        actual: try rule.matches(in: scope) ? "ConditionTrue" : "ConditionFalse")
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }

  /// The recorded tables of operators, and the other outcomes that need no more.
  @Test func recordedTables() throws {
    var findings = Findings()
    for record in try Record.all("aws-recordings/outcomes.jsonl") {
      try RecordedRun(record)?.measure(&findings)
        ?? findings.leaveOut(record.name, because: "it needs more than Pass, Choice and Fail")
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }
}
