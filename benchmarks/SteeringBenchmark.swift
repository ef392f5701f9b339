import StatesAdapters
import StatesGenerator
import StatesRunner

extension Benchmark {
  static let steering = Benchmark(
    name: "steering",
    summary:
      "How much quicker engines that are wrong on purpose are found because each scenario has "
      + "features of its own, and what was exercised decides what is drawn next.",
    isLong: true
  ) { size in
    let wanted = Saboteur.hunted(size)
    let trials = size.pick(small: 1, full: 3)
    var report = BenchmarkReport(
      table: TextTable(
        "way to search", "found always", "trials without", "ms", "90 %", "within 0.1 s",
        "within 1 s"))
    for way in SteeringWay.all {
      report.table.add(way.row(wanted, trials))
    }
    report.remarks = [
      "\(wanted.count) saboteurs, \(trials) trials each of at most 5 s of processor time; "
        + "milliseconds up to the failing case are those in the middle of all trials and in nine of "
        + "ten, where a trial that found nothing counts as 5 s. The last columns count the saboteurs "
        + "whose middle trial took no longer.",
      "Without features of its own a scenario may have all but those that crowd out others or end a "
        + "run early, which come as often as usual.",
    ]
    return report
  }
}

/// A way to search, and how it is set up.
private struct SteeringWay {
  let name: String
  let isGuided: Bool
  let hasOwnFeatures: Bool

  static let all = [
    SteeringWay(name: "own features and guidance", isGuided: true, hasOwnFeatures: true),
    SteeringWay(name: "own features alone", isGuided: false, hasOwnFeatures: true),
    SteeringWay(name: "guidance alone", isGuided: true, hasOwnFeatures: false),
    SteeringWay(name: "neither", isGuided: false, hasOwnFeatures: false),
  ]

  private static let budget: Int64 = 5_000_000_000

  func row(_ saboteurs: [Saboteur], _ trials: Int) -> [String] {
    let times = saboteurs.map { saboteur in
      (0..<trials).map { time(of: saboteur, $0) }.sorted { $0 ?? .max < $1 ?? .max }
    }
    let all = times.flatMap { $0 }
    let sorted = all.map { $0 ?? Self.budget }.sorted()
    let middles = times.map { $0[(trials - 1) / 2] ?? .max }
    return [
      name, "\(times.count { !$0.contains(nil) })/\(saboteurs.count)", "\(all.count { $0 == nil })",
      Figure.decimal(Double(sorted.middle ?? 0) / 1e6),
      Figure.decimal(Double(sorted.ninetieth ?? 0) / 1e6),
      "\(middles.count { $0 <= 100_000_000 })", "\(middles.count { $0 <= 1_000_000_000 })",
    ]
  }

  private func time(of saboteur: Saboteur, _ trial: Int) -> Int64? {
    SaboteurTrial(
      of: saboteur, seed: SaboteurTrial.seed(trial, from: 0), budget: Self.budget,
      clock: WallClock.threadNanoseconds
    ) { campaign in
      campaign.isGuided = isGuided
      campaign.shrinkingBudget = 0
      if !hasOwnFeatures { campaign.mix = .mostly }
    }.find?.nanoseconds
  }
}

extension FeatureMix {
  /// Everything that scenarios usually have as often as not, always.
  fileprivate static let mostly: FeatureMix = {
    var mix = FeatureMix.usualWithFaults
    for feature in Feature.allCases where mix[feature] >= 50 { mix[feature] = 100 }
    return mix
  }()
}
