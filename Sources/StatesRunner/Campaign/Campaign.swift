public import StatesEngine
public import StatesGenerator
import StatesInterpreter
public import StatesInvariants
public import StatesJSON

/// Many generated scenarios against one engine, judged by every rule, with each kind of failure made
/// small.
///
/// Cases run in rounds of ``roundSize``. What a round found is merged in the order of its seeds, and
/// only between rounds does it change what is drawn next; so the number of workers changes nothing.
public struct Campaign: Sendable {
  /// Plays a scenario on a fresh engine.
  public typealias Play = @Sendable (Scenario, Arena) throws(EngineError) -> Observation
  /// Makes what draws scenarios into a worker's arena.
  public typealias Source = @Sendable (Arena) -> any ScenarioSource

  /// How many cases run before what they found can change what is drawn.
  public static let roundSize: UInt64 = 1024

  /// How many cases in a row, by their seeds, have the same machine in different worlds.
  ///
  /// With twice as many, a case costs less, but it takes a quarter more of them to find a saboteur.
  public static let worldsPerMachine: UInt64 = 4

  /// Where scenarios come from.
  public var source: Source {
    didSet { smallCases = SmallCases(from: source) }
  }
  /// What each fresh scenario may have, before guidance changes it.
  public var mix = FeatureMix.usualWithFaults
  /// Whether what was exercised decides what is drawn next.
  public var isGuided = true
  /// The rules that judge.
  public var rules: [Invariant]
  /// Kinds of failure that are expected: they are counted, and do not count as failures.
  public var known: [KnownKind] = []
  /// An engine whose own breaches do not count against the one under test: whatever it breaks on the
  /// same scenario is a mistake of this kit.
  public var baseline: Play?
  /// How often a predicate may be asked to make one failure small.
  public var shrinkingBudget = 10_000
  /// What other searches of the same engine have made small.
  var memory: DescentMemory?
  /// Where the way down from a failing case may begin.
  private(set) var smallCases: SmallCases
  let play: Play

  /// A campaign on the engines of `play`, with any scenario there can be if no source is told.
  public init(
    rules: [Invariant] = Invariant.catalog, source: Source? = nil,
    play: @escaping Play
  ) {
    self.rules = rules
    self.source = source ?? Self.anyScenario
    smallCases = source.map { SmallCases(from: $0) } ?? .usual
    self.play = play
  }

  /// Plays a scenario on the reference.
  static let reference: Play = { scenario, arena throws(EngineError) in
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    return try Driver().run(scenario, in: arena, on: &engine)
  }

  /// The same campaign with the reference as the engine under test.
  var onReference: Campaign {
    Campaign(rules: rules, source: source, play: Self.reference)
  }

  /// Scenarios with random machines and random worlds.
  public static let anyScenario: Source = { ScenarioGenerator(in: $0) }
}
