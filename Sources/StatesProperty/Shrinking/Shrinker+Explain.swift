extension Shrinker {
  /// Which decisions of the smallest case do not matter.
  public struct Explanation: Sendable, Hashable {
    /// The positions at which every other answer that was tried is interesting too.
    public internal(set) var irrelevant: [Int] = []
    /// A recording that differs at all those positions and is interesting, if one was found.
    public internal(set) var variant: [UInt64]?
  }

  /// Finds out which quantities of the best choices could as well be others.
  ///
  /// - Parameter tries: How many other answers must be as good before a decision is irrelevant.
  /// - Returns: What was found; empty where the budget is used up.
  public mutating func explain(tries: Int = 4) -> Explanation {
    var explanation = Explanation()
    var random = SplitMix64(seed: 0)
    for position in numbers.prefix(64) where !isExhausted {
      if isIrrelevant(position, tries: tries, &random) { explanation.irrelevant.append(position) }
    }
    for _ in 0..<tries where explanation.variant == nil && !explanation.irrelevant.isEmpty {
      explanation.variant = variant(explanation.irrelevant, &random)
    }
    return explanation
  }

  private mutating func isIrrelevant(
    _ position: Int, tries: Int, _ random: inout SplitMix64
  ) -> Bool {
    let choice = best.made[position]
    var answers: [UInt64] = [choice.bound, choice.bound / 2, 1, 0]
    for _ in 0..<tries { answers.append(random.next(upTo: choice.bound)) }
    var seen: Set<UInt64> = [choice.value]
    for answer in answers.filter({ seen.insert($0).inserted }).prefix(tries) {
      guard let isGood = ask(setting(position, to: answer)), isGood else { return false }
    }
    return seen.count > 1
  }

  /// A recording with other numbers at all of `positions`, if it is interesting.
  private mutating func variant(
    _ positions: [Int], _ random: inout SplitMix64
  ) -> [UInt64]? {
    var candidate = best.recording
    for position in positions {
      candidate[position] = random.next(upTo: min(best.made[position].bound, 99))
    }
    return ask(candidate) == true ? candidate : nil
  }
}
