extension Shrinker {
  /// What one pass did in a search.
  public struct Tally: Sendable, Hashable {
    /// The pass's name.
    public let name: String
    /// How often the pass ran.
    public internal(set) var runs = 0
    /// How often it asked the predicate.
    public internal(set) var evaluations = 0
    /// How often it found something simpler.
    public internal(set) var successes = 0

    /// Adds what the same pass did elsewhere.
    public mutating func add(_ other: Self) {
      runs += other.runs
      evaluations += other.evaluations
      successes += other.successes
    }
  }
}
