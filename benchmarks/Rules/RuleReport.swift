import StatesEngine

/// What is told of the rules that the cases from some seeds put to the test.
struct RuleReport {
  private let coverages: [RuleCoverage]
  private let rows = RuleRow.all

  init(_ coverages: [RuleCoverage]) { self.coverages = coverages }

  /// Adds the figures, the rules that were not put to the test from every seed with the reasons, and
  /// all rules with how soon they were.
  func add(to report: inout BenchmarkReport, isComplete: Bool) {
    let counts = rows.indices.map(seeds)
    let all = counts.count { $0 == coverages.count }
    let testable = rows.count(where: \.isTestable)
    let silent = rows.indices.count { rows[$0].isTestable && counts[$0] == 0 }
    report.remarks.append(
      """
      Of \(rows.count) rules of the language \(all) were put to the test from each of \
      \(coverages.count) seeds, \(testable - all - silent) from some, \(silent) from none though \
      scenarios can; \(rows.count - testable) are such that no scenario can.
      """)
    guard isComplete else { return }
    report.remarks += [
      missing(counts), "All rules, with how soon each was put to the test:", whole(counts),
    ]
    for place in rows.indices
    where rows[place].reason == nil && counts[place] < coverages.count {
      report.missed.append("\(rows[place].id) is not put to the test from every seed")
    }
  }

  /// From how many seeds a rule was put to the test.
  private func seeds(_ row: Int) -> Int { coverages.count { $0.isExercised(row) } }

  private func missing(_ counts: [Int]) -> String {
    var table = TextTable("not from every seed", "seeds", "signs not seen", "why")
    for place in rows.indices where counts[place] < coverages.count {
      let row = rows[place]
      let left = coverages.map { $0.left[place] }.max() ?? 0
      let signs = row.parts.count
      table.add(
        row.id, row.isTestable ? String(counts[place]) : "", signs > 1 ? "\(left) of \(signs)" : "",
        row.reason ?? "It comes seldom.")
    }
    return table.markdown
  }

  private func whole(_ counts: [Int]) -> String {
    var table = TextTable("rule", "how one tells", "seeds", "cases until then")
    for place in rows.indices where rows[place].isTestable {
      let cases = coverages.compactMap { $0.firstCases[place] }.sorted()
      let median = cases.isEmpty ? "" : String(cases[(cases.count - 1) / 2])
      table.add(rows[place].id, rows[place].manner, String(counts[place]), median)
    }
    return table.markdown
  }
}
