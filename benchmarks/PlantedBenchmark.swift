import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty
import StatesRunner
import StatesTestSupport

extension Benchmark {
  static let planted = Benchmark(
    name: "planted",
    summary: "What the reference did, falsified in one place each: who notices?"
  ) { size throws(BenchmarkError) in
    let scenarios = UInt64(CaseCount.scaled(size.pick(small: 10, full: 4000)))
    var tally = PlantedTally()
    try tally.run(0..<scenarios)
    tally.run(
      size.pick(small: Array(Saboteur.all.prefix(3)), full: Saboteur.all),
      times: size.pick(small: 1, full: 5))
    return tally.report
  }
}

/// How many falsified observations each rule, and all of them together, have noticed.
private struct PlantedTally {
  private var relevant = [Int](repeating: 0, count: Invariant.catalog.count)
  private var flagged = [Int](repeating: 0, count: Invariant.catalog.count)
  private var kinds = [(made: Int, noticed: Int)](repeating: (0, 0), count: Mutation.allCases.count)
  private var scenarios = 0
  /// How many mutants were left out since they are right too, and how many of those a rule flagged.
  private var (legal, blamed) = (0, 0)

  /// Falsifies what the reference does in the scenarios of these seeds, once in each way.
  mutating func run(_ seeds: Range<UInt64>) throws(BenchmarkError) {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    var judge = Judge(in: arena)
    let mark = arena.mark()
    for seed in seeds {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let scenario = generator.draw(&choices).scenario
      guard !choices.isRejected else { continue }
      falsify(scenario, SplitMix64(seed: seed), in: arena, &judge)
    }
  }

  /// Falsifies what the reference does in the smallest case of each saboteur, several times: so every
  /// rule meets what it speaks of.
  mutating func run(_ saboteurs: [Saboteur], times: UInt64) {
    let arena = Arena()
    var judge = Judge(in: arena)
    let mark = arena.mark()
    for saboteur in saboteurs {
      for seed in 0..<times {
        arena.reset(to: mark)
        guard let scenario = try? saboteur.smallestScenario(in: arena) else { continue }
        falsify(scenario, SplitMix64(seed: seed), in: arena, &judge)
      }
    }
  }

  private mutating func falsify(
    _ scenario: Scenario, _ start: SplitMix64, in arena: Arena, _ judge: inout Judge
  ) {
    guard let (observation, chart) = try? RandomRuns.play(scenario, in: arena) else { return }
    scenarios += 1
    var random = start
    let shown = observation.histories.first.map { HistoryEncoder($0.history).answer() }
    for (kind, mutation) in Mutation.allCases.enumerated() {
      guard let mutant = mutation.apply(to: observation, &random) else { continue }
      let isKnown = mutation != .takesFaultyDefinition
      let judgement = judge.judge(mutant, chart: isKnown ? chart : nil)
      if mutation.isLegal(mutant, besides: observation, shown) {
        legal += 1
        if !judgement.isConforming { blamed += 1 }
      } else {
        count(judgement, kind)
      }
    }
  }

  private mutating func count(_ judgement: Judgement, _ kind: Int) {
    kinds[kind].made += 1
    if !judgement.isConforming { kinds[kind].noticed += 1 }
    let broken = Set(judgement.violations.map(\.rule))
    for (place, rule) in judgement.rules.enumerated() {
      let isBroken = broken.contains(rule.id)
      if isBroken || judgement.premises[place] > 0 { relevant[place] += 1 }
      if isBroken { flagged[place] += 1 }
    }
  }

  /// A row for each rule; the shares of each way to falsify below.
  var report: BenchmarkReport {
    var report = BenchmarkReport(
      table: TextTable("rule", "premise held in", "flagged", "share"))
    for (place, rule) in Invariant.catalog.enumerated() {
      report.table.add(
        rule.id.rawValue, String(relevant[place]), String(flagged[place]),
        share(flagged[place], of: relevant[place]))
    }
    let made = kinds.reduce(0) { $0 + $1.made }
    let noticed = kinds.reduce(0) { $0 + $1.noticed }
    let lines = zip(Mutation.allCases, kinds).map { mutation, kind in
      "- \(mutation.rawValue): \(kind.noticed) of \(kind.made), \(share(kind.noticed, of: kind.made))"
    }
    let never = zip(Invariant.catalog, flagged).filter { $0.1 == 0 }.map(\.0.id.rawValue)
    report.remarks = [
      "\(made) falsified observations of \(scenarios) runs, of which some rule noticed "
        + "\(noticed), \(share(noticed, of: made)). The scenarios are random ones and the smallest "
        + "cases of all saboteurs, five times each.",
      "\(legal) more are as right as what they were made from and do not count: nothing that AWS's "
        + "shape of a history shows was changed, or two events at one instant that neither "
        + "follow each other nor begin or end what the other is in have changed places. Rules "
        + "flagged \(blamed) of these.",
      lines.joined(separator: "\n"),
      never.isEmpty
        ? "Every rule flagged some." : "Never flagged: \(never.joined(separator: ", ")).",
    ]
    return report
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : Figure.decimal(100 * Double(part) / Double(whole)) + " %"
  }
}
