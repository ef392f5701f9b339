import StatesGenerator
import StatesInvariants

/// A search for one failure, on one thread, that ends with it.
package struct Hunt: Sendable {
  /// How many cases were run, the failing one included.
  package let cases: UInt64
  /// The first failure, shrunk; `nil` if none was found.
  package let failure: CampaignFailure?
}

extension Campaign {
  /// Runs cases from a seed up to the first failure and makes that small.
  ///
  /// Unlike a run, it ends with the failing case itself and not with its round. Where no kind is
  /// asked for, the small case shows any failure of a group that the failing case shows too, so
  /// that it depends less on the case in which a bug happened to be met.
  ///
  /// - Parameters:
  ///   - seed: The first seed.
  ///   - cases: How many cases to run at most.
  ///   - kind: What has to fail; whatever does if not told.
  ///   - isStopped: Asked before each case: whether to give up. Not asked while the failure is shrunk.
  ///   - found: Called when a case has failed, before it is made small.
  /// - Returns: What was found, and how many cases it took.
  package func hunt(
    from seed: UInt64, cases: UInt64, for kind: FailureKind? = nil,
    isStopped: () -> Bool = { false }, found: () -> Void = {}
  ) -> Hunt {
    var plan = CampaignPlan(seeds: 0..<cases)
    plan.seed = seed
    var worker = CampaignWorker(self)
    var total = RoundTally(rules: rules.count)
    var guidance = Guidance(from: mix, isOn: isGuided)
    while total.cases < cases {
      let end = min(cases, total.cases + Self.roundSize)
      let round = CampaignRound(
        plan: plan, numbers: total.cases..<end, direction: guidance.next)
      let tally = worker.hunt(round, for: kind, isStopped: isStopped)
      if let failed = tally.failures.first {
        found()
        let failure = smallest(
          of: failed, kind: kind, isBroad: kind == nil, mix: round.direction.mix,
          casesToFind: failed.number + 1)
        return Hunt(cases: failed.number + 1, failure: failure)
      }
      total.add(tally)
      if total.cases < end { break }
      guidance.learn(from: tally, total: total)
    }
    return Hunt(cases: total.cases, failure: nil)
  }
}
