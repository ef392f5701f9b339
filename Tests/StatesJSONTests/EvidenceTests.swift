import StatesJSON
import StatesTestSupport
import Testing

/// Real texts: whatever was recorded is read, and comes back as it was.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct EvidenceTests {
  @Test(arguments: ["executions", "outcomes", "teststate", "validation", "api"])
  func recordingsComeBack(file: String) throws {
    let arena = Arena()
    let lines = Evidence.lines("aws-recordings/\(file).jsonl")
    #expect(lines.count > 10)
    for line in lines {
      let mark = arena.mark()
      let value = try arena.parse(line, keepingSource: true)
      #expect(arena.withUTF8Text(of: value) { Array($0) } == line)
      let compact = arena.compacting(value)
      #expect(arena.equal(compact, value))
      let text = arena.text(of: compact)
      #expect(arena.textLength(of: compact) == text.utf8.count)
      #expect(arena.sameText(try arena.parse(text), compact))
      arena.reset(to: mark)
    }
  }
}
