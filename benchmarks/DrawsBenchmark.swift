import StatesProperty

extension Benchmark {
  static let draws = Benchmark(
    name: "draws", summary: "Random numbers drawn through `Choices`, the source of all generators."
  ) { size throws(BenchmarkError) in
    let values = size.pick(small: 10, full: 10_000)
    var table = TextTable("drawn", "ns each, best", "ns each, median")
    for subject in drawn {
      var choices = Choices(seed: 0)
      let timing = try Timing(rounds: size.pick(small: 1, full: 15)) {
        for seed in 0..<UInt64(values) {
          choices.reset(seed: seed)
          keep(subject.draw(&choices))
        }
      }
      table.add(
        subject.name, Figure.decimal(Figure.each(values * each, in: timing.best)),
        Figure.decimal(Figure.each(values * each, in: timing.median)))
    }
    return BenchmarkReport(table: table, remarks: ["The memory of one recording is used for all."])
  }

  private static let each = 100

  private static let drawn: [(name: String, draw: @Sendable (inout Choices) -> UInt64)] = [
    ("a bit", { choices in many { choices.draw(upTo: 1) } }),
    ("a byte", { choices in many { choices.draw(upTo: 255) } }),
    ("a word", { choices in many { choices.draw(upTo: .max) } }),
    ("a yes or no", { choices in many { choices.chance(1, in: 3) ? 1 : 0 } }),
    ("a byte in a span", { choices in many { choices.span("part") { $0.draw(upTo: 255) } } }),
    (
      "a telling number up to 1000",
      { choices in many { UInt64(choices.integer(in: 0...1000)) } }
    ),
    (
      "an element of a list",
      { choices in
        choices.list(each...each) { $0.draw(upTo: 255) }.reduce(0, &+)
      }
    ),
  ]

  private static func many(_ draw: () -> UInt64) -> UInt64 {
    (0..<each).reduce(0) { sum, _ in sum &+ draw() }
  }
}
