extension Shrinker {
  /// Runs the passes until none of them makes progress.
  ///
  /// Those of a later rank wait until the earlier ones have come to an end, and any progress that
  /// they make starts again from the first rank.
  public mutating func run(_ passes: [Pass] = Pass.standard) {
    let ranks = Pass.Rank.allCases
    var place = 0
    while place < ranks.count, !isExhausted {
      let before = successes
      runOnce(passes.filter { $0.rank == ranks[place] }, endsAtSuccess: ranks[place] == .repair)
      if successes == before {
        place += 1
      } else if ranks[place] == .repair {
        place = 0
      } else {
        runToTheEnd(passes.filter { $0.rank == ranks[place] })
        place = ranks[place] == .structure ? place + 1 : 0
      }
    }
  }

  private mutating func runToTheEnd(_ passes: [Pass]) {
    var before: Int
    repeat {
      before = successes
      runOnce(passes)
    } while successes > before && !isExhausted
  }

  private mutating func runOnce(_ passes: [Pass], endsAtSuccess: Bool = false) {
    let successesAtFirst = successes
    for pass in passes where !isExhausted && !(endsAtSuccess && successes > successesAtFirst) {
      let (evaluationsBefore, successesBefore) = (evaluations, successes)
      pass.run(&self)
      let place = tally(named: pass.name)
      tallies[place].runs += 1
      tallies[place].evaluations += evaluations - evaluationsBefore
      tallies[place].successes += successes - successesBefore
    }
  }

  private mutating func tally(named name: String) -> Int {
    if let place = tallies.firstIndex(where: { $0.name == name }) { return place }
    tallies.append(Tally(name: name))
    return tallies.count - 1
  }
}
