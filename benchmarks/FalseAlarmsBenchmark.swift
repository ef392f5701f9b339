import Dispatch
import StatesInvariants
import StatesTestSupport
import Synchronization

extension Benchmark {
  static let falseAlarms = Benchmark(
    name: "false-alarms",
    summary: "Random scenarios on the reference, judged by all rules: none may be broken."
  ) { size throws(BenchmarkError) in
    let cases = UInt64(CaseCount.scaled(size.pick(small: 30, full: 10_000)))
    let runs = try RandomRuns.onTwoThreads(cases)
    var report = BenchmarkReport(
      table: TextTable("rule", "scenarios with its premise", "premises", "scenarios that break it"))
    var alarms: [String] = []
    for (place, rule) in Invariant.catalog.enumerated() {
      report.table.add(
        rule.id.rawValue, String(runs.exercised[place]), String(runs.premises[place]),
        String(runs.breaches[place]?.count ?? 0))
      guard let breach = runs.breaches[place] else { continue }
      alarms.append(
        "\(rule.id.rawValue) in \(breach.count) scenarios, first seed \(breach.seed): "
          + breach.message)
    }
    report.remarks = [
      "\(runs.scenarios) scenarios with \(runs.events) events; \(runs.unplayed) more ask for "
        + "what the reference does not do."
    ]
    report.remarks += alarms
    report.missed = alarms
    return report
  }
}

extension RandomRuns {
  /// The scenarios of the first seeds, the answer the same on one thread and on two.
  fileprivate static func onTwoThreads(_ cases: UInt64) throws(BenchmarkError) -> RandomRuns {
    let halves = [0..<cases / 2, cases / 2..<cases]
    let results = Mutex<[Result<RandomRuns, BenchmarkError>?]>([nil, nil])
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      let result = Result { () throws(BenchmarkError) in try RandomRuns(halves[worker]) }
      results.withLock { $0[worker] = result }
    }
    var all = RandomRuns()
    for result in results.withLock({ $0 }) {
      guard let runs = try result?.get() else { continue }
      all.add(runs)
    }
    return all
  }
}
