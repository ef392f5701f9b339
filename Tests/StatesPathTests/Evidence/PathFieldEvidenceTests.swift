import StatesJSON
import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

/// Recorded paths, each through the stage of the field that it stood in.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct PathFieldEvidenceTests {
  @Test func everyField() throws {
    var findings = Findings()
    for record in try Record.all("query/jsonpath/jsonpath_aws.jsonl") {
      let expected = record.text("expect", "value") + record.text("expect", "causeTail")
      findings.compare(
        record.text("id"), expected: Self.withoutQuotedInput(expected),
        actual: Self.withoutQuotedInput(try Self.outcome(of: record)))
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }

  private static func outcome(of record: Record) throws -> String {
    let arena = record.arena
    let input = try #require(record["input"])
    let context = arena.object([
      (arena.key("Execution"), arena.object([(arena.key("Input"), input)]))
    ])
    let scope = DataScope(arena: arena, input: input, context: context, variables: arena.object([]))
    do throws(PathError) {
      return arena.text(of: try value(of: record, in: scope))
    } catch {
      return error.message
    }
  }

  private static func value(
    of record: Record, in scope: DataScope
  ) throws(PathError) -> Value {
    var random = SplitMix64(seed: 1)
    let (path, field) = (record.text("path"), record.text("where"))
    if field == "ErrorPath" || !field.contains("Path") {
      let name = field == "ErrorPath" ? field : "value.$"
      return try FieldExpression(parsing: path, field: name, in: record.arena)
        .evaluate(in: scope, random: &random)
    }
    return try DataPipeline.Selection.path(try Path(parsing: path, in: record.arena))
      .select(in: scope)
  }

  private static func withoutQuotedInput(_ text: String) -> String {
    text.split(separator: "in the input '").first.map(String.init) ?? ""
  }
}
