import StatesEngine
import StatesInvariants

extension Benchmark {
  static let coverage = Benchmark(
    name: "coverage",
    summary: """
      Invariants whose premise held, and rules of the language that were put to the test, among \
      scenarios drawn from a seed in a given time.
      """,
    isLong: true
  ) { size throws(BenchmarkError) in
    let seeds = size.pick(small: 1, full: 10)
    var coverages: [Coverage] = []
    for seed in 0..<UInt64(seeds) {
      var coverage = Coverage()
      switch size {
      case .small: try coverage.run(seed, upTo: 20, seconds: 60)
      case .full: try coverage.run(seed, upTo: .max, seconds: 60)
      }
      coverages.append(coverage)
    }
    return report(coverages, size)
  }

  private static func report(_ coverages: [Coverage], _ size: Size) -> BenchmarkReport {
    var report = BenchmarkReport(table: TextTable("what", "fewest", "most", "of"))
    func add(_ name: String, of whole: String = "", _ count: (Coverage) -> Int) {
      let counts = coverages.map(count).sorted()
      report.table.add(name, String(counts[0]), String(counts[counts.count - 1]), whole)
    }
    let rules = CoveredRule.all
    add("scenarios from a seed") { $0.cases }
    add("scenarios in which the reference broke a rule", of: "0") { $0.breaches.reduce(0, +) }
    add("invariants put to the test", of: String(rules.count)) { coverage in
      coverage.premises.count { $0 > 0 }
    }
    let testable = RuleRow.all.count(where: \.isTestable)
    add("rules of the language put to the test", of: String(testable)) { coverage in
      RuleRow.all.indices.count { coverage.rules.isExercised($0) }
    }
    for rule in rules { tell(of: rule, coverages, size, &report) }
    RuleReport(coverages.map(\.rules)).add(to: &report, isComplete: size == .full)
    return report
  }

  /// Tells of an invariant that was not exercised from every seed, or that the reference broke.
  private static func tell(
    of rule: CoveredRule, _ coverages: [Coverage], _ size: Size, _ report: inout BenchmarkReport
  ) {
    let (id, place) = (rule.invariant.id.rawValue, rule.place)
    let exercised = coverages.count { $0.premises[place] > 0 }
    let broken = coverages.reduce(0) { $0 + $1.breaches[place] }
    if broken > 0 {
      report.remarks.append("\(id) was broken in \(broken) scenarios.")
      report.missed.append("the reference breaks \(id)")
    }
    guard exercised < coverages.count, size == .full else { return }
    report.remarks.append(
      "\(id) was put to the test from \(exercised) of \(coverages.count) seeds. "
        + rule.invariant.statement)
    report.missed.append("\(id) is not exercised")
  }
}
