import StatesProperty
import StatesTestSupport
import Testing

/// The public shrinking challenge, run small; the benchmark `shrinking` runs it whole.
@Suite struct ShrinkingChallengeTests {
  @Test(arguments: ShrinkingProblem.challenge)
  func alwaysEndsAtTheSmallestValue(problem: ShrinkingProblem) {
    let tally = ShrinkingTally(of: problem, seeds: 0..<UInt64(CaseCount.scaled(8)))
    #expect(tally.missed == 0)
    #expect(tally.results.keys.sorted() == [problem.smallest])
  }

  @Test(arguments: ShrinkingProblem.challenge)
  func endsThereFromLargeValuesToo(problem: ShrinkingProblem) {
    let seeds = 1000..<UInt64(1000 + CaseCount.scaled(4))
    let tally = ShrinkingTally(of: problem, seeds: seeds, growsSlowly: false)
    #expect(tally.missed == 0)
    #expect(tally.results.keys.sorted() == [problem.smallest])
  }

  @Test func asksSeldomEnough() {
    let total = ShrinkingProblem.challenge.reduce(0) { total, problem in
      total + ShrinkingTally(of: problem, seeds: 0..<8).mean
    }
    #expect(total < 700)
  }
}
