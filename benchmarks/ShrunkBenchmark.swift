import StatesAdapters
import StatesInvariants
import StatesRunner

extension Benchmark {
  static let shrunk = Benchmark(
    name: "shrunk",
    summary: """
      What the cases that catch saboteurs shrink to: how often the engine is run for it, how large \
      they are beside the smallest known, and whether all seeds end at one case.
      """,
    isLong: true
  ) { size throws(BenchmarkError) in
    let saboteurs = Array(Saboteur.all.prefix(size.pick(small: 2, full: .max)))
    let (trials, cases) = (size.pick(small: 1, full: 20), size.pick(small: 200, full: 20_000))
    var summary = ShrunkSummary()
    for saboteur in saboteurs {
      let (kind, memory) = (saboteur.mainKind, DescentMemory())
      let score = SaboteurScore(
        of: saboteur,
        (0..<trials).map { trial in
          SaboteurTrial(
            of: saboteur, seed: SaboteurTrial.seed(trial, from: 0), budget: .max,
            cases: UInt64(cases),
            rules: Invariant.catalog.filter { saboteur.breaks.contains($0.id) },
            kind: kind, memory: memory,
            clock: { 0 })
        })
      summary.add(score)
    }
    return summary.report(trials: trials, cases: cases)
  }
}

/// What the trials of all saboteurs come to, against the goals.
private struct ShrunkSummary {
  private var table = TextTable(
    "saboteur", "found", "evaluations, median", "most", "states", "signals", "instants",
    "smallest known", "no larger", "different cases")
  private var evaluations: [Int] = []
  private var rows = (found: 0, notFound: 0, small: 0, single: 0)
  private var examples: [String] = []

  mutating func add(_ score: SaboteurScore) {
    guard let size = score.size, let first = score.finds.first else {
      rows.notFound += 1
      return
    }
    let goal = score.saboteur.smallestSize()
    let small = score.finds.count { $0.size.isWithin(goal) }
    evaluations += score.evaluations
    rows.found += 1
    rows.small += small == score.finds.count ? 1 : 0
    rows.single += score.distinctCases == 1 ? 1 : 0
    table.add(
      score.saboteur.name, "\(score.finds.count)", "\(score.evaluations.middle ?? 0)",
      "\(score.evaluations.last ?? 0)", "\(size.states)", "\(size.signals)", "\(size.instants)",
      "\(goal.states), \(goal.signals), \(goal.instants)", "\(small)", "\(score.distinctCases)")
    examples.append("- \(score.saboteur.name): `\(Self.commonest(score.finds) ?? first.text)`")
  }

  /// The case that most trials ended with, the first found of several.
  private static func commonest(_ finds: [SaboteurTrial.Find]) -> String? {
    var counts: [(text: String, count: Int)] = []
    for find in finds {
      let place = counts.firstIndex { $0.text == find.text }
      if let place { counts[place].count += 1 } else { counts.append((find.text, 1)) }
    }
    let most = counts.map(\.count).max()
    return counts.first { $0.count == most }?.text
  }

  func report(trials: Int, cases: Int) -> BenchmarkReport {
    let sorted = evaluations.sorted()
    let (median, most) = (sorted.middle ?? 0, sorted[max(0, sorted.count * 99 / 100 - 1)])
    let remarks = [
      """
      \(trials) seeds for each saboteur, each searched for up to \(cases) cases, judged by the rules \
      that the saboteur breaks, until something fails in the way in which its smallest known case \
      does. States, signals and moments are medians; an evaluation runs the \
      engine once, the search for values that do not matter left out.
      """,
      """
      Evaluations: median \(median), 99th percentile \(most). Of \(rows.found) saboteurs that were \
      found, \(rows.small) have no case larger than the smallest known, and \(rows.single) the same \
      case from all seeds; \(rows.notFound) were not found.
      """,
      "The case that most seeds ended with:\n\n" + examples.joined(separator: "\n"),
    ]
    return BenchmarkReport(table: table, remarks: remarks, missed: missed(median, most))
  }

  private func missed(_ median: Int, _ most: Int) -> [String] {
    var missed: [String] = []
    if median > 300 { missed.append("a median of \(median) evaluations, and the goal is 300") }
    if most > 2000 { missed.append("\(most) evaluations in 99 of 100, and the goal is 2,000") }
    if rows.small * 10 < rows.found * 9 {
      missed.append("\(rows.small) of \(rows.found) never larger, and the goal is 90 %")
    }
    if rows.single * 10 < rows.found * 8 {
      missed.append("\(rows.single) of \(rows.found) with a single case, and the goal is 80 %")
    }
    return missed
  }
}
