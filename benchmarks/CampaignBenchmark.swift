import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesRunner

extension Benchmark {
  static let campaign = Benchmark(
    name: "campaign",
    summary: """
      The whole loop on the reference: generate, compile, run, record, and judge by every rule.
      """
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(
      table: TextTable(
        "mix", "workers", "cases", "events a case", "cases a CPU-second", "cases a second"))
    let cases = size.pick(small: 64, full: 16_384)
    for (name, mix) in [("usual", FeatureMix.usual), ("simple", .simple)] {
      var alone = 0.0
      for workers in [1, 2] {
        let speed = try measure(name, mix, cases, workers, size, &report)
        if workers == 1 { alone = speed }
        if workers == 2, speed < 1.8 * alone {
          let ratio = Figure.decimal(speed / max(1, alone), digits: 2)
          report.tooSlow.append("\(name): two workers are \(ratio) times one, the goal is 1.8")
        }
      }
    }
    report.remarks = [
      "Every case is drawn without guidance; failures are counted and not made small."
    ]
    return report
  }

  /// Measures one row; the cases in a second of the clock on the wall.
  private static func measure(
    _ name: String, _ mix: FeatureMix, _ cases: Int, _ workers: Int, _ size: Size,
    _ report: inout BenchmarkReport
  ) throws(BenchmarkError) -> Double {
    var campaign = Campaign { scenario, arena throws(EngineError) in
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      return try Driver().run(scenario, in: arena, on: &engine)
    }
    campaign.mix = mix
    campaign.isGuided = false
    campaign.known = Invariant.catalog.map { KnownKind(name: $0.id.rawValue) }
    var result = CampaignResult()
    let timing = try Timing(rounds: size.pick(small: 1, full: 3)) { () throws(BenchmarkError) in
      result = campaign.run(seeds: 0..<UInt64(cases), workers: workers)
    }
    let perSecond = Figure.perSecond(cases, in: timing.best)
    if workers == 1, perSecond < 50_000 {
      report.tooSlow.append(
        "\(name): \(Figure.decimal(perSecond, digits: 0)) cases a CPU-second, the goal is 50000")
    }
    report.table.add(
      name, String(workers), String(cases),
      Figure.decimal(Double(result.events) / Double(max(1, result.cases))),
      Figure.decimal(perSecond, digits: 0),
      Figure.decimal(Figure.perSecond(cases, in: timing.bestWall), digits: 0))
    return Figure.perSecond(cases, in: timing.bestWall)
  }
}
