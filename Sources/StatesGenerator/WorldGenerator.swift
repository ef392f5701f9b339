public import StatesEngine
public import StatesJSON
import StatesLanguage
public import StatesProperty

/// Draws inputs and worlds for a machine that somebody else wrote.
///
/// Inputs and results are guessed from the paths by which the machine reads its data, and from what
/// its choice rules compare them with. How many events a run comes to is not known before: a
/// machine may well run until a limit ends it.
public struct WorldGenerator: ScenarioSource {
  /// What fresh worlds tend to have.
  public var mix: FeatureMix
  private let arena: Arena
  private let machine: MachineRequest
  private let builder: MachineBuilder
  private let stateCount: Int
  private let sites: [TaskSite]

  /// A generator whose scenarios lie in `arena`, valid until a reset to a mark set before them.
  ///
  /// - Parameters:
  ///   - machine: The machine, whose definition lies in the arena for good.
  ///   - arena: Where scenarios are made; a mark for resets is set after this.
  ///   - mix: What fresh worlds tend to have.
  public init(for machine: MachineRequest, in arena: Arena, mix: FeatureMix = .usual) {
    self.mix = mix
    self.arena = arena
    self.machine = machine
    let words = Words(in: arena)
    words.fill()
    builder = MachineBuilder(in: arena, words: words)
    let survey = MachineSurvey(of: machine.definition, in: arena, given: Shapes.given)
    stateCount = survey.stateCount
    builder.given = survey.data
    sites = survey.sites
    builder.stateNames = survey.stateNames
    builder.resources = survey.resources
    builder.ownErrors = survey.ownErrors
    builder.isExpress = machine.type == .express
  }

  /// Draws one scenario around the machine.
  public mutating func drawWorld(_ choices: inout Choices) -> GeneratedScenario { draw(&choices) }

  /// The choices of the world, since the machine needs none.
  public func joined(machine: [UInt64], world: [UInt64]) -> [UInt64] { world }

  /// Draws one scenario around the machine.
  public mutating func draw(_ choices: inout Choices) -> GeneratedScenario {
    let isExpress = builder.isExpress
    builder.reset()
    builder.isExpress = isExpress
    for site in sites { builder.sites.append(site) }
    builder.beginWorld(&choices, mix)
    builder.scripts(&choices)
    let input = builder.value(of: Shapes.given, &choices)
    var scenario = Scenario(machine: machine, input: .value(input))
    builder.world(&choices, of: &scenario)
    return GeneratedScenario(
      scenario: scenario, features: builder.used, eventBound: scenario.limits.events,
      stateCount: stateCount, expectsRefusal: nil, soundDefinition: machine.definition)
  }
}
