import StatesRunner
import StatesTestSupport
import Testing

@Suite struct RecordingsTests {
  /// Every recording that can be compared exactly and needs no JSONata, event by event.
  @Test(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
  func theReferenceMakesTheRecordedHistories() throws {
    let runner = RecordingRunner()
    var (exact, equal) = (0, 0)
    for line in Evidence.lines("aws-recordings/executions.jsonl") {
      let result = try runner.run(line)
      guard result.losses.isEmpty else { continue }
      switch result.outcome {
      case .skipped: continue
      case .equal: equal += 1
      case .different: Issue.record("\(result.id): \(result.differences)")
      }
      exact += 1
    }
    #expect(exact == equal)
    #expect(exact > 0)
  }

  @Test func aRecordingWithoutAHistoryIsRefused() throws {
    let text = Array(#"{"definition":{"StartAt":"A","States":{}}}"#.utf8)
    #expect(throws: RecordingError.self) { try RecordingRunner().run(text) }
  }

  /// The comparison must see a difference: an event with another type, name, or payload.
  @Test(arguments: [
    (#""type":"PassStateExited""#, #""type":"WaitStateExited""#),
    (#""output":"{\"a\":1}""#, #""output":"{\"a\":2}""#),
    (#""previousEventId":2"#, #""previousEventId":1"#),
  ])
  func aChangedHistoryIsDifferent(original: String, changed: String) throws {
    let text = Self.recording
    let altered = text.split(separator: original, omittingEmptySubsequences: false)
    #expect(altered.count == 2)
    #expect(try RecordingRunner().run(Array(text.utf8)).outcome == .equal)
    let result = try RecordingRunner().run(Array(altered.joined(separator: changed).utf8))
    #expect(result.outcome == .different)
  }

  private static let recording = #"""
    {"id":"pass","definition":{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}},
    "input_text":"{\"a\":1}","expected":{"status":"SUCCEEDED","history":[
    {"id":1,"previousEventId":0,"type":"ExecutionStarted","executionStartedEventDetails":
    {"input":"{\"a\":1}","inputDetails":{"truncated":false},"roleArn":"r"}},
    {"id":2,"previousEventId":0,"type":"PassStateEntered","stateEnteredEventDetails":
    {"name":"A","input":"{\"a\":1}","inputDetails":{"truncated":false}}},
    {"id":3,"previousEventId":2,"type":"PassStateExited","stateExitedEventDetails":
    {"name":"A","output":"{\"a\":1}","outputDetails":{"truncated":false}}},
    {"id":4,"previousEventId":3,"type":"ExecutionSucceeded","executionSucceededEventDetails":
    {"output":{"a":1},"outputDetails":{"truncated":false}}}]}}
    """#
}
