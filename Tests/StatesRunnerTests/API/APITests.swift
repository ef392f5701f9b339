import StatesJSON
import StatesTestSupport
import Testing

/// The service's API as it was recorded: what a call is answered, with which code and message.
@Suite struct APITests {
  @Test(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
  func theReferenceAnswersAsRecorded() throws {
    var equal = 0
    var unplayed: [String: Int] = [:]
    for line in Evidence.lines("aws-recordings/api.jsonl") {
      let arena = Arena()
      let record = try APIRecord(line, in: arena)
      var replay = APIReplay(record, in: arena)
      let verdict = try replay.run()
      equal += verdict.equal
      for reason in verdict.unplayed { unplayed[reason, default: 0] += 1 }
      if !verdict.differences.isEmpty { Issue.record("\(record.id): \(verdict.differences)") }
    }
    print("api: \(equal) answers are equal; not played:")
    for (reason, count) in unplayed.sorted(by: { $0.key < $1.key }) {
      print("  \(count) \(reason)")
    }
    #expect(equal > 0)
  }

  /// A replay sees another code and another message.
  @Test(arguments: [
    ("ExecutionDoesNotExist", "Execution Does Not Exist: 'nobody'", true),
    ("ExecutionDoesNotExist", "Execution Does Not Exist: '<name>'", true),
    ("InvalidArn", "Execution Does Not Exist: 'nobody'", false),
    ("ExecutionDoesNotExist", "Execution Does Not Exist: 'somebody'", false),
  ])
  func anotherRefusalIsDifferent(code: String, message: String, isEqual: Bool) throws {
    let text = #"""
      {"id":"a","calls":[{"op":"describe_execution","params":{"executionArn":"nobody"},
      "recorded":{"r":{"Error":{"Code":"\#(code)","Message":"\#(message)"}}}}]}
      """#
    let arena = Arena()
    var replay = APIReplay(try APIRecord(Array(text.utf8), in: arena), in: arena)
    let verdict = try replay.run()
    #expect(verdict.differences.isEmpty == isEqual)
  }
}
