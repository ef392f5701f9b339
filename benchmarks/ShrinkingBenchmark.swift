import StatesProperty
import StatesTestSupport

extension Benchmark {
  static let shrinking = Benchmark(
    name: "shrinking",
    summary: """
      The public shrinking challenge: how often a search ends at the one smallest value, and how \
      often it asks the statement on the way.
      """
  ) { size throws(BenchmarkError) in
    let seeds = 0..<size.pick(small: UInt64(2), full: 100)
    var table = TextTable(
      "problem", "smallest", "results", "evaluations, mean", "least", "most", "best known",
      "mean from large values", "cases until failure")
    var summary = ShrinkingSummary()
    for problem in ShrinkingProblem.challenge {
      let usual = ShrinkingTally(of: problem, seeds: seeds)
      let large = ShrinkingTally(of: problem, seeds: seeds, growsSlowly: false)
      table.add(
        problem.name, "\(usual.smallest) of \(seeds.count)", "\(usual.results.count)",
        Figure.decimal(usual.mean), "\(usual.evaluations.least)", "\(usual.evaluations.most)",
        Figure.decimal(problem.known), Figure.decimal(large.mean), "\(usual.casesBefore)")
      summary.add(problem, usual, large, seeds: seeds.count)
    }
    return BenchmarkReport(table: table, remarks: summary.remarks, missed: summary.missed)
  }
}

/// What all rows come to together, against the goals.
private struct ShrinkingSummary {
  private static let goal = 1_109.0

  private var rows = 0
  private var settled = (usual: 0, large: 0)
  private var total = (usual: 0.0, large: 0.0, known: 0.0)
  private var unsettled: [String] = []

  mutating func add(
    _ problem: ShrinkingProblem, _ usual: ShrinkingTally, _ large: ShrinkingTally, seeds: Int
  ) {
    rows += 1
    settled.usual += usual.smallest == seeds ? 1 : 0
    settled.large += large.smallest == seeds ? 1 : 0
    total.usual += usual.mean
    total.large += large.mean
    total.known += problem.known
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
      \(Figure.decimal(total.large)); best known: \(Figure.decimal(total.known)).
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
    where total > Self.goal {
      let sum = Figure.decimal(total)
      missed.append("\(sum) evaluations with \(name) values, and the goal is \(Self.goal)")
    }
    return missed
  }
}
