import StatesJSON
import StatesProperty

/// What the world does in a random scenario.
enum RandomWorld {
  private typealias Base = RandomScenario

  static func tasks(_ choices: inout Choices) -> JSON {
    let names = ["arn:aws:states:::lambda:invoke", "#A", "arn:x#A"]
    return .object(JSON.Object(names.map { ($0, script(&choices)) }))
  }

  private static func script(_ choices: inout Choices) -> JSON {
    if choices.chance(1, in: 2) { return .array(choices.list(0...3, of: reply)) }
    let conditional = choices.list(1...2) { choices -> JSON in
      ["when": condition(&choices), "replies": .array(choices.list(0...2, of: reply))]
    }
    return .array(conditional + [["replies": .array(choices.list(0...2, of: reply))]])
  }

  private static func condition(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("retry", Base.count(&choices))]
    Base.add("input", to: &members, &choices, Base.value)
    Base.add("iteration", to: &members, &choices, Base.count)
    Base.add("scope", to: &members, &choices, Base.scope)
    Base.add("execution", to: &members, &choices, Base.name)
    Base.add("worker", to: &members, &choices, Base.name)
    return .object(JSON.Object(members))
  }

  private static func reply(_ choices: inout Choices) -> JSON {
    let silence: [JSON] = choices.chance(1, in: 4) ? [["submitted": false]] : []
    return .array(silence + choices.list(0...3, of: signal))
  }

  private static func signal(_ choices: inout Choices) -> JSON {
    var members = [said(&choices, among: 7)]
    Base.add("after", to: &members, &choices, Base.seconds)
    if choices.chance(1, in: 4) {
      members += [("every", Base.seconds(&choices)), ("times", 3)]
    }
    return .object(JSON.Object(members))
  }

  /// What a signal says; the first three kinds are also calls.
  private static func said(_ choices: inout Choices, among count: Int) -> (String, JSON) {
    switch choices.alternative(of: count) {
    case 0: Base.document("succeed", &choices)
    case 1: ("fail", Base.failure(&choices))
    case 2: ("heartbeat", true)
    case 3: ("submitted", Base.pick([nil, 0, "text", [:]], &choices))
    case 4: ("submitFailed", Base.failure(&choices))
    default: ("startFailed", Base.failure(&choices))
    }
  }

  static func poller(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("activity", Base.text(&choices))]
    Base.add("worker", to: &members, &choices, Base.name)
    Base.add("from", to: &members, &choices, Base.seconds)
    Base.add("tasks", to: &members, &choices, Base.count)
    return .object(JSON.Object(members))
  }

  static func storedObject(_ choices: inout Choices) -> JSON {
    switch choices.alternative(of: 4) {
    case 0: ["text": Base.text(&choices)]
    case 1: ["json": Base.value(&choices)]
    case 2: ["list": .array(choices.list(0...2, of: Base.value))]
    default: ["fail": Base.failure(&choices)]
    }
  }

  static func call(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("at", Base.seconds(&choices))]
    switch choices.alternative(of: 8) {
    case 0: members += [("token", token(&choices)), said(&choices, among: 3)]
    case 1: members.append(("start", start(&choices)))
    case 2: members.append(("stop", stop(&choices)))
    case 3: members.append(("describe", execution(&choices)))
    case 4: members.append(("redrive", execution(&choices)))
    case 5: members.append(("update", update(&choices)))
    case 6: members.append(("poll", poll(&choices)))
    default: members.append(("deleteActivity", Base.text(&choices)))
    }
    return .object(JSON.Object(members))
  }

  private static func start(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [
      ("execution", Base.name(&choices)), Base.document("input", &choices),
    ]
    Base.add("machine", to: &members, &choices, Base.name)
    return .object(JSON.Object(members))
  }

  private static func stop(_ choices: inout Choices) -> JSON {
    Base.object(
      &choices, [("execution", Base.name), ("error", Base.text), ("cause", Base.text)])
  }

  private static func execution(_ choices: inout Choices) -> JSON {
    Base.object(&choices, [("execution", Base.name)])
  }

  private static func update(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("definition", Base.value(&choices))]
    Base.add("machine", to: &members, &choices, Base.name)
    return .object(JSON.Object(members))
  }

  private static func poll(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("activity", Base.text(&choices))]
    Base.add("worker", to: &members, &choices, Base.name)
    return .object(JSON.Object(members))
  }

  private static func token(_ choices: inout Choices) -> JSON {
    if choices.chance(1, in: 2) { return Base.text(&choices) }
    var members: [(String, JSON)] = [("state", Base.name(&choices))]
    Base.add("attempt", to: &members, &choices, Base.count)
    Base.add("execution", to: &members, &choices, Base.name)
    Base.add("scope", to: &members, &choices, Base.scope)
    return .object(JSON.Object(members))
  }
}
