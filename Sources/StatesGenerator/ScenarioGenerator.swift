public import StatesEngine
public import StatesJSON
import StatesLanguage
public import StatesProperty

/// Draws scenarios: a machine that every engine must accept, an input, and a world.
///
/// A generator belongs to an arena. What it needs again and again is made once, when it is; so a
/// worker makes one, sets a mark, and resets its arena to that between scenarios.
public struct ScenarioGenerator: ScenarioSource {
  /// What fresh scenarios tend to have; it may change between scenarios.
  public var mix: FeatureMix {
    didSet { builder.rowWeights = StateRow.weights(in: mix) }
  }
  private let arena: Arena
  private let builder: MachineBuilder
  /// The machine that was drawn last, without faults.
  private var machine: MachineRequest
  /// How many events a run of it comes to at the most.
  private var bound = 0

  /// A generator whose scenarios lie in `arena`, valid until a reset to a mark set before them.
  public init(in arena: Arena, mix: FeatureMix = .usual) {
    let words = Words(in: arena)
    words.fill()
    self.init(arena, mix, words)
  }

  private init(_ arena: Arena, _ mix: FeatureMix, _ words: Words) {
    self.arena = arena
    self.mix = mix
    builder = MachineBuilder(in: arena, words: words)
    builder.rowWeights = StateRow.weights(in: mix)
    machine = MachineRequest(name: Scenario.usualMachine, definition: .null)
  }

  /// Draws one scenario into `arena`, for those that draw now and then.
  public static func scenario(_ choices: inout Choices, in arena: Arena) -> Scenario {
    generated(&choices, in: arena).scenario
  }

  /// Draws a scenario of states in a row, which ends after a while whatever happens.
  public static func simple(_ choices: inout Choices, in arena: Arena) -> Scenario {
    generated(&choices, in: arena, mix: .simple).scenario
  }

  /// Draws one scenario into `arena`, for those that draw now and then.
  public static func generated(
    _ choices: inout Choices, in arena: Arena, mix: FeatureMix = .usual
  ) -> GeneratedScenario {
    var generator = ScenarioGenerator(arena, mix, Words(in: arena))
    return generator.draw(&choices)
  }

  /// Draws one scenario.
  public mutating func draw(_ choices: inout Choices) -> GeneratedScenario {
    builder.reset()
    builder.begin(&choices, mix)
    let (entry, input) = builder.entry(&choices)
    let definition: Value
    (definition, bound) = builder.machine(&choices, at: entry)
    machine = MachineRequest(
      name: Scenario.usualMachine, type: builder.isExpress ? .express : .standard,
      definition: definition)
    let generated = finish(&choices, input: input)
    builder.machineParts.become(like: builder.worldParts)
    return generated
  }

  public mutating func drawWorld(_ choices: inout Choices) -> GeneratedScenario {
    builder.beginWorld(&choices, mix)
    let input = builder.entryAnew(&choices)
    builder.scripts(&choices)
    return finish(&choices, input: input)
  }

  public func joined(machine: [UInt64], world: [UInt64]) -> [UInt64] {
    builder.machineParts.joined(machine, world, by: builder.worldParts)
  }

  private mutating func finish(_ choices: inout Choices, input: Value) -> GeneratedScenario {
    let (scenario, fault) = builder.worldPart(&choices) { [machine] builder, choices in
      var machine = machine
      let fault: RuleID?
      (machine.definition, fault) = builder.planting(&choices, in: machine.definition)
      var scenario = Scenario(machine: machine, input: .value(input))
      builder.world(&choices, of: &scenario)
      return (scenario, fault)
    }
    let redrives = scenario.calls.count { if case .redrive = $0.call { true } else { false } }
    return GeneratedScenario(
      scenario: scenario, features: builder.used.union(builder.worldParts.features),
      eventBound: min((bound + 1) * (redrives + 1), scenario.limits.events),
      stateCount: builder.stateCount, expectsRefusal: fault,
      soundDefinition: machine.definition)
  }
}

extension MachineBuilder {
  /// Draws what concerns the machine as a whole; a fresh scenario gets its features here.
  fileprivate func begin(_ choices: inout Choices, _ mix: FeatureMix) {
    var mayHave = FeatureSet.none
    var size = 1
    let isExpress = choices.draw(upTo: 1, as: .alternative) { random in
      mayHave = mix.draw(&random)
      temper = Temper(&random)
      takeAim(&random)
      size = 1 + Int(random.next(upTo: random.chance(1, in: 4) ? 15 : 7))
      return mayHave.contains(.express) ? 1 : 0
    }
    (wanted, wantedStates) = (temper == .rough ? mayHave : mayHave.calmed, size)
    self.isExpress = isExpress == 1
    if self.isExpress {
      used.insert(.express)
      lifetime = 300
      // No Express workflow is a simpler case than a Standard one.
      for _ in 0..<Self.expressWeight { choices.force(0, upTo: 0, as: .alternative) }
    }
    let odd = UInt64(StateName.odd.count)
    oddness = Int(
      choices.draw(upTo: odd, as: .alternative) { random in
        mayHave.contains(.oddName) ? 1 + random.next(upTo: odd - 1) : 0
      })
    if oddness > 0 { used.insert(.oddName) }
  }

  private static let expressWeight = 8

  /// Makes ready for another world around the same machine.
  func beginWorld(_ choices: inout Choices, _ mix: FeatureMix) {
    var mayHave = FeatureSet.none
    _ = choices.draw(upTo: 0, as: .alternative) { random in
      mayHave = mix.draw(&random)
      temper = Temper(&random)
      takeAim(&random)
      return 0
    }
    wanted = temper == .rough ? mayHave : mayHave.calmed
    times.cut(to: machineTimes)
    worldParts.reset()
  }

  /// Draws what answers each task.
  func scripts(_ choices: inout Choices) {
    scripts.removeAll(keepingCapacity: true)
    for site in sites { worldPart(&choices) { $0.script(&$1, for: site) } }
  }

  /// Draws the definition; it and the most events that a run of it comes to.
  fileprivate func machine(
    _ choices: inout Choices, at entry: Shape.ID
  ) -> (definition: Value, bound: Int) {
    let start = members.count
    comment(&choices)
    plainFields(&choices)
    choices.span("machine timeout") { choices in
      guard takes(.machineTimeout, &choices, 1, in: 1) else { return }
      // A short one would keep most runs from most states.
      let isShort = chance(&choices, 1, in: 6)
      let seconds = seconds(&choices, usually: isShort ? nil : 86_400)
      lifetime = min(lifetime ?? seconds, seconds)
      push(.timeoutSeconds, arena.number(seconds))
    }
    let scope = scope(&choices, at: Point(data: entry, variables: VariableSet()))
    let definition = closeObject(from: start)
    machineTimes = times.count
    if sites.contains(where: { $0.kind == .child }) { child = drawChild(&choices) }
    return (definition, max(scope.bound, childBound) + 2)
  }

  /// Draws fields that say what holds anyway.
  private func plainFields(_ choices: inout Choices) {
    if takes(.comment, &choices, 1, in: 4) { push(.version, .version) }
    if takes(.comment, &choices, 1, in: 4) { push(.queryLanguage, .jsonPath) }
  }

  /// Draws the machine that tasks start executions of; it starts none itself, so that they end.
  private func drawChild(_ choices: inout Choices) -> Value {
    let start = members.count
    let entry = Point(data: Shapes.unknown, variables: VariableSet())
    wanted.remove(.child)
    (isExpress, isChild, wantedStates) = (false, true, stateCount + 2)
    choices.span("child") { choices in
      let summary = scope(&choices, at: entry)
      childBound = max(childBound, summary.bound)
    }
    return closeObject(from: start)
  }

  /// Draws what the world does, besides answering tasks.
  func world(_ choices: inout Choices, of scenario: inout Scenario) {
    scenario.tasks = scripts
    scenario.storage = storage
    pollers(&choices, into: &scenario)
    calls(&choices, into: &scenario)
    choices.span("limits") { choices in
      guard !hasReturns else {
        // Such a state may fail for ever, and at once.
        scenario.limits.events = 40 + choices.integer(in: 0...200)
        return
      }
      guard takes(.limits, &choices, 1, in: 2) else { return }
      switch choices.alternative(of: 3) {
      case 0: scenario.limits.events = 10 + choices.integer(in: 0...100)
      case 1: scenario.limits.payloadBytes = 64 + choices.integer(in: 0...256)
      case _: scenario.limits.inlineMapConcurrency = 1 + choices.integer(in: 0...2)
      }
    }
    if used.contains(.jitter) || used.contains(.intrinsic) {
      scenario.seed = UInt64(choices.integer(in: 0...7))
    }
    guard let child else { return }
    scenario.machines = [
      MachineRequest(name: MachineName(rawValue: Word.childMachine.text), definition: child)
    ]
  }
}
