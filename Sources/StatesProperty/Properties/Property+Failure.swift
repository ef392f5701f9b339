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
    /// Why it fails; `nil` if it passed when it was judged once more, so that it hangs on something
    /// besides the value.
    public internal(set) var reason: String?
    /// The choices that rebuild it.
    public internal(set) var recording: [UInt64] = []
    /// Positions in the recording at which every number that was tried fails too.
    public internal(set) var irrelevant: [Int] = []
    /// A value that differs from it at all those positions and fails too, as text.
    public internal(set) var variant: String?
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
    var lines = ["value: \(value)"]
    lines.append("reason: \(reason ?? "none, it passed when judged again: it hangs on more")")
    if !irrelevant.isEmpty { lines.append("any number does where * stands: \(mask)") }
    if let variant { lines.append("fails as well: \(variant)") }
    lines.append("first seen as: \(original)")
    lines.append("found in case \(caseIndex) of seed \(seed), then judged \(evaluations) times")
    lines.append("replay: Property.check(\"\(name)\", replaying: \(recording), …)")
    return lines.map { "  " + $0 }.joined(separator: "\n")
  }

  /// The recording with a star for each number that does not matter.
  private var mask: String {
    let cells = recording.enumerated().map { irrelevant.contains($0) ? "*" : String($1) }
    return "[" + cells.joined(separator: ", ") + "]"
  }
}
