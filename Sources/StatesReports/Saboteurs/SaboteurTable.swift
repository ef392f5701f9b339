import StatesInvariants
package import StatesJSON
package import StatesRunner

/// How quickly saboteurs were found, as a table for people and as lines for programs.
package enum SaboteurTable {
  /// The columns' titles.
  package static let head = line([
    "saboteur", "found", "cases", "90 %", "ms", "90 %", "size", "#",
  ])

  /// The row of one saboteur; what was never found has no figures.
  package static func row(_ score: SaboteurScore) -> String {
    let size = score.size.map { "\($0.states)/\($0.signals)/\($0.instants)" }
    return line([
      score.saboteur.name, "\(score.finds.count)/\(score.trials)",
      told(score.cases.middle), told(score.cases.ninetieth),
      milliseconds(score.nanoseconds.middle), milliseconds(score.nanoseconds.ninetieth),
      size ?? "-", score.finds.isEmpty ? "-" : "\(score.distinctCases)",
    ])
  }

  /// What all scores come to, below the table.
  package static func summary(_ scores: [SaboteurScore]) -> String {
    let found = scores.count(where: \.isFoundAlways)
    let times = scores.filter(\.isFoundAlways).compactMap(\.nanoseconds.last)
    let small = scores.count { score in
      score.size.map { $0.isWithin(score.saboteur.smallestSize()) } ?? false
    }
    let single = scores.count { $0.isFoundAlways && $0.distinctCases == 1 }
    var lines = [""]
    lines += Paragraph.lines(
      of: "\(found) of \(scores.count) found in every trial; "
        + "\(times.count { $0 <= 1_000_000_000 }) always within 1 s of processor time, "
        + "\(times.count { $0 <= 100_000_000 }) within 0.1 s. \(small) cases are no larger than the "
        + "smallest known; \(single) are the same from every seed.", indent: 0)
    let strangers = scores.filter { !$0.strangers.isEmpty }
    if !strangers.isEmpty { lines += ["", "Found by rules of other families:"] }
    for score in strangers {
      let rules = score.strangers.map { "\($0.rule) (\($0.count))" }.joined(separator: ", ")
      lines += Paragraph.lines(of: "\(score.saboteur.name): \(rules)", indent: 2)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One object for a program: figures are those in the middle of the trials that found something.
  package static func json(_ score: SaboteurScore) -> JSON {
    [
      "saboteur": .string(score.saboteur.name), "trials": .number(JSON.Number(Int64(score.trials))),
      "found": .number(JSON.Number(Int64(score.finds.count))),
      "casesToFind": number(score.cases.middle.map { Int64(clamping: $0) }),
      "cpuMillisecondsToFind": thousandths(score.nanoseconds.middle),
      "states": number(score.size.map { Int64($0.states) }),
      "signals": number(score.size.map { Int64($0.signals) }),
      "distinctShrunkCases": number(Int64(score.distinctCases)),
    ]
  }

  private static func number(_ value: Int64?) -> JSON {
    value.map { .number(JSON.Number($0)) } ?? .null
  }

  /// Milliseconds with three digits after the point.
  private static func thousandths(_ nanoseconds: Int64?) -> JSON {
    guard let nanoseconds else { return .null }
    return .number(JSON.Number(Double(nanoseconds / 1000) / 1000))
  }

  private static func told(_ count: UInt64?) -> String { count.map { "\($0)" } ?? "-" }

  /// Milliseconds, with a tenth where there are few.
  private static func milliseconds(_ nanoseconds: Int64?) -> String {
    guard let nanoseconds else { return "-" }
    let tenths = nanoseconds / 100_000
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
  }

  private static let widths = [33, 6, 7, 8, 7, 8, 7, 4]

  private static func line(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().map { place, cell in
      let (text, width) = cell
      let space = String(repeating: " ", count: max(place == 0 ? 0 : 1, width - text.count))
      return place == 0 ? text + space : space + text
    }.joined() + "\n"
  }
}
