import StatesProperty
import StatesTestSupport

extension Benchmark {
  static let shrinking = shrinking(
    "shrinking",
    summary: """
      The public shrinking challenge: how often a search ends at the one smallest value, and how \
      often it asks the statement on the way.
      """, ShrinkingProblem.challenge, goal: 1_109,
    remark: """
      Best known is Hypothesis 6.170 with 100 seeds. It always ends at the smallest value but in \
      bound5 with lists up to 10 (80 %), binary heap (25 %) and coupling (28 %).
      """)

  static let shrinkingFurther = shrinking(
    "shrinking-further",
    summary: """
      Problems of our own, measured like the public shrinking challenge, which lacks their kinds.
      """, ShrinkingProblem.further, goal: 4_000)

  /// A benchmark of `problems`, whose means are to add up to at most `goal` evaluations.
  private static func shrinking(
    _ name: String, summary: String, _ problems: [ShrinkingProblem], goal: Double,
    remark: String? = nil
  ) -> Benchmark {
    Benchmark(name: name, summary: summary) { size throws(BenchmarkError) in
      let seeds = 0..<size.pick(small: UInt64(2), full: 100)
      var table = TextTable(
        "problem", "smallest", "results", "evaluations, mean", "least", "most", "best known",
        "mean from large values", "cases until failure")
      var summary = ShrinkingSummary(goal: goal)
      for problem in problems {
        let usual = ShrinkingTally(of: problem, seeds: seeds)
        let large = ShrinkingTally(of: problem, seeds: seeds, growsSlowly: false)
        table.add(
          problem.name, "\(usual.smallest) of \(seeds.count)", "\(usual.results.count)",
          Figure.decimal(usual.mean), "\(usual.evaluations.least)", "\(usual.evaluations.most)",
          problem.known.map { Figure.decimal($0) } ?? "-", Figure.decimal(large.mean),
          "\(usual.casesBefore)")
        summary.add(problem, usual, large, seeds: seeds.count)
      }
      let remarks = summary.remarks + (remark.map { [$0] } ?? [])
      return BenchmarkReport(table: table, remarks: remarks, missed: summary.missed)
    }
  }
}

/// What all rows come to together, against the goals.
private struct ShrinkingSummary {
  let goal: Double

  init(goal: Double) { self.goal = goal }

  private var rows = 0
  private var settled = (usual: 0, large: 0)
  private var total = (usual: 0.0, large: 0.0)
  private var unsettled: [String] = []

  mutating func add(
    _ problem: ShrinkingProblem, _ usual: ShrinkingTally, _ large: ShrinkingTally, seeds: Int
  ) {
    rows += 1
    settled.usual += usual.smallest == seeds ? 1 : 0
    settled.large += large.smallest == seeds ? 1 : 0
    total.usual += usual.mean
    total.large += large.mean
    for (value, count) in usual.results.sorted(by: { $0.key < $1.key })
    where value != problem.smallest {
      unsettled.append("\(problem.name) ended \(count) times at '\(value)'")
    }
  }

  var remarks: [String] {
    [
      """
      Rows that always end at the smallest value: \(settled.usual) of \(rows); \
      from large values: \(settled.large) of \(rows).
      """,
      """
      Sum of the means: \(Figure.decimal(total.usual)); from large values: \
      \(Figure.decimal(total.large)); the goal is \(Figure.decimal(goal, digits: 0)).
      """,
      """
      An evaluation is any call of the statement after the first failure, those that discard the \
      value and the last one, which confirms the result, included. Values usually grow from case \
      to case; large values are of any size from the first case on.
      """,
    ] + unsettled
  }

  var missed: [String] {
    var missed: [String] = []
    for (name, settled) in [("usual", settled.usual), ("large", settled.large)]
    where settled < rows {
      missed.append("\(settled) of \(rows) rows with \(name) values, and the goal is all")
    }
    for (name, total) in [("usual", total.usual), ("large", total.large)]
    where total > goal {
      let sum = Figure.decimal(total)
      missed.append("\(sum) evaluations with \(name) values, and the goal is \(goal)")
    }
    return missed
  }
}
