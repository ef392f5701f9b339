import StatesEngine

/// What came of one case.
package enum CaseVerdict: Sendable, Hashable {
  /// Everything that was expected was seen to hold.
  case passed
  /// These things are not as expected.
  case failed([String])
  /// Nothing is wrong, but these things could not be judged.
  case undecided([String])
  /// The engine does not do what the case needs, or does not mean to.
  case skipped(String)

  init(_ findings: ExpectationFindings) {
    if !findings.differences.isEmpty {
      self = .failed(findings.differences)
    } else if !findings.unseen.isEmpty {
      self = .undecided(findings.unseen)
    } else {
      self = .passed
    }
  }
}

/// How many cases came out in which way.
package struct CaseCounts: Sendable, Hashable {
  package var passed = 0
  package var failed = 0
  package var undecided = 0
  package var skipped = 0

  package init() {}

  /// All of them.
  package var total: Int { passed + failed + undecided + skipped }

  package mutating func count(_ verdict: CaseVerdict) {
    switch verdict {
    case .passed: passed += 1
    case .failed: failed += 1
    case .undecided: undecided += 1
    case .skipped: skipped += 1
    }
  }
}
