import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

extension Benchmark {
  static let interpreter = Benchmark(
    name: "interpreter",
    summary: "The reference interpreter, recording, beside a floor written by hand in the same run."
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(
      table: TextTable(
        "workload", "events", "ns a transition", "ns an event", "floor", "ratio", "digest",
        "unrecorded", "overridden", "ns a state"))
    let rounds = size.pick(small: 1, full: 9)
    let loop = size.pick(small: 50, full: 100_000)
    try measure(.loop(loop), rounds, &report, goal: 8) { floor in
      keep(floor.loop(UInt64(loop), width: 5))
    }
    let calls = size.pick(small: 20, full: 20_000)
    try measure(.callbacks(calls), rounds, &report, goal: 4) { floor in
      keep(floor.callbacks(UInt64(calls), width: 6))
    }
    for count in size.pick(small: [10], full: [62, 624, 6249]) {
      try measure(.loop(count), size.pick(small: 1, full: 99), &report)
    }
    for count in size.pick(small: [10], full: [100, 1000, 10_000, 100_000, 1_000_000]) {
      try measure(.items(count), size.pick(small: 1, full: 3), &report)
    }
    for count in size.pick(small: [10], full: [100, 1000, 10_000, 100_000]) {
      try measure(.branches(count), size.pick(small: 1, full: 3), &report)
    }
    report.remarks = [
      "Every run records its whole history. Limits on events and on concurrency are lifted.",
      "Reading the history is not in the figures, and neither is the definition: the last column is what "
        + "it takes to read, decode and prepare it, for each of its states.",
      "The floor keeps content hashes and text lengths too, issues tokens, and takes the world's answers "
        + "by them.",
      "The items of a Map all wait at once, so that as many timers are pending as there are items.",
      "Digest, unrecorded and overridden are shares of the time: with a hash of the events kept instead "
        + "of them, with nothing kept, and with every decision asked for an override and none given.",
    ]
    return report
  }

  private static func measure(
    _ workload: InterpreterWorkload, _ rounds: Int, _ report: inout BenchmarkReport,
    goal: Double? = nil, floor body: ((inout InterpreterFloor) -> Void)? = nil
  ) throws(BenchmarkError) {
    let arena = Arena()
    let empty = arena.mark()
    let readying = try Timing(rounds: min(rounds, 3)) { () throws(BenchmarkError) in
      arena.reset(to: empty)
      keep(try workload.machine(in: arena))
    }
    arena.reset(to: empty)
    let machine = try workload.machine(in: arena)
    let states = machine.compiled?.machine.states.count ?? 1
    let mark = arena.mark()
    var counted = SimulatedEngine(arena: arena, settings: InterpreterWorkload.lifted)
    let events = try workload.events(machine, in: arena, on: &counted)
    let reference = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = SimulatedEngine(arena: arena, settings: InterpreterWorkload.lifted)
      try workload.play(machine, in: arena, on: &engine)
    }
    let digest = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = DigestEngine(arena: arena, settings: InterpreterWorkload.lifted)
      try workload.play(machine, in: arena, on: &engine)
    }
    let unrecorded = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = UnrecordedEngine(arena: arena, settings: InterpreterWorkload.lifted)
      try workload.play(machine, in: arena, on: &engine)
    }
    let overridden = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      arena.reset(to: mark)
      var engine = OverriddenEngine(
        Overridden(), arena: arena, settings: InterpreterWorkload.lifted)
      try workload.play(machine, in: arena, on: &engine)
    }
    var floorText = "", ratioText = ""
    if let body {
      var floor = InterpreterFloor(events: events + 64, words: events * 16 + 1024)
      let timing = try Timing(rounds: rounds) { () throws(BenchmarkError) in body(&floor) }
      // Around the loop the machine records that the execution began, its last state, and its end.
      guard floor.events + 4 == events else {
        throw .wrongAnswer(
          "\(workload.name): the floor records \(floor.events) of \(events) events")
      }
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
      share(overridden, of: reference), Figure.decimal(Figure.each(states, in: readying.best)))
  }

  private static func share(_ timing: Timing, of whole: Timing) -> String {
    Figure.decimal(Double(timing.best) / Double(max(1, whole.best)), digits: 2)
  }
}
