import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesPath

/// Texts of paths and filters, and what the Jayway library's compiler makes of them.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct JaywayCompilationTests {
  private struct Text {
    let id: String
    let kind: String
    let text: String
    let canonical: String?
    let message: String?
    let isDefinite: Bool?
    let isFunction: Bool?

    init?(_ record: JSON) {
      guard let id = record["id"]?.text, let kind = record["kind"]?.text,
        let text = record["text"]?.text
      else { return nil }
      let expected = record["expect"]
      self.id = id
      self.kind = kind
      self.text = text
      canonical = expected?["canonical"]?.text
      message = expected?["message"]?.text
      isDefinite = expected?["definite"].map { $0 == .bool(true) }
      isFunction = expected?["function"].map { $0 == .bool(true) }
    }
  }

  private static let texts = Evidence.lines("query/jsonpath/jayway_compile.jsonl").compactMap {
    (try? JSON(parsing: $0)).flatMap(Text.init)
  }

  @Test func canonicalFormsAndMessages() {
    var tally = Tally(Self.texts)
    tally.count(\.id) { text in
      do throws(PathError) {
        return try text.kind == "path" ? isPathRight(text) : isFilterRight(text)
      } catch {
        return error.message == text.message
      }
    }
    #expect(tally.share >= 0.98, tally.report)
  }

  private func isPathRight(_ text: Text) throws(PathError) -> Bool {
    let path = try PathParser.parse(text.text)
    return path.canonical() == text.canonical && path.isDefinite == text.isDefinite
      && path.isFunction == text.isFunction
  }

  private func isFilterRight(_ text: Text) throws(PathError) -> Bool {
    try FilterParser.parse(Array(text.text.utf8)).filter() == text.canonical
  }
}
