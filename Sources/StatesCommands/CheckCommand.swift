import StatesAdapters
import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesReports
import StatesRunner

/// What `stateskit check` is told.
struct CheckOptions: Sendable {
  var engine = EngineChoice.reference
  var cases = 20_000
  var seed: UInt64 = 0
  var jobs = 2

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let engine = engine
    let campaign = Campaign(draw: ScenarioGenerator.simple, play: engine.play)
    let began = WallClock.monotonicNanoseconds()
    let end = seed &+ UInt64(cases)
    guard end > seed else { throw .usage("--seed and --cases together pass 2^64; lower one") }
    let summary: CampaignSummary
    do throws(EngineError) {
      summary = try campaign.summary(seeds: seed..<end, workers: jobs)
    } catch {
      throw .bug("the engine could not be used: \(error.message)")
    }
    let request = CampaignReport.Request(engine: engine.name, seed: seed, cases: UInt64(cases))
    console.output.write(CampaignReport(request, summary, rules: Invariant.catalog).text)
    tellSpeed(summary, since: began, console)
    return summary.failure == nil ? .success : .violation
  }

  /// Speed goes to standard error: standard output is the same bytes on every machine.
  private func tellSpeed(_ summary: CampaignSummary, since began: Int64, _ console: Console) {
    let milliseconds = max(1, (WallClock.monotonicNanoseconds() - began) / 1_000_000)
    let perSecond = Int64(summary.cases) * 1000 / milliseconds
    console.errors.write("\(summary.cases) cases in \(milliseconds) ms, \(perSecond) a second\n")
  }
}

/// An engine as the command line names it.
enum EngineChoice: Sendable {
  case reference
  case saboteur(Saboteur)

  static let all: [EngineChoice] = [.reference] + Saboteur.all.map(EngineChoice.saboteur)

  var name: String {
    switch self {
    case .reference: "reference"
    case .saboteur(let saboteur): "saboteur:" + saboteur.name
    }
  }

  /// Plays a scenario on a fresh engine of this kind.
  func play(_ scenario: Scenario, in arena: Arena) throws(EngineError) -> Observation {
    switch self {
    case .saboteur(let saboteur): return try saboteur.play(scenario, in: arena)
    case .reference:
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      return try Driver().run(scenario, in: arena, on: &engine)
    }
  }
}

extension ValueReader where Value == EngineChoice {
  /// The reference, or a saboteur by its name.
  static let engine = Self(
    expectation: EngineChoice.all.map(\.name).alternatives, choices: EngineChoice.all.map(\.name)
  ) { text in
    EngineChoice.all.first { $0.name == text }
  } spell: {
    $0.name
  }
}

extension Command {
  static let check = Command(
    name: "check",
    summary: "Judge an engine by random machines and callback timings.",
    discussion: """
      Makes random state machines and what the world does to them, runs them on the engine, and \
      judges what the engine did by the rules of the language. The first case that breaks a rule \
      is made as small as it gets and shown, with the line that replays it.

      The same seed and number of cases print the same report, whatever the number of jobs; the \
      speed goes to standard error.
      """,
    defaults: CheckOptions(),
    options: [
      .value("engine", \.engine, .engine, "ENGINE", "The engine to judge."),
      .value("cases", \.cases, .number(in: 1...1_000_000_000), "N", "How many cases to run."),
      .value("seed", \.seed, .seed, "S", "The first case; the others follow."),
      .value("jobs", \.jobs, .number(in: 1...256), "N", "How many threads to use."),
    ],
    examples: [
      Example("stateskit check", "The reference on its own: it has to conform."),
      Example(
        "stateskit check --engine saboteur:wakes-early",
        "An engine that is wrong on purpose: see what a finding looks like."),
    ],
    statuses: [
      .success: "every case obeyed every rule",
      .violation: "a rule was broken; the report shows how",
    ],
    run: CheckOptions.run)
}
