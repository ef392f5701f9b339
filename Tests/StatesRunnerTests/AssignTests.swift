import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import Testing

/// What catchers and choice rules assign is worked out again, and anything else is noticed.
@Suite struct AssignTests {
  private static let catching = """
    {"StartAt": "Work", "States": {
      "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work",
        "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"why.$": "$.Error"}, "Next": "Done"}],
        "Next": "Done"},
      "Done": {"Type": "Succeed"}}}
    """

  private static let choosing = """
    {"StartAt": "Which", "States": {
      "Which": {"Type": "Choice", "Assign": {"way": "default"}, "Default": "Done",
        "Choices": [{"Variable": "$.a", "NumericEquals": 1, "Assign": {"way.$": "$.a"},
          "Next": "Done"}]},
      "Done": {"Type": "Succeed"}}}
    """

  @Test(arguments: [
    (catching, "{}", "INV-E13"), (choosing, #"{"a": 1}"#, "INV-D12"),
    (choosing, #"{"a": 2}"#, "INV-D12"),
  ])
  func noticesWhatIsAssignedOtherwise(definition: String, input: String, rule: String) throws {
    let arena = Arena()
    var observation = try run(definition, input, in: arena)
    var judge = Judge(in: arena)
    let id = Invariant.ID(rawValue: rule)
    let judgement = judge.judge(observation)
    #expect(judgement.isConforming, "\(judgement.violations)")
    #expect(judgement.rules.firstIndex { $0.id == id }.map { judgement.premises[$0] > 0 } == true)

    let place = try #require(
      observation.histories[0].history.records.firstIndex { $0.detail.isObject && $0.type.isExit })
    let other = try arena.parse(#"{"way": "another", "why": "another"}"#)
    observation.histories[0].history.records[place].detail = other
    #expect(judge.judge(observation).violations.map(\.rule).contains(id))
  }

  private func run(_ definition: String, _ input: String, in arena: Arena) throws -> Observation {
    var scenario = Scenario(
      machine: MachineRequest(name: "m", definition: try arena.parse(definition)),
      input: .value(try arena.parse(input)))
    let failure = Failure(error: arena.string("Boom"), cause: .null)
    scenario.tasks = [
      TaskScript(cases: [
        TaskScript.Case(
          when: TaskScript.Condition(),
          replies: [TaskReply([TimedSignal(afterMilliseconds: 0, .fail(failure))])])
      ])
    ]
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    return try Driver().run(scenario, in: arena, on: &engine)
  }
}

extension EventType {
  fileprivate var isExit: Bool { name.hasSuffix("StateExited") }
}
