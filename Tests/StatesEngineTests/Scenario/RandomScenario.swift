import StatesJSON
import StatesProperty

/// Scenario files in the form in which they are written: nothing is said that goes without saying.
enum RandomScenario {
  static let file = Gen<JSON> { choices in
    var members: [(String, JSON)] = [
      ("stateskit", "scenario/1"), ("id", "area/case"), ("title", text(&choices)),
      ("machine", value(&choices)),
    ]
    add("notes", to: &members, &choices, text)
    add("rules", to: &members, &choices) { .array($0.list(1...3, of: text)) }
    add("profile", to: &members, &choices) { pick(["aws", "spec"], &$0) }
    add("type", to: &members, &choices) { _ in "EXPRESS" }
    add("machineName", to: &members, &choices) { _ in "Other" }
    add("machines", to: &members, &choices) { ["Child": machine(&$0)] }
    add("execution", to: &members, &choices) { _ in "main" }
    members.append(document("input", &choices))
    add("tasks", to: &members, &choices, RandomWorld.tasks)
    add("pollers", to: &members, &choices) { .array($0.list(1...2, of: RandomWorld.poller)) }
    add("calls", to: &members, &choices) { .array($0.list(1...4, of: RandomWorld.call)) }
    add("storage", to: &members, &choices) { ["s3://b/k": RandomWorld.storedObject(&$0)] }
    add("environment", to: &members, &choices, environment)
    add("seed", to: &members, &choices) { _ in number("\(UInt64.max)") }
    add("limits", to: &members, &choices) { ["events": 7, "pollSeconds": seconds(&$0)] }
    add("horizon", to: &members, &choices, seconds)
    add("expect", to: &members, &choices) { RandomExpectation.expectation(&$0, depth: 2) }
    return .object(JSON.Object(members))
  }

  private static func machine(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("machine", value(&choices))]
    add("type", to: &members, &choices) { _ in "EXPRESS" }
    return .object(JSON.Object(members))
  }

  private static func environment(_ choices: inout Choices) -> JSON {
    var members: [(String, JSON)] = [("region", "eu-central-1")]
    add("startTime", to: &members, &choices) { _ in "1999-12-31T23:59:59.999Z" }
    add("account", to: &members, &choices) { _ in "999999999999" }
    add("roleArn", to: &members, &choices) { _ in "arn:aws:iam::1:role/r" }
    return .object(JSON.Object(members))
  }
}

// What all parts of a file are made of.
extension RandomScenario {
  /// Adds a member half of the time.
  static func add(
    _ name: String, to members: inout [(String, JSON)], _ choices: inout Choices,
    _ make: (inout Choices) -> JSON
  ) {
    if choices.chance(1, in: 2) { members.append((name, make(&choices))) }
  }

  static func object(
    _ choices: inout Choices, _ parts: [(String, (inout Choices) -> JSON)]
  ) -> JSON {
    var members: [(String, JSON)] = []
    for (name, make) in parts { add(name, to: &members, &choices, make) }
    return .object(JSON.Object(members))
  }

  static func pick(_ values: [JSON], _ choices: inout Choices) -> JSON {
    values[choices.alternative(of: values.count)]
  }

  static func text(_ choices: inout Choices) -> JSON {
    pick(["", "A", "work", "States.ALL", "é\n\"", "#", "..."], &choices)
  }

  static func name(_ choices: inout Choices) -> JSON { pick(["A", "B", "c 1"], &choices) }

  static func value(_ choices: inout Choices) -> JSON {
    pick(
      [nil, true, 0, "text", [], [:], [1, [2]], ["a": ["b": nil]], .number(JSON.Number(1.5))],
      &choices)
  }

  /// More than nothing, and nothing that a member means when it is left out.
  static func seconds(_ choices: inout Choices) -> JSON {
    let spellings = ["0.001", "1.5", "29.999", "31", "999999999999"]
    return number(spellings[choices.alternative(of: spellings.count)])
  }

  private static func number(_ spelling: String) -> JSON {
    JSON.Number(spelling: spelling).map { .number($0) } ?? .null
  }

  static func count(_ choices: inout Choices) -> JSON { pick([1, 2, 40], &choices) }

  static func scope(_ choices: inout Choices) -> JSON { pick([[], [0], [1, 2]], &choices) }

  /// A payload under its name, as a value or as text.
  static func document(_ name: String, _ choices: inout Choices) -> (String, JSON) {
    choices.chance(1, in: 2) ? (name, value(&choices)) : (name + "Text", text(&choices))
  }

  static func failure(_ choices: inout Choices) -> JSON {
    object(&choices, [("error", text), ("cause", text)])
  }
}
