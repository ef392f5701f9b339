import StatesEngine
import StatesInterpreter
import StatesJSON

// One workload each, for tools that count what a process does: a small run and a full one differ in
// nothing but how many rounds are played, so that their difference is what those rounds take.

extension Benchmark {
  /// Those whose rounds another tool counts the instructions and allocations of.
  static let counting: [Benchmark] = [
    counting("loop", InterpreterWorkload.loop, countedReference),
    counting("callbacks", InterpreterWorkload.callbacks, countedReference),
    counting("loop-overridden", InterpreterWorkload.loop, countedOverridden),
    counting("callbacks-overridden", InterpreterWorkload.callbacks, countedOverridden),
  ]

  private static func counting(
    _ name: String, _ workload: @escaping @Sendable (Int) -> InterpreterWorkload,
    _ play: @escaping @Sendable (InterpreterWorkload) throws(BenchmarkError) -> Void
  ) -> Benchmark {
    Benchmark(
      name: "rounds-" + name,
      summary: "100 rounds of a workload, or 2100 at full size, for tools that count."
    ) { size throws(BenchmarkError) in
      let rounds = size.pick(small: 100, full: 2100)
      let workload = workload(rounds)
      try play(workload)
      var report = BenchmarkReport(table: TextTable("rounds", "transitions"))
      report.table.add(String(rounds), String(workload.transitions))
      return report
    }
  }

  @Sendable
  private static func countedReference(_ workload: InterpreterWorkload) throws(BenchmarkError) {
    let arena = Arena()
    var engine = SimulatedEngine(arena: arena, settings: InterpreterWorkload.lifted)
    try workload.play(workload.machine(in: arena), in: arena, on: &engine)
  }

  @Sendable
  private static func countedOverridden(_ workload: InterpreterWorkload) throws(BenchmarkError) {
    let arena = Arena()
    var engine = OverriddenEngine(
      Overridden(), arena: arena, settings: InterpreterWorkload.lifted)
    try workload.play(workload.machine(in: arena), in: arena, on: &engine)
  }
}
