import StatesJSON
import StatesRegex
import StatesTestSupport
import Testing

/// Recorded results of JSONata's functions, where pattern and text can be read off the expression.
@Suite(.enabled(if: Evidence.isPresent, "\(Evidence.absence)"))
struct RecordedJSONataTests {
  static let files = ["extra", "probes", "suite"].map { "query/jsonata/jsonata_\($0).jsonl" }

  @Test func findsWhatWasRecorded() throws {
    // A few records hold half a surrogate pair, which is no JSON text.
    let records = Self.files.flatMap(Evidence.lines).compactMap { try? JSON(parsing: $0) }
    let probes = try records.compactMap(RegexProbe.init)
    #expect(records.count > 1_000)
    for probe in probes {
      #expect(try probe.result() == probe.expected, "\(probe.id): \(probe.expression)")
    }
    #expect(probes.count > 30)
  }
}

/// One call of `$contains`, `$match` or `$split` with a text and a pattern.
private struct RegexProbe {
  let id: String
  let expression: String
  let function: String
  let text: String
  let pattern: String
  let flags: RegexFlags
  /// The member of the result that is asked for, if only one is.
  let member: String
  let expected: JSON?

  /// The probe in a record, or `nil` if it is of another kind.
  init?(recorded record: JSON) throws {
    guard case .string(let id) = record["id"], case .string(let expression) = record["expr"],
      let parts = try Self.parts(of: expression),
      case .string(let text) = try JSON(parsing: parts[1]),
      let flags = RegexFlags(letters: parts[3]),
      record["expect"]?["kind"] != "error"
    else { return nil }
    self.id = id
    self.expression = expression
    self.text = text
    self.flags = flags
    (function, pattern, member) = (parts[0], parts[2], parts[4])
    expected = record["expect"]?["value"]
  }

  /// The function, the literal of the text, the pattern, its flags, and the member.
  private static func parts(of expression: String) throws -> [String]? {
    let call = try Regex(
      #"\$(contains|match|split)\(("(?:[^"\\]|\\.)*"), ?/((?:[^/\\]|\\.)+)/([im]*)\)(\.\w+)?"#,
      flavour: .java)
    let bytes = Array(expression.utf8)
    return try call.wholeMatch(in: expression)?.groups.map { range in
      String(decoding: bytes[range ?? 0..<0], as: Unicode.UTF8.self)
    }
  }

  func result() throws -> JSON? {
    let matches = try Regex(pattern, flags: flags, flavour: .javaScript).matches(in: text)
    switch function {
    case "contains": return .bool(!matches.isEmpty)
    case "split":
      let ends = matches.map(\.range.lowerBound) + [text.utf8.count]
      return .array(zip([0] + matches.map(\.range.upperBound), ends).map { slice($0..<$1) })
    default:
      let results = matches.map(described).map { result in
        member.isEmpty ? result : result[String(member.dropFirst())] ?? .null
      }
      if member == ".groups", results.count == 1 { return results[0] }
      return results.count > 1 ? .array(results) : results.first
    }
  }

  private func described(_ match: RegexMatch) -> JSON {
    var offsets = UTF16Offsets()
    let index = Array(text.utf8).withUnsafeBufferPointer {
      offsets.offset(of: match.range.lowerBound, in: $0)
    }
    let groups = match.groups.map { $0.map(slice) ?? ["__undefined": true] }
    return [
      "match": slice(match.range), "index": .number(JSON.Number(Int64(index))),
      "groups": .array(groups),
    ]
  }

  private func slice(_ range: Range<Int>) -> JSON {
    .string(String(decoding: Array(text.utf8)[range], as: Unicode.UTF8.self))
  }
}
