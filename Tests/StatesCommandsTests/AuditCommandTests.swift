import StatesTestSupport
import Testing

@testable import StatesCommands

@Suite struct AuditCommandTests {
  /// The events of a Wait of 5 seconds that lasts `seconds`, from `first` on.
  private static func events(seconds: Int = 5, _ ids: ClosedRange<Int> = 1...4) -> String {
    let events = [
      #""type":"ExecutionStarted","id":1,"previousEventId":0,"timestamp":"2024-01-01T00:00:00Z","#
        + #""executionStartedEventDetails":{"input":"{}"}"#,
      #""type":"WaitStateEntered","id":2,"previousEventId":0,"timestamp":"2024-01-01T00:00:00Z","#
        + #""stateEnteredEventDetails":{"name":"A","input":"{}"}"#,
      #""type":"WaitStateExited","id":3,"previousEventId":2,"timestamp":"2024-01-01T00:00:0\#(seconds)Z","#
        + #""stateExitedEventDetails":{"name":"A","output":"{}"}"#,
      #""type":"ExecutionSucceeded","id":4,"previousEventId":3,"#
        + #""timestamp":"2024-01-01T00:00:0\#(seconds)Z","#
        + #""executionSucceededEventDetails":{"output":"{}"}"#,
    ]
    return "["
      + events[(ids.lowerBound - 1)..<ids.upperBound].map { "{\($0)}" }
      .joined(separator: ",") + "]"
  }

  private static let machine =
    #"{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":5,"End":true}}}"#

  @Test func aHistoryThatConformsHasALineAndIsCounted() {
    let result = run("audit -", input: #"{"events":\#(Self.events())}"#)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.hasPrefix("conforms -: 4 events, SUCCEEDED, "), "\(result.output)")
    #expect(result.output.contains("\n1 history: 1 conforming, 0 violating; "))
    #expect(result.output.contains(" 0 violations, "))
    #expect(result.output.contains("cannot see the definition"))
  }

  @Test func aBreachIsToldWithItsEvents() throws {
    let folder = try TemporaryFolder([("m.asl", Self.machine)])
    defer { folder.remove() }
    let input = #"{"events":\#(Self.events(seconds: 2))}"#
    let result = run("audit - --machine \(folder.path)/m.asl", input: input)
    #expect(result.status == 1, "\(result.output)\(result.errors)")
    #expect(result.output.contains("INV-C11, firm: "), "\(result.output)")
    #expect(result.output.contains("    event 3 at 2.000 s: WaitStateExited 'A'\n"))
    #expect(result.output.contains("  rests on WAIT-"))
    #expect(run("audit - --machine \(folder.path)/m.asl --format json", input: input).status == 1)
  }

  @Test func pagesAreJoined() throws {
    let folder = try TemporaryFolder([
      ("1.json", #"{"events":\#(Self.events(1...2)),"nextToken":"x"}"#),
      ("2.json", #"{"events":\#(Self.events(3...4))}"#),
      ("3.json", #"{"events":\#(Self.events())}"#),
    ])
    defer { folder.remove() }
    let result = run("audit \(folder.path)")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("\n2 histories: 2 conforming, 0 violating; "))
  }

  @Test func callsAreJudgedToo() throws {
    let calls = #"[{"at":9,"call":"DescribeExecution","reply":"accepted","status":"RUNNING"}]"#
    let folder = try TemporaryFolder([("calls.json", calls)])
    defer { folder.remove() }
    let input = #"{"events":\#(Self.events())}"#
    let result = run("audit - --calls \(folder.path)/calls.json", input: input)
    #expect(result.status == 1, "\(result.output)\(result.errors)")
    #expect(result.output.contains("INV-H03"), "\(result.output)")
    #expect(result.output.contains("    call 1 at 9.000 s: DescribeExecution, RUNNING\n"))
  }

  @Test(arguments: [
    ("audit -", "{", "cannot read standard input"),
    ("audit -", #"{"events":[{"type":"Nonsense","id":1}]}"#, "'Nonsense' is no event type"),
    ("audit -", #"{"vents":[]}"#, "there is no array 'events'"),
    ("audit /nowhere/at/all", "", "cannot read '/nowhere/at/all'"),
    ("audit - --machine /nowhere/at/all", "", "cannot read '/nowhere/at/all'"),
    ("audit", "", "argument PATH is missing"),
  ])
  func whatCannotBeReadIsNamed(line: String, input: String, message: String) {
    let result = run(line, input: input)
    #expect(result.status == 3)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func anEmptyDirectoryIsNothing() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let result = run("audit \(folder.path) --format json")
    #expect(result.status == 4)
    #expect(result.output.hasPrefix(#"{"histories":0,"#), "\(result.output)")
  }
}
