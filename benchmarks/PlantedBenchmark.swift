import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty
import StatesTestSupport

extension Benchmark {
  static let planted = Benchmark(
    name: "planted",
    summary: "What the reference did, falsified in one place each: who notices?"
  ) { size throws(BenchmarkError) in
    let scenarios = UInt64(CaseCount.scaled(size.pick(small: 10, full: 4000)))
    var tally = PlantedTally()
    try tally.run(0..<scenarios)
    return tally.report
  }
}

/// How many falsified observations each rule, and all of them together, have noticed.
private struct PlantedTally {
  private var relevant = [Int](repeating: 0, count: Invariant.catalog.count)
  private var flagged = [Int](repeating: 0, count: Invariant.catalog.count)
  private var kinds = [(made: Int, noticed: Int)](repeating: (0, 0), count: Mutation.allCases.count)
  private var scenarios = 0

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
      guard !choices.isRejected,
        let (observation, chart) = try? RandomRuns.play(scenario, in: arena)
      else { continue }
      scenarios += 1
      var random = SplitMix64(seed: seed)
      for (kind, mutation) in Mutation.allCases.enumerated() {
        guard let mutant = mutation.apply(to: observation, &random) else { continue }
        let isKnown = mutation != .takesFaultyDefinition
        count(judge.judge(mutant, chart: isKnown ? chart : nil), kind)
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
      "\(made) falsified observations of \(scenarios) random scenarios, of which some rule noticed "
        + "\(noticed), \(share(noticed, of: made)). Some of the others are as right as what they were "
        + "made from: where two things happen at one instant, either order will do.",
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
