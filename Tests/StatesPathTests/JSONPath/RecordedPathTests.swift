import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesPath

/// Paths in the fields of state machines, and what AWS made of them.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct RecordedPathTests {
  private static let records = Evidence.lines("query/jsonpath/jsonpath_aws.jsonl").compactMap {
    try? JSON(parsing: $0)
  }

  @Test func recordings() {
    var tally = Tally(Self.records)
    tally.count({ $0["id"]?.text ?? "?" }, isRight: isRight)
    #expect(tally.share == 1, tally.report)
  }

  private func isRight(_ record: JSON) -> Bool {
    let arena = Arena()
    guard let source = record["path"]?.text, let input = record["input"],
      let path = try? Path(parsing: source, in: arena)
    else { return false }
    let value = arena.value(input)
    let context = arena.value(["Execution": ["Input": input]])
    let scope = DataScope(arena: arena, input: value, context: context, variables: .null)
    do throws(PathError) {
      let result = try path.evaluate(in: scope, rules: isTemplate(record) ? .template : .plain)
      return arena.json(result) == record["expect"]?["value"]
    } catch {
      return wording(of: error, for: source) == record["expect"]?["causeTail"]?.text
        || record["expect"]?["causeTail"]?.text?.hasPrefix("The JSONPath '\(source)'") == true
          && error.kind == .missing
    }
  }

  private func isTemplate(_ record: JSON) -> Bool {
    record["where"]?.text?.contains("Path") == false
  }

  private func wording(of error: PathError, for source: String) -> String {
    "Invalid path '\(source)' : \(error.message)"
  }
}
