public import StatesProperty

/// What many searches on one problem came to.
public struct ShrinkingTally: Sendable {
  /// How many searches found a failure and made it small.
  public private(set) var runs = 0
  /// How many searches found no failure.
  public private(set) var missed = 0
  /// How many searches ended at the smallest value.
  public private(set) var smallest = 0
  /// The least, the sum and the greatest of the evaluations.
  public private(set) var evaluations: (least: Int, sum: Int, most: Int) = (.max, 0, 0)
  /// How many cases it took at the most to see the first failure.
  public private(set) var casesBefore = 0
  /// How often each value was the result.
  public private(set) var results: [String: Int] = [:]
  /// What each pass did in all searches.
  public private(set) var passes: [Shrinker.Tally] = []

  /// Searches from each of `seeds`.
  public init(
    of problem: ShrinkingProblem, seeds: Range<UInt64>, growsSlowly: Bool = true
  ) {
    for seed in seeds {
      guard let result = problem.run(seed: seed, growsSlowly: growsSlowly) else {
        missed += 1
        continue
      }
      add(result, isSmallest: result.smallest == problem.smallest)
    }
  }

  /// The evaluations of a search on average.
  public var mean: Double { runs == 0 ? .nan : Double(evaluations.sum) / Double(runs) }

  private mutating func add(_ result: ShrinkingProblem.Result, isSmallest: Bool) {
    runs += 1
    smallest += isSmallest ? 1 : 0
    casesBefore = max(casesBefore, result.casesBefore)
    results[result.smallest, default: 0] += 1
    for pass in result.passes { add(pass) }
    let spent = result.evaluations
    evaluations = (
      min(evaluations.least, spent), evaluations.sum + spent, max(evaluations.most, spent)
    )
  }

  private mutating func add(_ pass: Shrinker.Tally) {
    if let place = passes.firstIndex(where: { $0.name == pass.name }) {
      passes[place].add(pass)
    } else {
      passes.append(pass)
    }
  }
}
