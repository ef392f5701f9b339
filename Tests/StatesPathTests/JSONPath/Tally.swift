import Testing

/// Counts how many of many cases come out right, and remembers which do not.
struct Tally<Case> {
  let cases: [Case]
  private(set) var wrong: [String] = []

  init(_ cases: [Case]) { self.cases = cases }

  mutating func count(_ name: (Case) -> String, isRight: (Case) -> Bool) {
    wrong = cases.filter { !isRight($0) }.map(name)
  }

  /// The share of cases that came out right; none of no cases.
  var share: Double {
    cases.isEmpty ? 0 : Double(cases.count - wrong.count) / Double(cases.count)
  }

  var report: Comment {
    "\(cases.count - wrong.count) of \(cases.count) right, not: \(wrong.joined(separator: " "))"
  }
}
