import StatesJSON
import StatesProperty

/// What is expected of a random scenario.
enum RandomExpectation {
  private typealias Base = RandomScenario

  static func expectation(_ choices: inout Choices, depth: Int) -> JSON {
    var members = outcome(&choices)
    Base.add("created", to: &members, &choices) { Base.pick([true, false], &$0) }
    Base.add("diagnostics", to: &members, &choices) { .array($0.list(1...2, of: diagnostic)) }
    Base.add("executions", to: &members, &choices) { choices in
      ["x": .object(JSON.Object(outcome(&choices))), "y": [:]]
    }
    Base.add("requests", to: &members, &choices) { .array($0.list(1...2, of: request)) }
    Base.add("replies", to: &members, &choices) { .array($0.list(1...2, of: reply)) }
    if depth > 0 {
      Base.add("anyOf", to: &members, &choices) { choices in
        .array(choices.list(1...2) { expectation(&$0, depth: depth - 1) })
      }
    }
    return .object(JSON.Object(members))
  }

  private static func outcome(_ choices: inout Choices) -> [(String, JSON)] {
    var members = described(&choices)
    Base.add("endedAt", to: &members, &choices, Base.seconds)
    Base.add("path", to: &members, &choices) { .array($0.list(0...3, of: Base.name)) }
    Base.add("visits", to: &members, &choices) { ["A": Base.count(&$0)] }
    Base.add("history", to: &members, &choices) { .array($0.list(0...3, of: event)) }
    return members
  }

  private static func described(_ choices: inout Choices) -> [(String, JSON)] {
    var members: [(String, JSON)] = []
    Base.add("status", to: &members, &choices) { Base.pick(["RUNNING", "TIMED_OUT"], &$0) }
    if choices.chance(1, in: 2) { members.append(Base.document("output", &choices)) }
    Base.add("error", to: &members, &choices) { Base.pick([nil, "E"], &$0) }
    Base.add("cause", to: &members, &choices) { Base.pick([nil, ""], &$0) }
    return members
  }

  private static func event(_ choices: inout Choices) -> JSON {
    if choices.chance(1, in: 4) { return "..." }
    var members: [(String, JSON)] = [
      ("type", Base.pick(["TaskScheduled", "ExecutionFailed"], &choices))
    ]
    Base.add("id", to: &members, &choices, Base.count)
    Base.add("previousEventId", to: &members, &choices) { Base.pick([0, 7], &$0) }
    Base.add("at", to: &members, &choices, Base.seconds)
    Base.add("details", to: &members, &choices) { Base.pick([nil, [:], ["error": nil]], &$0) }
    return .object(JSON.Object(members))
  }

  private static func diagnostic(_ choices: inout Choices) -> JSON {
    Base.object(
      &choices,
      [
        ("severity", Base.text), ("code", Base.text), ("location", Base.text),
        ("message", Base.text),
      ])
  }

  private static func request(_ choices: inout Choices) -> JSON {
    Base.object(
      &choices,
      [
        ("state", Base.name), ("resource", Base.text), ("input", Base.value),
        ("at", Base.seconds), ("execution", Base.name), ("scope", Base.scope),
        ("retry", Base.count), ("worker", Base.name),
      ])
  }

  private static func reply(_ choices: inout Choices) -> JSON {
    var members = described(&choices)
    members.append(("call", Base.pick(["StopExecution", "SendTaskSuccess"], &choices)))
    Base.add("result", to: &members, &choices) { Base.pick(["ok", "TaskTimedOut"], &$0) }
    Base.add("message", to: &members, &choices, Base.text)
    Base.add("at", to: &members, &choices, Base.seconds)
    Base.add("execution", to: &members, &choices, Base.name)
    Base.add("state", to: &members, &choices, Base.name)
    Base.add("task", to: &members, &choices) { Base.pick([true, false], &$0) }
    return .object(JSON.Object(members))
  }
}
