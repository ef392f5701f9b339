import StatesEngine
import StatesInterpreter
import StatesJSON

extension Benchmark {
  static let interpreter = Benchmark(
    name: "interpreter",
    summary: "The reference interpreter, recording, beside a floor written by hand in the same run."
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(
      table: TextTable(
        "workload", "events", "ns a transition", "ns an event", "floor", "ratio", "digest",
        "unrecorded", "overridden"))
    let rounds = size.pick(small: 1, full: 9)
    let loop = size.pick(small: 50, full: 100_000)
    try measure(.loop(loop), rounds, &report, goal: 8) { floor in
      keep(floor.loop(UInt64(loop), width: 5))
    }
    let calls = size.pick(small: 20, full: 20_000)
    try measure(.callbacks(calls), rounds, &report, goal: 4) { floor in
      keep(floor.callbacks(UInt64(calls), width: 6))
    }
    for count in size.pick(small: [10], full: [100, 1000, 10_000, 100_000, 1_000_000]) {
      try measure(.items(count), size.pick(small: 1, full: 3), &report)
    }
    for count in size.pick(small: [10], full: [100, 1000, 10_000]) {
      try measure(.branches(count), size.pick(small: 1, full: 3), &report)
    }
    report.remarks = [
      "Every run records its whole history. Limits on events and on concurrency are lifted.",
      "Reading the history is not in the figures. The floor keeps content hashes and text lengths too.",
      "The items of a Map all wait at once, so that as many timers are pending as there are items.",
      "The last column is the same machine with every decision asked for an override, and none given.",
    ]
    return report
  }

  private static func measure(
    _ workload: InterpreterWorkload, _ rounds: Int, _ report: inout BenchmarkReport,
    goal: Double? = nil, floor body: ((inout InterpreterFloor) -> Void)? = nil
  ) throws(BenchmarkError) {
    let arena = Arena()
    let mark = arena.mark()
    var counted = SimulatedEngine(arena: arena, settings: lifted)
    let events = try workload.events(in: arena, on: &counted)
    let reference = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = SimulatedEngine(arena: arena, settings: lifted)
      try workload.play(in: arena, on: &engine)
    }
    let digest = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = DigestEngine(arena: arena, settings: lifted)
      try workload.play(in: arena, on: &engine)
    }
    let unrecorded = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = UnrecordedEngine(arena: arena, settings: lifted)
      try workload.play(in: arena, on: &engine)
    }
    let overridden = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = OverriddenEngine(Overridden(), arena: arena, settings: lifted)
      try workload.play(in: arena, on: &engine)
    }
    var floorText = "", ratioText = ""
    if let body {
      var floor = InterpreterFloor(events: events + 64, words: events * 16 + 1024)
      let timing = try Timing(rounds: rounds) { () throws(BenchmarkError) in body(&floor) }
      let ratio = Double(reference.best) / Double(max(1, timing.best))
      floorText = Figure.decimal(Figure.each(workload.transitions, in: timing.best))
      ratioText = Figure.decimal(ratio)
      if let goal, ratio > goal {
        report.tooSlow.append("\(workload.name): \(ratioText) times the floor, the goal is \(goal)")
      }
    }
    report.table.add(
      workload.name, String(events),
      Figure.decimal(Figure.each(workload.transitions, in: reference.best)),
      Figure.decimal(Figure.each(events, in: reference.best)), floorText, ratioText,
      share(digest, of: reference), share(unrecorded, of: reference),
      share(overridden, of: reference))
  }

  private static func share(_ timing: Timing, of whole: Timing) -> String {
    Figure.decimal(Double(timing.best) / Double(max(1, whole.best)), digits: 2)
  }

  private static var lifted: InterpreterSettings {
    var settings = InterpreterSettings()
    settings.limits.events = .max
    settings.limits.inlineMapConcurrency = .max
    settings.limits.payloadBytes = .max
    settings.limits.standardMilliseconds = .max / 4
    return settings
  }
}
