package import StatesEngine
package import StatesInterpreter
package import StatesJSON
package import StatesLanguage

/// What a saboteur changes about the reference.
///
/// Some decide otherwise than the language does, some run another definition than the one they were
/// given, some do everything right and report something else.
package struct Sabotage {
  /// Where the values of the run live.
  package let arena: Arena
  /// The decisions that are taken otherwise.
  package var decisions = Overridden()
  /// What a definition is taken for.
  package var definition: ((JSON) -> JSON)?
  /// Which definitions are turned away, however right they are.
  package var refuses: ((JSON, MachineType) -> Bool)?
  /// Whether machines of type Express are run as if they were Standard.
  package var ignoresType = false
  /// What the histories of executions are made to say.
  package var history: ((inout History) -> Void)?
  /// What everything that is seen is made to say.
  package var observation: ((inout Observation) -> Void)?

  init(arena: Arena) { self.arena = arena }

  /// Plays a scenario on the reference with these changes.
  func play(_ scenario: Scenario) throws(EngineError) -> Observation {
    if let refusal = refusal(of: scenario) { return refusal }
    let misread = misread(scenario)
    var engine = OverriddenEngine(
      decisions, arena: arena, settings: InterpreterSettings(misread))
    var observation = try Driver().run(misread, in: arena, on: &engine)
    observation.scenario = scenario
    if let history {
      for index in observation.histories.indices { history(&observation.histories[index].history) }
    }
    self.observation?(&observation)
    return observation
  }

  /// What is seen when the machine under test is turned away.
  private func refusal(of scenario: Scenario) -> Observation? {
    guard let refuses, refuses(read(scenario.machine), scenario.machine.type) else { return nil }
    var observation = Observation(scenario: scenario, profile: EngineProfile(name: "saboteur"))
    observation.creations = [(scenario.machine.name, .refused([]))]
    observation.isQuiescent = true
    return observation
  }

  /// The scenario as the engine understands it.
  private func misread(_ scenario: Scenario) -> Scenario {
    var misread = scenario
    if ignoresType { misread.machine.type = .standard }
    guard let definition else { return misread }
    misread.machine.definition = arena.value(definition(read(scenario.machine)))
    for index in misread.machines.indices {
      misread.machines[index].definition = arena.value(definition(read(misread.machines[index])))
    }
    return misread
  }

  /// A definition, which may have been given as text.
  private func read(_ machine: MachineRequest) -> JSON {
    guard machine.definition.isString,
      let parsed = try? arena.parse(arena.string(of: machine.definition))
    else { return arena.json(machine.definition) }
    return arena.json(parsed)
  }
}
