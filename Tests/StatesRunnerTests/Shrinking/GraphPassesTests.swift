import StatesEngine
import StatesGenerator
import StatesJSON
import StatesProperty
import StatesRunner
import StatesTestSupport
import Testing

/// The passes on generated scenarios, with statements about the scenario's file alone.
@Suite struct GraphPassesTests {
  /// What a case must have, and the smallest case that has it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isWanted: @Sendable (JSON) -> Bool
    let expected: String

    init(_ name: String, _ isWanted: @escaping @Sendable (JSON) -> Bool, _ expected: String) {
      testDescription = name
      self.isWanted = isWanted
      self.expected = expected
    }
  }

  static let rows: [Row] = [
    Row(
      "a long wait", { $0.numbers(named: "Seconds").contains { $0 > 7 } },
      #"{"machine":{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":8,"End":true}}},"input":{}}"#
    ),
    Row(
      "several retries", { $0.numbers(named: "MaxAttempts").contains { $0 > 1 } },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Task",\#
      "Resource":"arn:aws:lambda:us-east-1:123456789012:function:work",\#
      "Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":2}],"End":true}}},\#
      "input":{}}
      """#),
    Row(
      "a second attempt that fails",
      { file in
        file["tasks"]?.elements.contains { $0[1]?[0]?["fail"] != nil } ?? false
      },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Task",\#
      "Resource":"arn:aws:lambda:us-east-1:123456789012:function:work","End":true}}},\#
      "input":{},"tasks":{"#A":[[],[{"fail":{"error":"Boom"}}]]}}
      """#),
    Row(
      "a limit for a callback",
      { file in
        file.all(named: "A").contains {
          $0["HeartbeatSeconds"] != nil && $0["Parameters"]?["MessageBody"]?["token.$"] != nil
        }
      },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Task",\#
      "Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",\#
      "Parameters":{"QueueUrl":"q","MessageBody":{"token.$":"$$.Task.Token"}},\#
      "HeartbeatSeconds":1,"End":true}}},\#
      "input":{}}
      """#),
    Row(
      "a stop", { $0["calls"].map { $0.count(named: "stop") > 0 } ?? false },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Succeed"}}},\#
      "input":{},"calls":[{"at":0,"stop":{}}]}
      """#),
    Row(
      "a Map", { $0.text().contains("ItemProcessor") },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Map","ItemsPath":"$.a",\#
      "ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Succeed"}}},"End":true}}},\#
      "input":{"a":[]}}
      """#),
    Row(
      "a catcher", { $0.all(named: "Catch").contains { $0[0] != nil } },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Task",\#
      "Resource":"arn:aws:lambda:us-east-1:123456789012:function:work",\#
      "Catch":[{"ErrorEquals":["States.ALL"],"Next":"B"}],"Next":"B"},"B":{"Type":"Succeed"}}},\#
      "input":{}}
      """#),
    Row(
      "another attempt at a branch that fails",
      { file in
        file.all(named: "A").contains {
          $0["Retry"]?[0] != nil && $0["Branches"]?.text().contains(#""Type":"Fail""#) == true
        }
      },
      #"""
      {"machine":{"StartAt":"A",\#
      "States":{"A":{"Type":"Parallel",\#
      "Branches":[{"StartAt":"B","States":{"B":{"Type":"Fail","Error":"Boom"}}}],\#
      "Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":0}],"End":true}}},\#
      "input":{}}
      """#),
  ]

  @Test(arguments: rows) func endsAtTheSmallestCase(row: Row) throws {
    for (seed, start) in starts(where: row.isWanted) {
      let smallest = shrunk(start, where: row.isWanted)
      #expect(file(smallest).text() == row.expected, "from seed \(seed)")
    }
  }

  @Test(arguments: rows) func whatIsSmallestStaysAsItIs(row: Row) throws {
    let (_, start) = try #require(starts(where: row.isWanted).first)
    let smallest = shrunk(start, where: row.isWanted)
    #expect(shrunk(Choices.replayed(smallest), where: row.isWanted) == smallest)
  }

  /// The first few seeds whose case has what is wanted.
  private func starts(where isWanted: (JSON) -> Bool) -> [(seed: UInt64, choices: Choices)] {
    var found: [(seed: UInt64, choices: Choices)] = []
    for seed in 0 as UInt64..<2000 where found.count < CaseCount.scaled(2) {
      var choices = Choices(seed: seed)
      let file = Self.file(&choices)
      if !choices.isRejected, isWanted(file) { found.append((seed, choices)) }
    }
    return found
  }

  private func shrunk(_ start: Choices, where isWanted: (JSON) -> Bool) -> [UInt64] {
    Shrinker.smallest(
      from: start, passes: Shrinker.Pass.graph, build: { Self.file(&$0) }, where: isWanted
    ).best.recording
  }

  private func file(_ recording: [UInt64]) -> JSON {
    var choices = Choices(replaying: recording)
    return Self.file(&choices)
  }

  private static func file(_ choices: inout Choices) -> JSON {
    let arena = Arena()
    let scenario = ScenarioGenerator.scenario(&choices, in: arena)
    guard case .object(let members) = arena.json(scenario.encoded(in: arena)) else { return .null }
    let said = members.filter { !["stateskit", "id", "title"].contains($0.key) }
    return .object(JSON.Object(said.map { ($0.key, $0.value) }))
  }
}

extension Choices {
  /// The choices of a recording, as its generator makes them.
  static func replayed(_ recording: [UInt64]) -> Choices {
    var choices = Choices(replaying: recording)
    _ = ScenarioGenerator.scenario(&choices, in: Arena())
    return choices
  }
}

extension JSON {
  /// How many members have that name, at any depth.
  func count(named name: String) -> Int { all(named: name).count }

  /// The numbers that members of that name have, at any depth.
  func numbers(named name: String) -> [Double] {
    all(named: name).compactMap { value in
      if case .number(let number) = value { number.double } else { nil }
    }
  }

  /// The values of the members.
  var elements: [JSON] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.value)
  }

  /// The values of the members of that name, at any depth.
  func all(named name: String) -> [JSON] {
    switch self {
    case .object(let members):
      members.flatMap { key, value in (key == name ? [value] : []) + value.all(named: name) }
    case .array(let elements): elements.flatMap { $0.all(named: name) }
    case .null, .bool, .number, .string: []
    }
  }
}
