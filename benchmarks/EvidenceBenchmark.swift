import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty
import StatesRunner

extension Benchmark {
  static let evidence = Benchmark(
    name: "evidence",
    summary: "How many events and calls a breach names that shows what is wrong."
  ) { size throws(BenchmarkError) in
    let seeds = UInt64(size.pick(small: 5, full: 400))
    let saboteurs = size.pick(small: Array(Saboteur.all.prefix(3)), full: Saboteur.all)
    var (smallest, random) = (EvidenceTally(), EvidenceTally())
    for saboteur in saboteurs {
      let arena = Arena()
      var judge = Judge(in: arena)
      smallest.add(judge.judge(try played(saboteur, in: arena)))
      random.add(failuresOf: saboteur, 0..<seeds)
    }
    var report = BenchmarkReport(
      table: TextTable(
        "cases", "failures", "breaches", "none", "1", "2", "3", "4", "5-6", "more", "most"))
    report.table.add(smallest.row("smallest case of each saboteur"))
    report.table.add(random.row("random cases on each saboteur"))
    report.remarks = smallest.remarks("smallest cases") + random.remarks("random cases")
    if smallest.isTooLong || random.isTooLong { report.missed.append("a breach names too much") }
    return report
  }

  private static func played(
    _ saboteur: Saboteur, in arena: Arena
  ) throws(BenchmarkError) -> Observation {
    do {
      return try saboteur.play(saboteur.smallestScenario(in: arena), in: arena)
    } catch {
      throw .wrongAnswer("\(saboteur.name): \(error)")
    }
  }
}

/// How many events and calls breaches name.
private struct EvidenceTally {
  /// More is no longer a smallest set that a person takes in at a glance.
  private static let most = 6

  private var failures = 0
  /// For each number of events and calls how many breaches name so many.
  private var counts: [Int] = []
  /// The rules of breaches that name nothing.
  private var silent: Set<String> = []

  /// Whether fewer than nineteen breaches of twenty name six events and calls or fewer.
  var isTooLong: Bool { 20 * few < 19 * breaches }

  private var breaches: Int { counts.reduce(0, +) }
  private var few: Int { counts.prefix(Self.most + 1).reduce(0, +) }

  mutating func add(_ judgement: Judgement) {
    guard !judgement.isConforming else { return }
    failures += 1
    for violation in judgement.violations {
      let count = violation.events.count + violation.calls.count
      while counts.count <= count { counts.append(0) }
      counts[count] += 1
      if count == 0 { silent.insert(violation.rule.rawValue) }
    }
  }

  /// Judges a saboteur in the random scenarios of these seeds, a few that fail at most.
  mutating func add(failuresOf saboteur: Saboteur, _ seeds: Range<UInt64>) {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    var judge = Judge(in: arena)
    let (mark, last) = (arena.mark(), failures + 10)
    for seed in seeds where failures < last {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let scenario = generator.draw(&choices).scenario
      guard !choices.isRejected,
        let observation = try? saboteur.play(scenario, in: arena)
      else { continue }
      add(judge.judge(observation))
    }
  }

  func row(_ name: String) -> [String] {
    func count(_ range: ClosedRange<Int>) -> String {
      String(counts.indices.filter(range.contains).reduce(0) { $0 + counts[$1] })
    }
    let single = (0...4).map { count($0...$0) }
    return [name, String(failures), String(breaches)] + single
      + [count(5...6), count(7...Int.max), String(max(0, counts.count - 1))]
  }

  func remarks(_ name: String) -> [String] {
    guard breaches > 0 else { return [] }
    let share = Figure.decimal(100 * Double(few) / Double(breaches))
    let silence =
      silent.isEmpty
      ? "Each names something."
      : "Nothing is named by \(silent.sorted().joined(separator: ", "))."
    return ["Of the breaches in \(name) \(share) % name \(Self.most) or fewer. \(silence)"]
  }
}
