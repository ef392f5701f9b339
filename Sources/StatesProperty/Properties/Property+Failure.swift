extension Property {
  /// Why a check did not succeed; its description is the whole report.
  public struct Failure: Error, Sendable {
    /// What went wrong.
    public enum Kind: Sendable {
      /// A value for which the statement does not hold.
      case falsified(Counterexample)
      /// An example, or a replayed recording, for which the statement does not hold.
      case example(value: String, reason: String)
      /// Too few values were left to judge.
      case tooManyDiscards(cases: Int, discards: Int)
      /// A label came too seldom.
      case tooRare(label: String, percent: Int, wanted: Int)
    }

    /// The property's name.
    public let name: String
    /// What went wrong.
    public let kind: Kind
  }

  /// The smallest value found that breaks a statement, and how it was found.
  public struct Counterexample: Sendable {
    /// The value, as text.
    public internal(set) var value = ""
    /// Why it fails.
    public internal(set) var reason = ""
    /// The choices that rebuild it.
    public internal(set) var recording: [UInt64] = []
    /// Positions in the recording at which every number that was tried fails too.
    public internal(set) var irrelevant: [Int] = []
    /// The value that failed first, as text.
    public internal(set) var original = ""
    /// The number of the case that failed first, counted from zero.
    public internal(set) var caseIndex = 0
    /// The seed of the whole check.
    public internal(set) var seed: UInt64 = 0
    /// How often the statement was judged while making the value smaller.
    public internal(set) var evaluations = 0
    /// What each pass of the shrinker did.
    public internal(set) var passes: [Shrinker.Tally] = []
    /// Whether the smallest value passed when it was judged once more.
    public internal(set) var isFlaky = false
  }
}

extension Property.Failure: CustomStringConvertible {
  /// The report, ready to be shown.
  public var description: String {
    switch kind {
    case .falsified(let found): "'\(name)' does not hold\n" + found.lines(of: name)
    case .example(let value, let reason):
      "'\(name)' does not hold for an example\n  value: \(value)\n  reason: \(reason)"
    case .tooManyDiscards(let cases, let discards):
      """
      '\(name)' was hardly checked: \(discards) values were discarded and \(cases) judged; \
      build fitting values instead of discarding others
      """
    case .tooRare(let label, let percent, let wanted):
      "'\(name)' saw '\(label)' in \(percent) % of its cases, and needs \(wanted) %"
    }
  }
}

extension Property.Counterexample {
  fileprivate func lines(of name: String) -> String {
    var lines = ["value: \(value)", "reason: \(reason)"]
    if isFlaky { lines.append("careful: it passed when judged once more, so it depends on more") }
    lines.append("first seen as: \(original)")
    lines.append("found in case \(caseIndex) with seed \(seed), \(evaluations) tries to shrink")
    if !irrelevant.isEmpty {
      lines.append("any other number fails as well where * stands: \(mask)")
    }
    lines.append("replay: Property.check(\"\(name)\", replaying: \(recording), …)")
    return lines.map { "  " + $0 }.joined(separator: "\n")
  }

  /// The recording with a star for each number that does not matter.
  private var mask: String {
    let free = Set(irrelevant)
    let cells = recording.enumerated().map { free.contains($0) ? "*" : String($1) }
    return "[" + cells.joined(separator: ", ") + "]"
  }
}
