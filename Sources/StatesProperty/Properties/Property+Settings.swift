extension Property {
  /// How a property is checked.
  public struct Settings: Sendable {
    /// Where the random numbers start; derived from the property's name if `nil`.
    public var seed: UInt64?
    /// How many values may be discarded for each one that is checked.
    public var discardsPerCase = 10
    /// How often the statement may be judged while a failing value is made smaller.
    public var shrinkBudget = 10_000
    /// Whether to find out which parts of the smallest failing value do not matter.
    public var explains = true
    /// Whether the first values are small ones; otherwise all are of any size.
    public var growsSlowly = true
    /// Answers whether time is up; asked before each judgement, since nothing here reads a clock.
    public var isTimeUp: @Sendable () -> Bool = { false }
    /// The smallest share, in percent of all cases, that values of a label must have.
    public var coverage: [(label: String, percent: Int)] = []

    /// The usual settings.
    public init(seed: UInt64? = nil) { self.seed = seed }
  }

  /// What a successful check saw.
  public struct Report: Sendable, Hashable {
    /// How many values were checked.
    public internal(set) var cases = 0
    /// How many values were passed over.
    public internal(set) var discards = 0
    /// Whether time was up before all cases were checked.
    public internal(set) var isCutShort = false
    /// How many values had each label, in the order of the labels' text.
    public var labels: [(label: String, count: Int)] {
      counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var counts: [String: Int] = [:]
  }
}

extension Property.Report: CustomStringConvertible {
  /// One line with the figures, and one for each label.
  public var description: String {
    let head = "\(cases) cases, \(discards) discarded" + (isCutShort ? ", cut short by time" : "")
    return labels.reduce(head) { text, row in
      let percent = cases == 0 ? 0 : row.count * 100 / cases
      return text + "\n  \(row.label): \(row.count) (\(percent) %)"
    }
  }
}
