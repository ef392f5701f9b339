import StatesJSON
import StatesRegex
import StatesTestSupport
import Testing

/// Recorded filters of JSONPath that hold one regular expression and nothing else.
@Suite(.enabled(if: Evidence.isPresent, "\(Evidence.absence)"))
struct RecordedFilterTests {
  @Test func keepsWhatWasRecorded() throws {
    let records = try Evidence.lines("query/jsonpath/jayway_cases.jsonl").map { line in
      try JSON(parsing: line)
    }
    var count = 0
    for record in records {
      guard case .string(let path) = record["path"], let parts = try parts(of: path),
        case .array(let items) = parts.steps.reduce(record["json"], { $0?[$1] })
      else { continue }
      let regex = try Regex(
        parts.pattern, flags: RegexFlags(letters: parts.flags) ?? [], flavour: .java)
      let kept = try items.filter { item in
        guard case .string(let text) = parts.tested.map({ item[$0] }) ?? item else { return false }
        return try regex.wholeMatch(in: text) != nil
      }
      let values = kept.compactMap { item in parts.asked.map { item[$0] } ?? item }
      #expect(record["expect"]?["value"] == .array(values), "\(path)")
      count += 1
    }
    #expect(count > 3)
  }

  private struct Parts {
    var steps: [String]
    /// The member that the filter tests, or `nil` for the item itself.
    var tested: String?
    var pattern: String
    var flags: String
    /// The member that is asked for in the end, or `nil` for the item itself.
    var asked: String?
  }

  private func parts(of path: String) throws -> Parts? {
    let filter = try Regex(
      #"\$((?:\.\w+)*)\[\?\(@(?:\.|\[')?(\w*)(?:'\])? ?=~ ?/((?:[^/\\]|\\.)+)/(\w*)\)\](?:\.(\w+))?"#,
      flavour: .java)
    let bytes = Array(path.utf8)
    guard let match = try filter.wholeMatch(in: path) else { return nil }
    let groups = match.groups.map { range in
      range.map { String(decoding: bytes[$0], as: Unicode.UTF8.self) }
    }
    return Parts(
      steps: (groups[0] ?? "").split(separator: ".").map(String.init),
      tested: groups[1] == "" ? nil : groups[1], pattern: groups[2] ?? "", flags: groups[3] ?? "",
      asked: groups[4])
  }
}
