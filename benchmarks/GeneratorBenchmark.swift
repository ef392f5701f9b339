import StatesEngine
import StatesGenerator
import StatesJSON
import StatesLanguage
import StatesProperty

extension Benchmark {
  static let generator = Benchmark(
    name: "generator", summary: "Scenarios drawn at random: how fast, and how good they are.",
    isLong: true
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(table: TextTable("what", "figure", "goal"))
    try measureSpeed(size, &report)
    try measureQuality(size, &report)
    return report
  }

  private static func measureSpeed(
    _ size: Size, _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let count = size.pick(small: 20, full: 50_000)
    let rounds = size.pick(small: 1, full: 7)
    var drawing = Drawing()
    var texts = 0
    let values = try Timing(rounds: rounds) {
      drawing.forEach(0..<count) { _, scenario in keep(scenario.eventBound) }
    }
    let text = try Timing(rounds: rounds) {
      drawing.forEach(0..<count) { arena, scenario in
        texts += arena.withUTF8Text(of: scenario.scenario.machine.definition) { $0.count }
      }
    }
    keep(texts)
    for (name, timing, goal) in [("as values", values, 50_000.0), ("as text", text, 20_000)] {
      let figure = Figure.perSecond(count, in: timing.best)
      report.table.add(
        "machines \(name) in a second", Figure.decimal(figure, digits: 0),
        Figure.decimal(goal, digits: 0))
      if figure < goal { report.tooSlow.append("machines \(name): \(figure), goal \(goal)") }
    }
  }

  private static func measureQuality(
    _ size: Size, _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let machines = size.pick(small: 20, full: 1_000_000)
    var quality = GeneratorQuality()
    try quality.check(machines) { done in
      if size == .full { Main.complain("\(done) of \(machines) machines") }
    }
    let table = [
      ("machines drawn", String(machines), "1000000"),
      ("refused by the validator", String(quality.refused), "0"),
      ("histories over their bound", String(quality.exceeded), "0"),
      ("states in a machine", Figure.decimal(quality.states(machines)), ""),
      ("events in a history", Figure.decimal(quality.events(machines)), ""),
      (
        "bounds that are the limit of events", Figure.decimal(quality.unbounded(machines)) + " %",
        ""
      ),
    ]
    for (name, figure, goal) in table { report.table.add(name, figure, goal) }
    if quality.refused + quality.exceeded > 0 {
      report.missed.append("machines are refused, or histories longer than told")
    }
  }
}

extension Benchmark {
  static let visits = Benchmark(
    name: "visits", summary: "Generated machines of which some world visits every state.",
    isLong: true
  ) { size throws(BenchmarkError) in
    let machines = size.pick(small: 3, full: 2000)
    let worlds = size.pick(small: 3, full: 100)
    var report = BenchmarkReport(table: TextTable("worlds", "machines", "goal"))
    var visits = GeneratorVisits(worlds: worlds)
    try visits.play(machines)
    for count in [1, 3, 10, 30, 100] where count <= worlds {
      let goal = count == 100 ? "95.0 %" : ""
      report.table.add(
        String(count), Figure.decimal(visits.complete(within: count)) + " %", goal)
    }
    report.remarks.append(
      "\(machines) machines, without distributed Maps and tasks that start executions, since what "
        + "runs in those is not in the history that is looked at.")
    for (way, count) in visits.reasons {
      report.remarks.append("In \(count) of \(machines) machines nothing came over: \(way).")
    }
    let complete = visits.complete(within: worlds)
    if size == .full, complete < 95 {
      report.missed.append("every state is visited in \(complete) %, the goal is 95 %")
    }
    return report
  }
}

/// A generator with its arena, which is reset after every scenario.
struct Drawing {
  let arena: Arena
  private var mark: Arena.Mark
  private(set) var generator: ScenarioGenerator
  private var choices = Choices(seed: 0)

  init(mix: FeatureMix = .usual) {
    arena = Arena()
    generator = ScenarioGenerator(in: arena, mix: mix)
    mark = arena.mark()
  }

  /// Keeps what lies in the arena by now from one scenario to the next.
  mutating func keepAll() { mark = arena.mark() }

  /// Draws the scenarios of some seeds.
  mutating func forEach<Failure: Error>(
    _ seeds: Range<Int>, _ body: (Arena, GeneratedScenario) throws(Failure) -> Void
  ) throws(Failure) {
    for seed in seeds {
      arena.reset(to: mark)
      choices.reset(seed: UInt64(seed))
      try body(arena, generator.draw(&choices))
    }
  }

  /// Draws the machine of a seed in so many worlds.
  mutating func worlds<Failure: Error>(
    _ count: Int, of seed: UInt64, _ body: (GeneratedScenario) throws(Failure) -> Void
  ) throws(Failure) {
    arena.reset(to: mark)
    choices.reset(seed: seed)
    try body(generator.draw(&choices))
    for world in 1..<max(1, count) {
      choices.reset(seed: seed &* 1_000_003 &+ UInt64(world))
      try body(generator.drawWorld(&choices))
    }
  }
}
