import Testing

/// What came of measuring against recorded evidence: how much agreed, what did not, and what was
/// not measured with the reason.
struct Findings {
  private(set) var agreed = 0
  private(set) var differences: [String] = []
  private(set) var leftOut: [String] = []

  mutating func compare(_ name: String, expected: String, actual: String) {
    if expected == actual {
      agreed += 1
    } else {
      differences.append("\(name): expected \(expected), got \(actual)")
    }
  }

  mutating func leaveOut(_ name: String, because reason: String) {
    leftOut.append("\(name): \(reason)")
  }

  var report: Comment {
    let lines =
      ["\(agreed) of \(agreed + differences.count) agree, \(leftOut.count) do not apply"]
      + differences + leftOut
    return Comment(rawValue: lines.joined(separator: "\n"))
  }
}
