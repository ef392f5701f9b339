public import StatesEngine
public import StatesJSON
public import StatesProperty

/// Builds scenarios that are always valid: a row of states, each leading to the next, and a world
/// that answers.
public enum ScenarioGenerator {
  /// One kind of state that can be made; a new kind is one more row.
  struct Row: Sendable {
    let label: StaticLabel
    let fields: Gen<JSON.Object>
  }

  /// The first row is the simplest, which is what shrinking tends towards.
  static let rows: [Row] = [
    Row(label: "pass", fields: .always(["Type": "Pass"])),
    Row(label: "wait", fields: Gen.int(1...60).map { ["Type": "Wait", "Seconds": .init($0)] }),
    Row(
      label: "task",
      fields: retrier.list(0...2).map {
        ["Type": "Task", "Resource": .string(work), "TimeoutSeconds": 30, "Retry": .array($0)]
      }),
  ]

  static let work = "arn:aws:lambda:us-east-1:123456789012:function:work"

  /// Draws a scenario whose values lie in `arena`.
  public static func scenario(_ choices: inout Choices, in arena: Arena) -> Scenario {
    let states = state.list(1...8)(&choices)
    var members = JSON.Object()
    for (index, var fields) in states.enumerated() {
      let isLast = index == states.count - 1
      if isLast { fields["End"] = true } else { fields["Next"] = .string("S\(index + 1)") }
      members["S\(index)"] = .object(fields)
    }
    let definition: JSON = ["StartAt": "S0", "States": .object(members)]
    var scenario = Scenario(
      machine: MachineRequest(name: Scenario.usualMachine, definition: arena.value(definition)),
      input: .value(arena.object([])))
    let replies = choices.list(1...4) { reply(&$0, arena) }
    scenario.tasks = [TaskScript(resource: work, replies: replies)]
    return scenario
  }

  private static let retrier: Gen<JSON> = Gen { choices in
    [
      "ErrorEquals": ["Boom"],
      "IntervalSeconds": .init(Gen.int(1...10)(&choices)),
      "MaxAttempts": .init(Gen.int(0...3)(&choices)),
    ]
  }

  private static let state: Gen<JSON.Object> = Gen { choices in
    let row = rows[Int(choices.draw(upTo: UInt64(rows.count - 1)))]
    return choices.span(row.label) { row.fields(&$0) }
  }

  private static func reply(_ choices: inout Choices, _ arena: Arena) -> TaskReply {
    let delay = Int64(Gen.int(0...40)(&choices)) * 1000
    let fails = Gen<Bool>.chance(oneIn: 2)(&choices)
    let signal: Signal =
      fails
      ? .fail(Failure(error: arena.string("Boom"))) : .succeed(.value(arena.number(1 as Int64)))
    return TaskReply([TimedSignal(afterMilliseconds: delay, signal)])
  }
}

extension JSON {
  fileprivate init(_ value: Int) { self = .number(Number(Int64(value))) }
}
