import StatesEngine
import StatesGenerator
import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@Suite struct WorldGeneratorTests {
  private static let definition = #"""
    {"StartAt": "Kind of order?", "States": {
      "Kind of order?": {"Type": "Choice", "Default": "Ship", "Choices": [
        {"Variable": "$.order.kind", "StringEquals": "express", "Next": "Ship"},
        {"Variable": "$.order.total", "NumericGreaterThan": 900, "Next": "Approve"}]},
      "Approve": {"Type": "Task",
        "Resource": "arn:aws:states:us-east-1:123456789012:activity:approval",
        "TimeoutSeconds": 77, "Next": "Ship",
        "Retry": [{"ErrorEquals": ["Busy.Error"]}]},
      "Ship": {"Type": "Map", "ItemsPath": "$.order.items", "End": true, "ItemProcessor": {
        "StartAt": "Send", "States": {"Send": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"QueueUrl": "q", "MessageBody": {
            "sku.$": "$.sku", "token.$": "$$.Task.Token",
            "text.$": "States.Format('{}', $.note['first word'])"}}}}}}}}
    """#

  /// Runs `body` on the texts of some scenarios.
  private func forEachFile(_ count: Int, _ body: (JSON) -> Void) throws {
    let arena = Arena()
    let machine = MachineRequest(name: "machine", definition: try arena.parse(Self.definition))
    var generator = WorldGenerator(for: machine, in: arena)
    let mark = arena.mark()
    for seed in 0..<UInt64(count) {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let generated = generator.draw(&choices)
      #expect(generated.stateCount == 4)
      body(arena.json(generated.scenario.encoded(in: arena)))
    }
  }

  @Test func inputsHaveWhatTheMachineReads() throws {
    var (expresses, lists, totals) = (0, 0, Set<String>())
    let count = CaseCount.scaled(200)
    try forEachFile(count) { file in
      let order = file["input"]?["order"]
      if order?["kind"] == "express" { expresses += 1 }
      if case .array? = order?["items"] { lists += 1 }
      if case .number(let total)? = order?["total"] { totals.insert(total.description) }
    }
    #expect(expresses > count / 5)
    #expect(lists > count / 2)
    #expect(totals.isSuperset(of: ["899", "900", "901"]))
  }

  @Test func tasksAreAnsweredAndActivitiesPolled() throws {
    var (errors, pollers, scripts) = (0, 0, Set<String>())
    try forEachFile(CaseCount.scaled(200)) { file in
      let text = file.text()
      if text.contains("Busy.Error\",\"") || text.contains("\"error\":\"Busy.Error\"") {
        errors += 1
      }
      if text.contains("\"pollers\"") { pollers += 1 }
      for name in ["Approve", "Send"] where text.contains("#\(name)\"") { scripts.insert(name) }
    }
    #expect(errors > 0)
    #expect(pollers > 0)
    #expect(scripts == ["Approve", "Send"])
  }

  @Test func recordingsBuildTheSameWorldAgain() throws {
    let arena = Arena()
    let machine = MachineRequest(name: "machine", definition: try arena.parse(Self.definition))
    var generator = WorldGenerator(for: machine, in: arena)
    for seed in 0..<UInt64(CaseCount.scaled(50)) {
      var choices = Choices(seed: seed)
      let fresh = generator.draw(&choices).scenario.encoded(in: arena)
      var replay = Choices(replaying: choices.recording)
      let again = generator.draw(&replay).scenario.encoded(in: arena)
      #expect(arena.sameText(fresh, again), "seed \(seed)")
    }
  }

  @Test func noChoicesGiveAnEmptyWorld() throws {
    let arena = Arena()
    let machine = MachineRequest(name: "machine", definition: try arena.parse(Self.definition))
    var generator = WorldGenerator(for: machine, in: arena)
    var choices = Choices(replaying: [])
    let scenario = generator.draw(&choices).scenario
    #expect(scenario.tasks.isEmpty)
    #expect(scenario.calls.isEmpty)
    #expect(scenario.pollers.isEmpty)
  }
}
