import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesProperty

/// What all rules say about the reference on random scenarios of consecutive seeds.
struct RandomRuns: Sendable {
  /// The first breach of a rule, and how many scenarios broke it.
  struct Breach: Sendable {
    let seed: UInt64
    let message: String
    var count = 1
  }

  private(set) var scenarios = 0
  private(set) var events = 0
  /// How often each rule's premise held, and in how many scenarios.
  private(set) var premises = [UInt64](repeating: 0, count: Invariant.catalog.count)
  private(set) var exercised = [UInt64](repeating: 0, count: Invariant.catalog.count)
  private(set) var breaches = [Breach?](repeating: nil, count: Invariant.catalog.count)
  /// Scenarios that could not be played.
  private(set) var unplayed = 0

  init() {}

  /// Draws, plays and judges the scenario of each seed.
  init(_ seeds: Range<UInt64>) throws(BenchmarkError) {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    var judge = Judge(in: arena)
    let mark = arena.mark()
    for seed in seeds {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let scenario = generator.draw(&choices).scenario
      guard !choices.isRejected else { continue }
      do {
        let (observation, chart) = try Self.play(scenario, in: arena)
        count(observation, judge.judge(observation, chart: chart), seed)
      } catch let error as EngineError where error.kind == .unsupported {
        unplayed += 1
      } catch {
        throw .wrongAnswer("seed \(seed): \(error)")
      }
    }
  }

  /// What the reference did in a scenario, and the chart of its machine.
  static func play(
    _ scenario: Scenario, in arena: Arena
  ) throws -> (observation: Observation, chart: Chart) {
    let machine = try Machine(
      decoding: scenario.machine.definition, in: arena, as: scenario.machine.type)
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    let observation = try Driver().run(scenario, in: arena, on: &engine)
    return (observation, Chart(machine, in: arena))
  }

  private mutating func count(_ observation: Observation, _ judgement: Judgement, _ seed: UInt64) {
    scenarios += 1
    events += observation.histories.reduce(0) { $0 + $1.history.count }
    for place in premises.indices where judgement.premises[place] > 0 {
      premises[place] += UInt64(judgement.premises[place])
      exercised[place] += 1
    }
    guard !judgement.isConforming else { return }
    for (place, rule) in judgement.rules.enumerated() {
      guard let first = judgement.violations.first(where: { $0.rule == rule.id }) else { continue }
      note(Breach(seed: seed, message: first.message), at: place)
    }
  }

  private mutating func note(_ breach: Breach, at place: Int) {
    if breaches[place] == nil {
      breaches[place] = breach
    } else {
      breaches[place]?.count += breach.count
    }
  }

  /// Adds what was found for later seeds.
  mutating func add(_ later: RandomRuns) {
    scenarios += later.scenarios
    events += later.events
    unplayed += later.unplayed
    for place in premises.indices {
      premises[place] += later.premises[place]
      exercised[place] += later.exercised[place]
      if let breach = later.breaches[place] { note(breach, at: place) }
    }
  }
}
