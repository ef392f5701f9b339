public import StatesEngine
public import StatesJSON

/// The smallest machine that shows a saboteur's work, with what the world does to it.
public struct SmallestCase: Sendable {
  /// The case without its id and title, as the members of a scenario file.
  private let members: String

  /// A case of these states, the first of which is where the machine starts.
  ///
  /// - Parameters:
  ///   - states: The states.
  ///   - machine: Further members of the definition, such as `"TimeoutSeconds":2`.
  ///   - input: What the execution is given.
  ///   - tasks: The replies to the attempts of a state.
  ///   - calls: What else the world does.
  ///   - more: Further members of the file.
  init(
    _ states: [StateSketch], machine: String? = nil, input: String? = nil,
    tasks: KeyValuePairs<String, String> = [:], calls: String? = nil, more: String? = nil
  ) {
    let scripts = tasks.map { "\"#\($0.key)\":\($0.value)" }.joined(separator: ",")
    members = [
      "\"machine\":" + StateSketch.machine(states, members: machine),
      input.map { "\"input\":" + $0 }, scripts.isEmpty ? nil : "\"tasks\":{\(scripts)}",
      calls.map { "\"calls\":[\($0)]" }, more,
    ].compactMap { $0 }.joined(separator: ",")
  }

  /// The case as the text of a scenario file.
  public func text(named name: String, _ title: String) -> String {
    "{\"stateskit\":\"scenario/1\",\"id\":\"saboteur/\(name)\",\"title\":\"\(title)\",\(members)}"
  }
}

extension SmallestCase {
  /// A Map of two items: the first fails at once, the second is waiting then.
  static let oneItemFailsWhileOneWaits = SmallestCase(
    [
      .map(
        "M",
        [
          .choice("C", #"{"Variable":"$","NumericEquals":0,"Next":"F"}"#, otherwise: "W"),
          .fail("F"), .wait("W", 1),
        ])
    ], input: "[0,1]")
}

extension Saboteur {
  /// The smallest case, read into an arena.
  public func smallestScenario(in arena: Arena) throws(ScenarioError) -> Scenario {
    try Scenario(parsing: Array(smallest.text(named: name, summary).utf8), into: arena)
  }
}
