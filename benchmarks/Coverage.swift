import StatesAdapters
import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesProperty

/// An invariant with its place in the catalogue.
struct CoveredRule {
  let invariant: Invariant
  let place: Int

  static let all: [CoveredRule] = Invariant.catalog.enumerated().map { place, invariant in
    CoveredRule(invariant: invariant, place: place)
  }
}

/// How often each invariant was put to the test by the scenarios from one seed, and which rules of the
/// language were.
struct Coverage {
  /// For each invariant how many scenarios its premise held in.
  private(set) var premises = [Int](repeating: 0, count: Invariant.catalog.count)
  /// For each invariant how many scenarios it was broken in.
  private(set) var breaches = [Int](repeating: 0, count: Invariant.catalog.count)
  /// How many scenarios were judged.
  private(set) var cases = 0
  private(set) var rules: RuleCoverage

  /// Goes on where other cases have left off.
  init(after rules: RuleCoverage = RuleCoverage()) { self.rules = rules }

  /// How many worlds each machine is played in.
  private static let worlds = 4

  /// Draws, plays and judges scenarios until they are so many or the time is over.
  mutating func run(
    _ seed: UInt64, upTo most: Int, seconds: Int64, mix: FeatureMix = .usualWithFaults
  ) throws(BenchmarkError) {
    var drawing = Drawing(mix: mix)
    var judge = Judge(in: drawing.arena)
    drawing.keepAll()
    let end = WallClock.processorNanoseconds() + seconds * 1_000_000_000
    var group = seed << 40
    while cases < most, WallClock.processorNanoseconds() < end {
      var machines: [CompiledMachine]?
      try drawing.worlds(Self.worlds, of: group) {
        [arena = drawing.arena] generated throws(BenchmarkError) in
        let compiled = machines ?? Self.compiled(generated, in: arena)
        machines = compiled
        try look(at: generated, compiled, in: arena, &judge)
      }
      group += 1
    }
  }

  /// The machines of a scenario, without the fault in the first, if they can be compiled.
  private static func compiled(
    _ generated: GeneratedScenario, in arena: Arena
  ) -> [CompiledMachine] {
    let scenario = generated.scenario
    let definitions = [generated.soundDefinition] + scenario.machines.map(\.definition)
    var machines: [CompiledMachine] = []
    for definition in definitions {
      var decoder = MachineDecoder(arena)
      guard let machine = try? decoder.compile(definition) else { return [] }
      machines.append(CompiledMachine(machine))
    }
    return machines
  }

  private mutating func look(
    at generated: GeneratedScenario, _ machines: [CompiledMachine], in arena: Arena,
    _ judge: inout Judge
  ) throws(BenchmarkError) {
    var scenario = generated.scenario
    if generated.expectsRefusal == nil, let first = machines.first {
      scenario.machine.compiled = first
      for (place, machine) in machines.dropFirst().enumerated() {
        scenario.machines[place].compiled = machine
      }
    }
    let observation = try GeneratorQuality.play(scenario, in: arena)
    let judgement = judge.judge(observation)
    add(judgement)
    rules.look(at: PlayedCase(observation, in: arena), judgement, number: cases)
  }

  private mutating func add(_ judgement: Judgement) {
    cases += 1
    for place in premises.indices where judgement.premises[place] > 0 { premises[place] += 1 }
    if judgement.isConforming { return }
    let broken = Set(judgement.violations.map(\.rule))
    for (place, rule) in judgement.rules.enumerated() where broken.contains(rule.id) {
      breaches[place] += 1
    }
  }
}
