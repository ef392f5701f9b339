import StatesRunner
import StatesTestSupport
import Testing

/// Executions of which no more than the outcome was recorded.
@Suite struct OutcomesTests {
  /// All that can be compared exactly; the others are counted by their reason.
  @Test(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
  func theReferenceEndsAsRecorded() throws {
    let runner = RecordingRunner()
    var reasons: [(reason: String, count: Int)] = []
    var (equal, total) = (0, 0)
    for line in Evidence.lines("aws-recordings/outcomes.jsonl") {
      let result = try runner.run(line)
      total += 1
      switch (result.outcome, result.losses.first) {
      case (.equal, _): equal += 1
      case (.skipped(let reason), _), (.different, let reason?):
        if let known = reasons.firstIndex(where: { $0.reason == reason }) {
          reasons[known].count += 1
        } else {
          reasons.append((reason, 1))
        }
      case (.different, nil): Issue.record("\(result.id): \(result.differences)")
      }
    }
    print("outcomes: \(equal) of \(total) are equal; the rest: \(reasons)")
    let rest = reasons.map(\.count).reduce(0, +)
    #expect(equal + rest == total)
    #expect(equal > rest)
  }

  /// Every part of an outcome counts, one that is missing too.
  @Test(arguments: [
    (#""status":"FAILED""#, #""status":"SUCCEEDED""#),
    (#""error":"E""#, #""error":"F""#),
    (#","cause":"it failed""#, ""),
    (#""cause":"it failed""#, #""cause":"it failed","output":{}"#),
  ])
  func anotherOutcomeIsDifferent(original: String, changed: String) throws {
    #expect(try outcome(of: Self.recording) == .equal)
    let parts = Self.recording.split(separator: original, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    #expect(try outcome(of: parts.joined(separator: changed)) == .different)
  }

  @Test func theOutcomeOfUnknownWorkIsSkipped() throws {
    let text = #"""
      {"definition":{"StartAt":"A","States":{"A":{"Type":"Task","Resource":
      "arn:aws:lambda:us-east-1:123456789012:function:f","End":true}}},
      "input_text":"{}","expected":{"status":"SUCCEEDED","output":"1"}}
      """#
    guard case .skipped = try outcome(of: text) else {
      Issue.record("it was not skipped")
      return
    }
  }

  private func outcome(of text: String) throws -> RecordingRunner.Result.Outcome {
    try RecordingRunner().run(Array(text.utf8)).outcome
  }

  private static let recording = #"""
    {"definition":{"StartAt":"A","States":{"A":{"Type":"Fail","Error":"E","Cause":"it failed"}}},
    "input_text":"{}","expected":{"status":"FAILED","error":"E","cause":"it failed"}}
    """#
}
