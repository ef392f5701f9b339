import StatesProperty

extension Benchmark {
  static let draws = Benchmark(
    name: "draws", summary: "Random numbers drawn through `Choices`, the source of all generators."
  ) { size throws(BenchmarkError) in
    let values = size.pick(small: 10, full: 10_000)
    let each = 100
    var table = TextTable("drawn", "ns each, best", "ns each, median")
    for (name, bound) in [("a bit", 1), ("a byte", 255), ("a word", UInt64.max)] {
      let timing = try Timing(rounds: size.pick(small: 1, full: 15)) {
        for seed in 0..<UInt64(values) { keep(drawMany(each, upTo: bound, seed: seed)) }
      }
      table.add(
        name, Figure.decimal(Figure.each(values * each, in: timing.best)),
        Figure.decimal(Figure.each(values * each, in: timing.median)))
    }
    return BenchmarkReport(table: table)
  }

  private static func drawMany(_ count: Int, upTo bound: UInt64, seed: UInt64) -> UInt64 {
    var choices = Choices(seed: seed)
    return (0..<count).reduce(0) { sum, _ in sum &+ choices.draw(upTo: bound) }
  }
}
