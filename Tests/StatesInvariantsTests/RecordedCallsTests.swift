import StatesEngine
import StatesInvariants
import StatesJSON
import Testing

@Suite struct RecordedCallsTests {
  private let arena = Arena()

  /// A callback that times out after 30 seconds, and the calls that were made meanwhile.
  private func recording(_ calls: String) throws -> RecordedExecution {
    let events = """
      [{"id":1,"type":"ExecutionStarted","timestamp":"2024-01-01T00:00:00Z",
        "executionStartedEventDetails":{"input":"{}"}},
       {"id":2,"type":"TaskStateEntered","timestamp":"2024-01-01T00:00:00Z",
        "stateEnteredEventDetails":{"name":"A","input":"{}"}},
       {"id":3,"previousEventId":2,"type":"TaskScheduled","timestamp":"2024-01-01T00:00:00Z",
        "taskScheduledEventDetails":{"resource":"sendMessage.waitForTaskToken","resourceType":"sqs",
          "parameters":"{\\"token\\":\\"t1\\"}","timeoutInSeconds":30}},
       {"id":4,"previousEventId":3,"type":"TaskStarted","timestamp":"2024-01-01T00:00:00Z",
        "taskStartedEventDetails":{"resource":"sendMessage.waitForTaskToken","resourceType":"sqs"}},
       {"id":5,"previousEventId":4,"type":"TaskTimedOut","timestamp":"2024-01-01T00:00:30Z",
        "taskTimedOutEventDetails":{"resource":"sendMessage.waitForTaskToken","resourceType":"sqs",
          "error":"States.Timeout"}},
       {"id":6,"previousEventId":5,"type":"ExecutionFailed","timestamp":"2024-01-01T00:00:30Z",
        "executionFailedEventDetails":{"error":"States.Timeout"}}]
      """
    let history = try HistoryDecoder.decode(try arena.parse(events), in: arena)
    let read = try RecordedCalls(try arena.parse(calls), in: arena)
    return RecordedExecution(history, calls: read)
  }

  private func judgement(_ calls: String) throws -> (RecordedExecution, Judgement) {
    let recording = try recording(calls)
    var judge = Judge(in: arena, by: RecordedExecution.rules)
    return (recording, judge.judge(recording.observation, hiding: recording.hidden))
  }

  @Test func aLateAnswerThatWasTurnedAwayIsRight() throws {
    let (_, judgement) = try judgement(
      """
      [{"at":40,"call":"SendTaskSuccess","taskToken":"t1","output":"1","reply":"TaskTimedOut"},
       {"at":41,"call":"SendTaskSuccess","taskToken":"somebody else's","reply":"accepted"}]
      """)
    #expect(judgement.violations.map(\.message) == [])
    guard case .passed? = judgement.verdict(of: "INV-T05") else {
      Issue.record("the rule on late callbacks had nothing to judge")
      return
    }
  }

  @Test func aLateAnswerThatWasAcceptedIsToldInWords() throws {
    let (recording, judgement) = try judgement(
      #"[{"at":"2024-01-01T00:00:40Z","call":"SendTaskSuccess","taskToken":"t1","reply":"accepted"}]"#
    )
    let late = try #require(judgement.violations.first { $0.rule == "INV-T05" })
    let lines = late.lines(in: recording.observation)
    #expect(
      lines.first?.hasPrefix("INV-T05, firm: A callback or heartbeat for an attempt") ?? false)
    #expect(
      lines[1] == "  accepted SendTaskSuccess at 40.000 s; however the attempt had timed out at "
        + "30.000 s (TaskTimedOut, event 5, at 30.000 s).")
    #expect(lines.contains("    event 5 at 30.000 s: TaskTimedOut"))
    #expect(lines.contains("    call 1 at 40.000 s: SendTaskSuccess, accepted"))
    #expect(lines.contains { $0.hasPrefix("  rests on TOKEN-04: ") })
  }

  @Test(arguments: [
    (#"{}"#, "the calls must be an array"),
    (#"[1]"#, "call 1: a call must be an object"),
    (#"[{"call":"StopExecution","reply":"accepted"}]"#, "call 1: 'at' must be the seconds"),
    (#"[{"at":1,"call":"Sleep","reply":"accepted"}]"#, "call 1: 'Sleep' is none of"),
    (#"[{"at":1,"call":"StopExecution"}]"#, "call 1: the member 'reply' must be there"),
    (
      #"[{"at":1,"call":"DescribeExecution","reply":"accepted","status":"DONE"}]"#,
      "call 1: 'DONE' is no status"
    ),
  ])
  func whatIsNoCallIsNamed(calls: String, message: String) throws {
    let value = try arena.parse(calls)
    let error = #expect(throws: RecordedCallError.self) { try RecordedCalls(value, in: arena) }
    #expect(error?.description.hasPrefix(message) ?? false)
  }
}

@Suite struct PremiseCountsTests {
  @Test func countsAddUp() throws {
    let arena = Arena()
    var judge = Judge(in: arena)
    let events = #"[{"id":1,"type":"ExecutionStarted"},{"id":2,"type":"ExecutionAborted"}]"#
    let history = try HistoryDecoder.decode(try arena.parse(events), in: arena)
    let judgement = judge.judge(RecordedExecution(history).observation)
    var (one, two) = (PremiseCounts(), PremiseCounts())
    one.count(judgement)
    two.count(judgement)
    two.add(one)
    let place = try #require(one.rules.firstIndex { $0.id == "INV-H01" })
    #expect(one.observations[place] == 1 && two.observations[place] == 2)
    #expect(!one.unexercised.contains { $0.id == "INV-H01" })
    #expect(one.unexercised.contains { $0.id == "INV-T01" })
  }
}
