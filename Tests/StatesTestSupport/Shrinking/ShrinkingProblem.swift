public import StatesProperty

/// A statement that is wrong, and the one value that a good shrinker always ends at.
public struct ShrinkingProblem: Sendable {
  /// What one search came to.
  public struct Result: Sendable {
    /// The smallest value found, as text.
    public let smallest: String
    /// How many values passed before the first that failed.
    public let casesBefore: Int
    /// How often the statement was judged after it first failed.
    public let evaluations: Int
    /// What each pass did.
    public let passes: [Shrinker.Tally]
  }

  /// The problem's name in the public challenge.
  public let name: String
  /// What is stated, wrongly, about which values.
  public let statement: String
  /// The smallest value that breaks it, as text.
  public let smallest: String
  /// The mean number of evaluations of the best library known, for a problem of the challenge.
  public let known: Double?

  private let search: @Sendable (Property.Settings) -> Result?

  init<Value>(
    _ name: String, _ statement: String, smallest: String, known: Double? = nil, _ gen: Gen<Value>,
    shows: @escaping @Sendable (Value) -> String = { "\($0)" },
    outcome: @escaping @Sendable (Value) -> Property.Outcome
  ) {
    self.name = name
    self.statement = statement
    self.smallest = smallest
    self.known = known
    search = { Self.search(gen, settings: $0, shows: shows, outcome: outcome) }
  }

  /// Looks for a failure from `seed` on and makes it small; `nil` if none shows in 20,000 cases.
  public func run(seed: UInt64, growsSlowly: Bool = true) -> Result? {
    var settings = Property.Settings(seed: seed)
    settings.explains = false
    settings.growsSlowly = growsSlowly
    settings.discardsPerCase = 1_000
    return search(settings)
  }

  private static func search<Value>(
    _ gen: Gen<Value>, settings: Property.Settings, shows: (Value) -> String,
    outcome: (Value) -> Property.Outcome
  ) -> Result? {
    var judged = 0
    var judgedBefore: Int?
    do throws(Property.Failure) {
      try Property.judge("challenge", cases: 20_000, settings: settings, gen) { value in
        let outcome = outcome(value)
        judged += 1
        if case .failed = outcome, judgedBefore == nil { judgedBefore = judged }
        return outcome
      }
    } catch {
      guard case .falsified(let found) = error.kind, let judgedBefore else { return nil }
      var replay = Choices(replaying: found.recording)
      return Result(
        smallest: shows(gen(&replay)), casesBefore: found.caseIndex,
        evaluations: judged - judgedBefore, passes: found.passes)
    }
    return nil
  }
}

extension ShrinkingProblem: CustomStringConvertible {
  /// The problem's name.
  public var description: String { name }
}

extension Property.Outcome {
  /// Passed if `condition` holds.
  static func holds(_ condition: Bool) -> Self {
    condition ? .passed : .failed(reason: "the statement is false")
  }
}
