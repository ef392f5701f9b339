import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesProperty

// How a worker draws cases: several worlds for each machine.

extension CampaignWorker {
  /// One machine in so many is checked by all rules on definitions.
  private static let checkEvery: UInt64 = 64

  /// Draws by another mix from now on.
  mutating func steer(by mix: FeatureMix) {
    hand = nil
    if source.mix != mix { source.mix = mix }
  }

  /// Draws the case of a seed: a machine from the seed of its group, and from its own a world; `nil`
  /// if there is none.
  mutating func draw(_ seed: UInt64) -> GeneratedScenario? {
    let group = seed & ~(Campaign.worldsPerMachine - 1)
    var first: GeneratedScenario?
    if hand?.seed != group {
      hand = nil
      arena.reset(to: mark)
      choices.reset(seed: group, isRecorded: false)
      let generated = source.draw(&choices)
      guard !choices.isRejected else { return nil }
      hand = MachineInHand(seed: group, machines: prepared(generated, group), mark: arena.mark())
      first = generated
    }
    if group == seed, let first { return first }
    if let hand { arena.reset(to: hand.mark) }
    choices.reset(seed: seed, isRecorded: false)
    let generated = source.drawWorld(&choices)
    return choices.isRejected ? nil : generated
  }

  /// The machines of a group's scenarios as long as none has a fault, if they can be compiled.
  private mutating func prepared(
    _ generated: GeneratedScenario, _ group: UInt64
  ) -> CompiledMachines? {
    var scenario = generated.scenario
    scenario.machine.definition = generated.soundDefinition
    let checks = group / Campaign.worldsPerMachine % Self.checkEvery == 0
    return try? compile(scenario, checks: checks)
  }
}

// MARK: - Replaying

extension CampaignWorker {
  /// Builds the scenario of some choices anew; what was built before is gone.
  mutating func rebuild(_ choices: inout Choices, _ mix: FeatureMix) -> GeneratedScenario {
    steer(by: mix)
    arena.reset(to: mark)
    return source.draw(&choices)
  }

  /// The choices of a seed's case, complete, so that they rebuild it without its group.
  mutating func choices(of seed: UInt64, _ mix: FeatureMix) -> Choices {
    let group = seed & ~(Campaign.worldsPerMachine - 1)
    var machine = Choices(seed: group)
    _ = rebuild(&machine, mix)
    guard !machine.isRejected else { return machine }
    guard seed != group else { return Choices(replaying: machine.recording) }
    var world = Choices(seed: seed)
    _ = source.drawWorld(&world)
    return Choices(
      replaying: source.joined(machine: machine.recording, world: world.recording))
  }
}

// MARK: - Compiling

extension CampaignWorker {
  /// Compiles the machines of a scenario for whoever needs them.
  ///
  /// What the generator draws is valid by the way it is made, so that the rules on definitions are
  /// asked only now and then: they take most of the time of a case.
  mutating func compile(
    _ scenario: Scenario, checks: Bool
  ) throws(DefinitionError) -> CompiledMachines {
    let first = try compile(scenario.machine, checks)
    var others: [CompiledMachine] = []
    for request in scenario.machines { others.append(try compile(request, checks)) }
    return CompiledMachines(
      first: first, others: others, chart: Chart(first.machine, in: arena))
  }

  /// Compiles one machine and prepares it, so that nothing of it is made in a world's part of the
  /// arena.
  private mutating func compile(
    _ request: MachineRequest, _ checks: Bool
  ) throws(DefinitionError) -> CompiledMachine {
    let machine =
      checks
      ? try decoder.decode(request.definition, as: request.type, sparingWarnings: true)
      : try decoder.compile(request.definition)
    let compiled = CompiledMachine(machine)
    compiled.prepare(in: arena)
    return compiled
  }
}

/// A machine that several cases in a row are played on.
struct MachineInHand {
  /// The seed of the group.
  let seed: UInt64
  let machines: CompiledMachines?
  /// Where the arena's part for single worlds begins.
  let mark: Arena.Mark
}

/// The machines of a scenario, and what the judge needs to know of the first.
struct CompiledMachines {
  let first: CompiledMachine
  let others: [CompiledMachine]
  let chart: Chart

  /// Spares the engine from compiling a scenario's machines again.
  func lend(to scenario: inout Scenario) {
    scenario.machine.compiled = first
    for (place, machine) in others.enumerated() { scenario.machines[place].compiled = machine }
  }
}
