extension Shrinker {
  /// What a search came to.
  public struct Outcome: Sendable {
    /// The simplest choices that satisfy the predicate.
    public let best: Choices
    /// How often the predicate was asked.
    public let evaluations: Int
    /// How often a value was rebuilt.
    public let replays: Int
    /// What each pass did.
    public let tallies: [Tally]
    /// Which decisions do not matter.
    public let explanation: Explanation
  }

  /// Searches from `start`, with a predicate that need not outlive the call.
  ///
  /// - Parameters:
  ///   - start: Choices that satisfy the predicate.
  ///   - budget: How often the predicate may be asked.
  ///   - passes: What to try.
  ///   - explains: Whether to find out afterwards which decisions do not matter.
  ///   - gen: Builds the value from its choices.
  ///   - isInteresting: The predicate.
  /// - Returns: The smallest case and what it took to find it.
  public static func smallest<Value>(
    from start: Choices, budget: Int = 10_000, passes: [Pass] = Pass.standard,
    explains: Bool = false, gen: Gen<Value>, where isInteresting: (Value) -> Bool
  ) -> Outcome {
    smallest(
      from: start, budget: budget, passes: passes, explains: explains, build: { gen(&$0) },
      where: isInteresting)
  }

  /// Searches from `start`, with nothing that need outlive the call; otherwise as
  /// ``smallest(from:budget:passes:explains:gen:where:)``.
  ///
  /// What choices weigh, which is not less than nothing, counts as length besides. At the end
  /// `afterwards` gets the shrinker with the smallest case.
  public static func smallest<Value>(
    from start: Choices, budget: Int = 10_000, passes: [Pass] = Pass.standard,
    weight: (Choices) -> Int = { _ in 0 }, explains: Bool = false,
    build: (inout Choices) -> Value, where isInteresting: (Value) -> Bool,
    afterwards: (inout Shrinker) -> Void = { _ in }
  ) -> Outcome {
    withoutActuallyEscaping(build) { build in
      withoutActuallyEscaping(isInteresting) { isInteresting in
        withoutActuallyEscaping(weight) { weight in
          var shrinker = Shrinker(
            start: start, budget: budget, weight: weight, build: build,
            isInteresting: isInteresting)
          shrinker.run(passes)
          let evaluations = shrinker.evaluations
          let explanation = explains ? shrinker.explain() : Explanation()
          afterwards(&shrinker)
          return Outcome(
            best: shrinker.best, evaluations: evaluations, replays: shrinker.replays,
            tallies: shrinker.tallies, explanation: explanation)
        }
      }
    }
  }
}
