import StatesAdapters
import StatesEngine
import StatesGenerator
import StatesReports
import StatesRunner

/// What `stateskit check` is told.
struct CheckOptions: Sendable {
  var engine = EngineChoice.reference
  var cases = 20_000
  var seed: UInt64 = 0
  var jobs = 2
  var isFailFast = false
  var isUnguided = false

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let engine = engine
    var campaign = Campaign(play: engine.play)
    campaign.isGuided = !isUnguided
    campaign.mix = .simple
    let (end, overflow) = seed.addingReportingOverflow(UInt64(cases))
    if overflow { throw .usage("--seed and --cases together pass 2^64; lower one") }
    var plan = CampaignPlan(seeds: seed..<end, workers: jobs)
    plan.stopsAtFailure = isFailFast
    let began = WallClock.monotonicNanoseconds()
    let result = campaign.run(plan)
    let request = CampaignReport.Request(engine: engine.name, seed: seed, cases: UInt64(cases))
    console.output.write(CampaignReport(request, result).text)
    tellSpeed(result, since: began, console)
    return result.isConforming ? .success : .violation
  }

  /// Speed goes to standard error: standard output is the same bytes on every machine.
  private func tellSpeed(_ result: CampaignResult, since began: Int64, _ console: Console) {
    let milliseconds = max(1, (WallClock.monotonicNanoseconds() - began) / 1_000_000)
    let perSecond = Int64(result.cases) * 1000 / milliseconds
    console.errors.write("\(result.cases) cases in \(milliseconds) ms, \(perSecond) a second\n")
  }
}

extension Command {
  static let check = Command(
    name: "check",
    summary: "Judge an engine by random machines and callback timings.",
    discussion: """
      Makes random state machines and what the world does to them, runs them on the engine, and \
      judges what the engine did by the rules of the language. Each kind of failure is made as \
      small as it gets and shown once, with the line that replays it.

      The same seed and number of cases print the same report, whatever the number of jobs; the \
      speed goes to standard error.
      """,
    defaults: CheckOptions(),
    options: [
      .value("engine", \.engine, .engine, "ENGINE", "The engine to judge."),
      .value("cases", \.cases, .number(in: 1...1_000_000_000), "N", "How many cases to run."),
      .value("seed", \.seed, .seed, "S", "The first case; the others follow."),
      .value("jobs", \.jobs, .number(in: 1...256), "N", "How many threads to use."),
      .flag("fail-fast", \.isFailFast, "Stop at the first failure."),
      .flag(
        "no-guidance", \.isUnguided, "Draw every case alike, whatever was exercised before."),
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
