import StatesAdapters
import StatesRunner

extension Benchmark {
  static let saboteurs = Benchmark(
    name: "saboteurs",
    summary:
      "How quickly random cases find engines that are wrong on purpose, and how small they become.",
    isLong: true
  ) { size in
    let wanted = Saboteur.hunted(size)
    let trials = size.pick(small: 1, full: 10)
    let scores = wanted.map { saboteur in
      SaboteurScore(of: saboteur, trials: trials, jobs: 1) { number in
        SaboteurTrial(
          of: saboteur, seed: SaboteurTrial.seed(number, from: 0), budget: 60_000_000_000,
          clock: WallClock.threadNanoseconds)
      }
    }
    return report(scores, size)
  }

  private static func report(_ scores: [SaboteurScore], _ size: Size) -> BenchmarkReport {
    var report = BenchmarkReport(
      table: TextTable(
        "saboteur", "found", "cases", "90 %", "ms", "90 %", "states", "signals", "instants",
        "known", "different", "evaluations"))
    for score in scores { report.table.add(row(score)) }
    let sums = SaboteurSums(scores)
    report.remarks = [
      "\(sums.found) of \(scores.count) were found in every trial within 60 s of processor time; "
        + "\(sums.withinSecond) always within 1 s, \(sums.withinTenth) within 0.1 s.",
      "The smallest case of \(sums.small) is no larger than the known one; \(sums.single) have one "
        + "and the same from every seed. A case is made small by \(sums.evaluations.middle ?? 0) "
        + "runs of the engine in the middle and \(sums.evaluations.hundredth ?? 0) at most in 99 of "
        + "100.",
      "Cases and milliseconds of processor time up to the failing case are those in the middle, and "
        + "in nine trials of ten; sizes are those in the middle, beside states/signals/instants of "
        + "the smallest known case.",
    ]
    if size == .full { judge(sums, of: scores.count, &report) }
    return report
  }

  private static func judge(
    _ sums: SaboteurSums, of count: Int, _ report: inout BenchmarkReport
  ) {
    if sums.found < count { report.missed.append("\(count - sums.found) were not always found") }
    if sums.small * 10 < count * 9 {
      report.missed.append("\(sums.small) of \(count) cases are as small as known ones, not 90 %")
    }
    if sums.single * 10 < count * 8 {
      report.missed.append("\(sums.single) of \(count) have one smallest case, not 80 %")
    }
    if sums.withinSecond * 100 < count * 95 {
      report.tooSlow.append("\(sums.withinSecond) of \(count) are found within 1 s, not 95 %")
    }
    if sums.withinTenth * 2 < count {
      report.tooSlow.append("\(sums.withinTenth) of \(count) are found within 0.1 s, not half")
    }
  }

  private static func row(_ score: SaboteurScore) -> [String] {
    let known = score.saboteur.smallestSize()
    func told(_ nanoseconds: Int64?) -> String {
      nanoseconds.map { Figure.decimal(Double($0) / 1e6) } ?? "-"
    }
    return [
      score.saboteur.name, "\(score.finds.count)/\(score.trials)",
      score.cases.middle.map(String.init) ?? "-", score.cases.ninetieth.map(String.init) ?? "-",
      told(score.nanoseconds.middle), told(score.nanoseconds.ninetieth),
      score.size.map { "\($0.states)" } ?? "-", score.size.map { "\($0.signals)" } ?? "-",
      score.size.map { "\($0.instants)" } ?? "-",
      "\(known.states)/\(known.signals)/\(known.instants)", "\(score.distinctCases)",
      score.evaluations.middle.map(String.init) ?? "-",
    ]
  }
}

/// What the scores of all saboteurs come to.
private struct SaboteurSums {
  let found: Int
  /// How many were found in every trial within a second of processor time, and within a tenth.
  let withinSecond: Int
  let withinTenth: Int
  /// How many cases are no larger than the smallest known.
  let small: Int
  /// How many have one smallest case from all seeds.
  let single: Int
  /// How often the engine was run to make each case small.
  let evaluations: [Int]

  init(_ scores: [SaboteurScore]) {
    let always = scores.filter(\.isFoundAlways)
    found = always.count
    let slowest = always.compactMap(\.nanoseconds.last)
    withinSecond = slowest.count { $0 <= 1_000_000_000 }
    withinTenth = slowest.count { $0 <= 100_000_000 }
    small = scores.count { score in
      score.size.map { $0.isWithin(score.saboteur.smallestSize()) } ?? false
    }
    single = always.count { $0.distinctCases == 1 }
    evaluations = scores.flatMap(\.evaluations).sorted()
  }
}

extension Array {
  /// The element of a sorted array at which ninety-nine of a hundred lie or below.
  fileprivate var hundredth: Element? { isEmpty ? nil : self[(count * 99 + 99) / 100 - 1] }
}

extension Saboteur {
  /// Those that a benchmark hunts: all of them, or for a small run two that are found at once.
  static func hunted(_ size: Benchmark.Size) -> [Saboteur] {
    let easy: Set<String> = ["accepts-second-answer", "ends-twice"]
    return size.pick(small: all.filter { easy.contains($0.name) }, full: all)
  }
}
