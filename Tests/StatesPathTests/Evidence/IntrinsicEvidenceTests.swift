import StatesJSON
import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct IntrinsicEvidenceTests {
  /// The examples of the developer guide.
  @Test func documentedExamples() throws {
    var findings = Findings()
    for record in try Record.all("query/intrinsics/intrinsics_docs.jsonl") {
      let arena = record.arena
      let (input, expected) = (record["executionInput"], record["expect", "value"])
      let scope = DataScope(
        arena: arena, input: try #require(input), context: arena.object([]),
        variables: arena.object([]))
      var random = SplitMix64(seed: 1)
      let intrinsic = try Intrinsic(parsing: record.text("expr"), in: arena)
      let result = try intrinsic.evaluate(in: scope, random: &random)
      findings.compare(
        record.text("id"), expected: arena.text(of: try #require(expected), .canonical),
        actual: arena.text(of: result, .canonical))
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }

  /// The recorded executions of intrinsic functions, with the very text of their outputs.
  @Test func recordedExecutions() throws {
    var findings = Findings()
    for record in try Record.all("aws-recordings/executions.jsonl")
    where record.text("category") == "intrinsic_functions" {
      try RecordedRun(record)?.measure(&findings)
        ?? findings.leaveOut(record.name, because: "it needs JSONata")
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }

  /// All other recorded executions that need nothing but the stages of data flow.
  @Test func otherExecutions() throws {
    var findings = Findings()
    for record in try Record.all("aws-recordings/executions.jsonl")
    where record.text("category") != "intrinsic_functions" {
      try RecordedRun(record)?.measure(&findings)
        ?? findings.leaveOut(record.name, because: "it needs more than Pass, Choice and Fail")
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }
}
