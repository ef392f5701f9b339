public import StatesEngine
public import StatesJSON
import StatesLanguage
public import StatesProperty

/// Draws scenarios: a machine that every engine must accept, an input, and a world.
///
/// A generator belongs to an arena. What it needs again and again is made once, when it is; so a
/// worker makes one, sets a mark, and resets its arena to that between scenarios.
public struct ScenarioGenerator {
  private let arena: Arena
  private let mix: FeatureMix
  private var builder: MachineBuilder

  /// A generator whose scenarios lie in `arena`, valid until a reset to a mark set before them.
  public init(in arena: Arena, mix: FeatureMix = .usual) {
    var words = Words(in: arena)
    words.fill()
    self.init(arena, mix, words)
  }

  private init(_ arena: Arena, _ mix: FeatureMix, _ words: Words) {
    self.arena = arena
    self.mix = mix
    builder = MachineBuilder(in: arena, words: words)
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
    let entry = builder.objectShape(&choices, depth: 0)
    let type: MachineType = builder.isExpress ? .express : .standard
    let (definition, bound) = builder.machine(&choices, at: entry)
    var scenario = Scenario(
      machine: MachineRequest(
        name: Scenario.usualMachine, type: type, definition: definition),
      input: .value(builder.value(of: entry, &choices)))
    builder.world(&choices, of: &scenario)
    let redrives = scenario.calls.count { if case .redrive = $0.call { true } else { false } }
    let (whole, overflow) = (bound + 1).multipliedReportingOverflow(by: redrives + 1)
    return GeneratedScenario(
      scenario: scenario, features: builder.used,
      eventBound: min(overflow ? Int.max : whole, scenario.limits.events),
      stateCount: builder.stateCount)
  }
}

extension MachineBuilder {
  /// Draws what concerns the machine as a whole; a fresh scenario gets its features here.
  fileprivate mutating func begin(_ choices: inout Choices, _ mix: FeatureMix) {
    var mayHave = FeatureSet.none
    var size = 1
    let isExpress = choices.draw(upTo: 1, as: .alternative) { random in
      mayHave = mix.draw(&random)
      size = 1 + Int(random.next(upTo: random.chance(1, in: 4) ? 15 : 7))
      return mayHave.contains(.express) ? 1 : 0
    }
    (wanted, wantedStates) = (mayHave, size)
    self.isExpress = isExpress == 1
    if self.isExpress { used.insert(.express) }
    let odd = UInt64(StateName.odd.count)
    oddness = Int(
      choices.draw(upTo: odd, as: .alternative) { random in
        mayHave.contains(.oddName) ? 1 + random.next(upTo: odd - 1) : 0
      })
    if oddness > 0 { used.insert(.oddName) }
  }

  /// Draws the definition; it and the most events that a run of it comes to.
  fileprivate mutating func machine(
    _ choices: inout Choices, at entry: Shape.ID
  ) -> (definition: Value, bound: Int) {
    let start = members.count
    comment(&choices)
    choices.span("field") { choices in
      guard takes(.machineTimeout, &choices, 1, in: 1) else { return }
      push(.timeoutSeconds, arena.number(seconds(&choices)))
    }
    let scope = scope(&choices, at: Point(data: entry, variables: VariableSet()))
    let (bound, overflow) = scope.bound.addingReportingOverflow(2)
    return (closeObject(from: start), overflow ? Int.max - 1 : bound)
  }

  /// Draws what the world does, besides answering tasks.
  fileprivate mutating func world(_ choices: inout Choices, of scenario: inout Scenario) {
    scenario.tasks = scripts
    scenario.storage = storage
    pollers(&choices, into: &scenario)
    calls(&choices, into: &scenario)
    choices.span("field") { choices in
      guard takes(.limits, &choices, 1, in: 2) else { return }
      switch choices.alternative(of: 3) {
      case 0: scenario.limits.events = 10 + choices.integer(in: 0...100)
      case 1: scenario.limits.payloadBytes = 64 + choices.integer(in: 0...256)
      case _: scenario.limits.inlineMapConcurrency = 1 + choices.integer(in: 0...2)
      }
    }
    if sites.contains(where: { $0.kind == .child }) { addChild(&choices, to: &scenario) }
  }

  /// Adds the machine that tasks start executions of.
  private mutating func addChild(_ choices: inout Choices, to scenario: inout Scenario) {
    let start = members.count
    let entry = Point(data: Shapes.unknown, variables: VariableSet())
    isExpress = false
    wantedStates = stateCount + 2
    choices.span("child") { choices in _ = scope(&choices, at: entry) }
    let definition = closeObject(from: start)
    scenario.machines = [
      MachineRequest(name: MachineName(rawValue: Word.childMachine.text), definition: definition)
    ]
    scenario.tasks = scripts
  }
}
