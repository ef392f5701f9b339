import Dispatch
import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesProperty
import Synchronization

extension Benchmark {
  static let determinism = Benchmark(
    name: "determinism",
    summary: "One digest of all histories of generated scenarios, whoever plays them."
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(table: TextTable("scenarios", "workers", "events", "digest"))
    let count = size.pick(small: 20, full: 100_000)
    var first: Histories?
    for workers in [1, 2, 5] {
      let found = try Histories.played(count, workers: workers)
      report.table.add(String(count), String(workers), String(found.events), found.text)
      if found != first ?? found {
        report.missed.append("\(workers) workers: \(found.text) differs from the first digest")
      }
      first = first ?? found
    }
    report.remarks = ["A debug build of the same size prints the same digests."]
    return report
  }
}

/// What the histories of many scenarios come to.
private struct Histories: Equatable, Sendable {
  var digest: UInt64 = 0
  var events = 0

  /// What the scenarios of the seeds below `count` come to, each worker, on a thread and in an arena
  /// of its own, playing every so-manieth.
  static func played(_ count: Int, workers: Int) throws(BenchmarkError) -> Histories {
    let shares = Mutex<[Result<Histories, BenchmarkError>]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let share = Result { () throws(BenchmarkError) in
        try Histories(from: worker, to: count, by: workers)
      }
      shares.withLock { $0.append(share) }
    }
    var all = Histories()
    for share in shares.withLock({ $0 }) {
      let share = try share.get()
      all.digest &+= share.digest
      all.events += share.events
    }
    return all
  }

  private init() {}

  private init(from first: Int, to count: Int, by workers: Int) throws(BenchmarkError) {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    var decoder = MachineDecoder(arena)
    let mark = arena.mark()
    for seed in stride(from: first, to: count, by: workers) {
      var choices = Choices(seed: UInt64(seed))
      var scenario = generator.draw(&choices).scenario
      do throws(DefinitionError) {
        scenario.machine.compiled = CompiledMachine(
          try decoder.compile(scenario.machine.definition))
      } catch {
        throw .wrongAnswer("scenario \(seed): \(error)")
      }
      try add(scenario, UInt64(seed), in: arena)
      arena.reset(to: mark)
    }
  }

  var text: String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(
    _ scenario: Scenario, _ seed: UInt64, in arena: Arena
  ) throws(BenchmarkError) {
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    do throws(EngineError) {
      let seen = try Driver().run(scenario, in: arena, on: &engine)
      var own = SplitMix64.mix(seed)
      for history in seen.histories.lazy.map(\.history) {
        events += history.count
        for record in history.records { own = Self.mix(own, record, arena) }
      }
      digest &+= own
    } catch {
      throw .wrongAnswer("scenario \(seed): \(error)")
    }
  }

  /// Everything that a record says, values by the hashes of their content.
  private static func mix(_ digest: UInt64, _ record: EventRecord, _ arena: Arena) -> UInt64 {
    let place =
      UInt64(record.previous) << 32 | UInt64(record.subject) << 8 | UInt64(record.type.rawValue)
    let words = [
      UInt64(bitPattern: record.time.milliseconds), place, arena.hash(of: record.value),
      UInt64(arena.textLength(of: record.value)), arena.hash(of: record.detail),
    ]
    return words.reduce(digest) { SplitMix64.mix($0 ^ $1) }
  }
}
