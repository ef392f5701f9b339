import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesProperty
import StatesTestSupport

extension Benchmark {
  static let invariants = Benchmark(
    name: "invariants", summary: "All rules over what the reference did, its machine compiled."
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(
      table: TextTable("observations", "events", "ms", "ns an event", "million events a second"))
    let rounds = size.pick(small: 1, full: 15)
    let most = size.pick(small: 500, full: 25_000)
    for count in size.pick(small: [most], full: [1000, 5000, most, 4 * most]) {
      try measure(.loop(count / 4 - 1), most: count, rounds, &report)
    }
    try measure(.callbacks(most / 18), most: most, rounds, &report)
    try measure(.items(most / 6), most: most, rounds, &report)
    try measure(.branches(most / 6), most: most, rounds, &report)
    try measureCorpus(size.pick(small: 40, full: .max), rounds, &report)
    try measureRandom(size.pick(small: 20, full: 2000), rounds, &report)
    report.remarks = [
      "The goals are 15 ms for 25,000 events and 2 million events a second over many "
        + "small histories."
    ]
    return report
  }

  /// One long history.
  private static func measure(
    _ workload: InterpreterWorkload, most: Int, _ rounds: Int, _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let arena = Arena()
    var scenario = try workload.scenario(in: arena)
    scenario.limits.events = max(scenario.limits.events, most + 10)
    let observed = try Observed(scenario, in: arena)
    let milliseconds = try judge([observed], workload.name, in: arena, rounds, &report)
    if most == 25_000, milliseconds > 15 {
      report.tooSlow.append("\(workload.name): \(Figure.decimal(milliseconds)) ms, the goal is 15")
    }
  }

  /// Many short ones: every case of the corpus.
  private static func measureCorpus(
    _ most: Int, _ rounds: Int, _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let arena = Arena()
    var observed: [Observed] = []
    for id in CorpusFiles.ids.prefix(most) {
      guard let scenario = try? Scenario(parsing: CorpusFiles.text(of: id), into: arena),
        scenario.limits == Limits(), let one = try? Observed(scenario, in: arena)
      else { continue }
      observed.append(one)
    }
    try judgeMany(observed, "of the corpus", in: arena, rounds, &report)
  }

  /// Many that were drawn.
  private static func measureRandom(
    _ count: UInt64, _ rounds: Int, _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    var judge = Judge(in: arena)
    var observed: [Observed] = []
    for seed in 0..<count {
      var choices = Choices(seed: seed)
      let scenario = generator.draw(&choices).scenario
      guard !choices.isRejected else { continue }
      let one = try Observed(scenario, in: arena)
      // Whether a rule is wrong is not the question here.
      if judge.judge(one.observation, chart: one.chart).isConforming { observed.append(one) }
    }
    try judgeMany(observed, "random scenarios", in: arena, rounds, &report)
  }

  private static func judgeMany(
    _ observed: [Observed], _ name: String, in arena: Arena, _ rounds: Int,
    _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let title = "\(observed.count) \(name)"
    let milliseconds = try judge(observed, title, in: arena, rounds, &report)
    let events = observed.reduce(0) { $0 + $1.events }
    let rate = Double(events) / milliseconds / 1000
    if rate < 2 {
      report.tooSlow.append(
        "\(title): \(Figure.decimal(rate, digits: 2)) million events a second, the goal is 2")
    }
  }

  private static func judge(
    _ observed: [Observed], _ name: String, in arena: Arena, _ rounds: Int,
    _ report: inout BenchmarkReport
  ) throws(BenchmarkError) -> Double {
    var judge = Judge(in: arena)
    let timing = try Timing(rounds: rounds) { () throws(BenchmarkError) in
      for one in observed {
        let judgement = judge.judge(one.observation, chart: one.chart)
        if let violation = judgement.violations.first {
          throw .wrongAnswer("\(name): \(violation.rule.rawValue): \(violation.message)")
        }
      }
    }
    let events = observed.reduce(0) { $0 + $1.events }
    let each = Figure.each(events, in: timing.best)
    report.table.add(
      name, String(events), Figure.decimal(Double(timing.best) / 1e6, digits: 2),
      Figure.decimal(each), Figure.decimal(1000 / each, digits: 2))
    return Double(timing.best) / 1e6
  }
}

/// What the reference did, ready to be judged again and again.
private struct Observed {
  let observation: Observation
  let chart: Chart
  let events: Int

  init(_ scenario: Scenario, in arena: Arena) throws(BenchmarkError) {
    do {
      let machine = try Machine(
        decoding: scenario.machine.definition, in: arena, as: scenario.machine.type)
      chart = Chart(machine, in: arena)
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      observation = try Driver().run(scenario, in: arena, on: &engine)
    } catch {
      throw .wrongAnswer("\(error)")
    }
    events = observation.histories.reduce(0) { $0 + $1.history.count }
  }
}

extension InterpreterWorkload {
  /// The workload as a scenario, each attempt answered by its number.
  fileprivate func scenario(in arena: Arena) throws(BenchmarkError) -> Scenario {
    guard let definition = try? arena.parse(definition), let input = try? arena.parse(input) else {
      throw .wrongAnswer("\(name): the definition is no JSON")
    }
    var scenario = Scenario(
      machine: MachineRequest(name: "m", definition: definition), input: .value(input))
    scenario.tasks = [
      TaskScript(
        cases: answers(arena).enumerated().map { attempt, signals in
          var condition = TaskScript.Condition()
          condition.retry = attempt
          return TaskScript.Case(when: condition, replies: [TaskReply(signals)])
        })
    ]
    return scenario
  }
}
