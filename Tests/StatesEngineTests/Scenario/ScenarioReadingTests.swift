import StatesJSON
import Testing

@testable import StatesEngine

/// A file that cannot be read, with what is said about it.
private struct BadFile: Sendable, CustomTestStringConvertible {
  /// What stands after the members that every file must have.
  let rest: String
  let error: String

  init(_ rest: String, _ error: String) {
    self.rest = rest
    self.error = error
  }

  var testDescription: String { rest }

  var text: String {
    """
    { "stateskit": "scenario/1", "id": "a/b", "title": "t", "machine": {},
      \(rest) }
    """
  }
}

@Suite struct ScenarioReadingTests {
  @Test(arguments: [
    BadFile(
      #""sead": 1"#,
      """
      line 2, column 3: /sead: a scenario has no member 'sead'; it may have 'stateskit', 'id', \
      'title', 'notes', 'rules', 'profile', 'type', 'machine', 'machineName', 'machines', \
      'execution', 'input', 'inputText', 'tasks', 'pollers', 'calls', 'storage', 'environment', \
      'seed', 'limits', 'horizon' and 'expect'
      """),
    BadFile(
      ##""tasks": { "#A": [ [ { "sucseed": 1 } ] ] }"##,
      """
      line 2, column 26: /tasks/#A/0/0/sucseed: a signal has no member 'sucseed'; it may have \
      'after', 'every', 'times', 'succeed', 'succeedText', 'fail', 'heartbeat', 'submitted', \
      'submitFailed' and 'startFailed'
      """),
    BadFile(
      ##""tasks": { "#A": [ [ { "after": 1.0005, "succeed": 1 } ] ] }"##,
      """
      line 2, column 35: /tasks/#A/0/0/after: found '1.0005'; give seconds: a plain decimal with \
      at most three digits after the point
      """),
    BadFile(
      ##""tasks": { "#A": [ [ { "after": 1 } ] ] }"##,
      """
      line 2, column 24: /tasks/#A/0/0: a signal must have one of 'succeed', 'succeedText', \
      'fail', 'heartbeat', 'submitted', 'submitFailed' or 'startFailed'; add one
      """),
    BadFile(
      ##""tasks": { "#A": [ [ { "heartbeat": true, "every": 5 } ] ] }"##,
      """
      line 2, column 24: /tasks/#A/0/0: a signal has only some of 'every' and 'times'; give all \
      of them or none
      """),
    BadFile(
      ##""tasks": { "#": [] }"##,
      "line 2, column 19: /tasks/#: found '#'; give a resource, '#' and a state, or both"),
    BadFile(
      #""input": 1, "inputText": "1""#,
      """
      line 1, column 1: a scenario may have only one of 'input' and 'inputText'; leave the others \
      out
      """),
    BadFile(
      #""calls": [ { "stop": {} } ]"#,
      "line 2, column 14: /calls/0: a call must have the member 'at'; add it"),
    BadFile(
      #""calls": [ { "at": 1, "succeed": 1 } ]"#,
      "line 2, column 14: /calls/0: a call must have the member 'token'; add it"),
    BadFile(
      #""expect": { "history": [ { "type": "TaskBegun" } ] }"#,
      """
      line 2, column 38: /expect/history/0/type: found 'TaskBegun'; give an event type of \
      GetExecutionHistory, such as 'TaskScheduled'
      """),
    BadFile(
      #""expect": { "anyOf": [] }"#,
      "line 2, column 24: /expect/anyOf: found an array; give at least one expectation"),
    BadFile(
      #""expect": { "status": "DONE" }"#,
      """
      line 2, column 25: /expect/status: found 'DONE'; give one of 'RUNNING', 'SUCCEEDED', \
      'FAILED', 'TIMED_OUT', 'ABORTED'
      """),
    BadFile(
      #""limits": { "events": 0 }"#,
      "line 2, column 25: /limits/events: found '0'; give a whole number from 1"),
    BadFile(
      #""seed": -1"#,
      """
      line 2, column 11: /seed: found '-1'; give a whole number from 0 to 18446744073709551615
      """),
    BadFile(
      #""environment": { "startTime": "yesterday" }"#,
      """
      line 2, column 33: /environment/startTime: found 'yesterday'; give a moment such as \
      '2025-01-01T00:00:00.000Z'
      """),
  ])
  private func aBadFileIsNamedWithItsPlace(_ file: BadFile) {
    let error = #expect(throws: ScenarioError.self) {
      try Scenario(parsing: Array(file.text.utf8), into: Arena())
    }
    #expect(error?.description == file.error)
  }

  @Test(arguments: [
    (#"{"stateskit": "scenario/2"}"#, "found 'scenario/2'; give 'scenario/1'"),
    (#"{}"#, "a scenario must have the member 'stateskit'; add it"),
    (#"[]"#, "found an array; give an object"),
    (#"{"stateskit": "scenario/1", "machine": {}, "id": "Case"}"#, "found 'Case'; give an area"),
    (#"{"a": 1, "a": 2}"#, "line 1, column 10"),
    ("{", "line 1, column 2"),
    ("", "line 1, column 1"),
  ])
  func whatIsNoScenarioIsRefused(_ text: String, _ part: String) {
    let error = #expect(throws: ScenarioError.self) {
      try Scenario(parsing: Array(text.utf8), into: Arena())
    }
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
  }

  @Test func numbersKeepTheirSpelling() throws {
    let text = """
      {"stateskit":"scenario/1","id":"a/b","title":"t","machine":{},"input":[1.0, 1e2 ,-0]}
      """
    let arena = Arena()
    guard case .value(let input) = try Scenario(parsing: Array(text.utf8), into: arena).input
    else {
      Issue.record("the input is a value")
      return
    }
    #expect(arena.text(of: input) == "[1.0,1e2,-0]")
  }
}
