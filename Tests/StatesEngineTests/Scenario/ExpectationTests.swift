import StatesJSON
import Testing

@testable import StatesEngine

/// An expectation of the run in ``SeenRun``, and what is said where it does not hold.
private struct Expected: Sendable, CustomTestStringConvertible {
  let expectation: String
  let differences: [String]

  init(_ expectation: String, _ differences: String...) {
    self.expectation = expectation
    self.differences = differences
  }

  var testDescription: String { expectation }
}

/// What was seen of one task that failed after 5 seconds.
private struct SeenRun {
  let arena = Arena()

  static let events = """
    [ { "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
        "timestamp": "2025-01-01T00:00:00Z",
        "executionStartedEventDetails": { "input": "{\\"n\\": 1}", "roleArn": "r" } },
      { "type": "TaskStateEntered", "id": 2, "previousEventId": 0,
        "timestamp": "2025-01-01T00:00:00Z",
        "stateEnteredEventDetails": { "name": "A", "input": "{\\"n\\": 1}" } },
      { "type": "LambdaFunctionStarted", "id": 3, "previousEventId": 2,
        "timestamp": "2025-01-01T00:00:00Z" },
      { "type": "LambdaFunctionFailed", "id": 4, "previousEventId": 3,
        "timestamp": "2025-01-01T00:00:05Z",
        "lambdaFunctionFailedEventDetails": { "error": "E" } },
      { "type": "ExecutionFailed", "id": 5, "previousEventId": 4,
        "timestamp": "2025-01-01T00:00:05Z", "executionFailedEventDetails": { "error": "E" } } ]
    """

  func observation(
    sees: EngineProfile.Sight = .all, toleranceMilliseconds: Int64 = 0
  ) throws -> Observation {
    let machine = MachineRequest(name: "machine", definition: arena.object([]))
    let profile = EngineProfile(
      name: "it", sees: sees, toleranceMilliseconds: toleranceMilliseconds)
    var observation = Observation(
      scenario: Scenario(machine: machine, input: .value(.null)), profile: profile)
    let history = try HistoryDecoder.decode(arena.parse(Self.events), in: arena)
    observation.histories = [("execution", history)]
    observation.creations = [("machine", .accepted)]
    let task = TaskRequest(
      execution: "execution", token: "t-1", state: "A", resource: "r",
      input: arena.value(["token": "t-1", "n": 1]))
    observation.handouts = [Handout(time: .start, task: task)]
    observation.log = calls
    return observation
  }

  private var calls: [LoggedCall] {
    let start = StartRequest(name: "execution", machine: "machine", input: .value(.null))
    let failure = Failure(error: arena.string("E"))
    return [
      LoggedCall(time: .start, call: .start(start), reply: .accepted),
      LoggedCall(
        time: Instant(milliseconds: 5000), call: .signal("t-1", .fail(failure)), reply: .accepted),
      LoggedCall(
        time: Instant(milliseconds: 6000), call: .signal("t-1", .heartbeat),
        reply: .rejected(code: .taskTimedOut, message: "gone")),
    ]
  }

  func findings(
    _ expectation: String, sees: EngineProfile.Sight = .all, toleranceMilliseconds: Int64 = 0
  ) throws -> ExpectationFindings {
    let spot = Spot(try arena.parse(expectation), in: arena)
    return try Expectation(spot).findings(
      in: observation(sees: sees, toleranceMilliseconds: toleranceMilliseconds), arena: arena)
  }
}

@Suite struct ExpectationTests {
  @Test(arguments: [
    #"{}"#, #"{ "created": true, "status": "FAILED", "error": "E", "cause": null }"#,
    #"{ "endedAt": 5, "path": ["A"], "visits": { "A": 1, "B": 0 } }"#,
    #"{ "history": ["..."] }"#,
    #"{ "history": ["...", { "type": "LambdaFunctionStarted", "details": null }, "..."] }"#,
    #"{ "history": [{ "type": "ExecutionStarted" }, "...", { "type": "ExecutionFailed", "id": 5 }] }"#,
    #"{ "history": ["...", { "type": "TaskStateEntered", "details": { "input": { "n": 1 } } }, "..."] }"#,
    #"{ "history": ["...", { "type": "TaskStateEntered", "details": { "inputText": "{\"n\": 1}" } }, "..."] }"#,
    #"{ "history": ["...", { "type": "LambdaFunctionFailed", "at": 5, "details": { "cause": null } }, "..."] }"#,
    #"{ "requests": [{ "state": "A", "at": 0, "input": { "token": { "$is": "token" }, "n": 1 } }] }"#,
    #"{ "replies": [{ "call": "SendTaskFailure", "at": 5, "state": "A", "result": "ok" }] }"#,
    #"{ "replies": [{ "call": "StartExecution" }, { "call": "SendTaskHeartbeat", "message": "gone" }] }"#,
    #"{ "anyOf": [{ "status": "SUCCEEDED" }, { "status": "FAILED" }] }"#,
  ])
  func whatIsExpectedIsFound(_ expectation: String) throws {
    #expect(try SeenRun().findings(expectation).differences == [])
  }

  @Test(arguments: [
    Expected(#"{ "status": "SUCCEEDED" }"#, "status: expected SUCCEEDED, found FAILED"),
    Expected(#"{ "error": "F" }"#, "error: expected 'F', found 'E'"),
    Expected(#"{ "error": null }"#, "error: expected none, found 'E'"),
    Expected(#"{ "cause": "c" }"#, "cause: expected 'c', found none"),
    Expected(#"{ "output": 1 }"#, "output: expected one, found none"),
    Expected(#"{ "endedAt": 5.001 }"#, "endedAt: expected 5.001 s, found 5.000 s"),
    Expected(#"{ "path": ["A", "A"] }"#, "path: expected A, A, found A"),
    Expected(#"{ "visits": { "A": 2 } }"#, "visits of 'A': expected 2, found 1"),
    Expected(
      #"{ "created": false }"#, "definition: expected to be refused, was accepted"),
    Expected(
      #"{ "executions": { "x": { "status": "FAILED" } } }"#,
      "execution 'x': no execution 'x' was started"),
    Expected(
      #"{ "replies": [{ "call": "SendTaskHeartbeat", "result": "ok" }] }"#,
      """
      reply 1: no such answer: {"call":"SendTaskHeartbeat","result":"ok"}; the next one, at \
      6.000 s, differs: result TaskTimedOut
      """),
    Expected(
      #"{ "replies": [{ "call": "SendTaskHeartbeat" }, { "call": "SendTaskFailure" }] }"#,
      #"reply 2: no such answer after reply 1: {"call":"SendTaskFailure"}"#),
    Expected(
      #"{ "requests": [{ "state": "A" }, { "state": "A" }] }"#,
      #"request 2: nothing like it was handed out after request 1: {"state":"A"}"#),
    Expected(
      #"{ "anyOf": [{ "status": "ABORTED" }, { "error": "F" }] }"#,
      "anyOf, alternative 1: status: expected ABORTED, found FAILED",
      "anyOf, alternative 2: error: expected 'F', found 'E'"),
    Expected(
      #"{ "history": [] }"#,
      "history: expected 0 events, found 5; the first beyond is ExecutionStarted (event 1)"),
    Expected(
      #"{ "history": ["...", { "type": "ExecutionSucceeded" }] }"#,
      "event 5: expected ExecutionSucceeded, found ExecutionFailed"),
    Expected(
      #"{ "history": ["...", { "type": "TaskFailed" }, "..."] }"#,
      "history: no events from 1 on are as expected: TaskFailed"),
    Expected(
      #"{ "history": ["...", { "type": "ExecutionFailed", "id": 4, "previousEventId": 3, "at": 4, "details": { "cause": "c" } }] }"#,
      "event 5 (ExecutionFailed): id: expected 4, found 5",
      "event 5 (ExecutionFailed): previousEventId: expected 3, found 4",
      "event 5 (ExecutionFailed): time: expected 4.000 s, found 5.000 s",
      "event 5 (ExecutionFailed): cause: expected \"c\", found none"),
    Expected(
      #"{ "history": ["...", { "type": "LambdaFunctionStarted", "details": {} }, "..."] }"#,
      "history: no events from 1 on are as expected: LambdaFunctionStarted"),
  ])
  private func whatIsNotAsExpectedIsTold(_ expected: Expected) throws {
    #expect(try SeenRun().findings(expected.expectation).differences == expected.differences)
  }

  @Test func whatAnEngineDoesNotShowIsUndecided() throws {
    let expectation = """
      { "status": "FAILED", "path": ["B"], "endedAt": 7,
        "history": [{ "type": "ExecutionStarted" }],
        "replies": [{ "call": "RedriveExecution" }] }
      """
    let findings = try SeenRun().findings(expectation, sees: [])
    #expect(findings.differences == [])
    #expect(findings.unseen.count == 4)
    #expect(!findings.holds)
  }

  @Test func momentsAreComparedWithTheEnginesTolerance() throws {
    let expectation = #"{ "endedAt": 4.5, "replies": [{ "call": "SendTaskFailure", "at": 4.6 }] }"#
    #expect(try SeenRun().findings(expectation, toleranceMilliseconds: 500).holds)
    #expect(try !SeenRun().findings(expectation, toleranceMilliseconds: 499).holds)
  }
}
