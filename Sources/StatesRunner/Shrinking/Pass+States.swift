import StatesProperty

extension Shrinker.Pass {
  /// Puts a state of another kind in the place of one, with all the fields that both have, and if
  /// need be with one thing more.
  ///
  /// So a task that fails becomes a Parallel with a Fail state in it, whose handlers are the same,
  /// and a task that nobody answers a Wait. Only so many with something more are asked about.
  static let otherState = Self("other state", rank: .repair) { shrinker in
    shrinker.tryStates(withDetails: false, limit: .max)
    shrinker.tryStates(withDetails: true, limit: shrinker.evaluations + 16)
  }
}

extension Shrinker {
  /// Tries other states in the place of each, up to so many evaluations in all.
  fileprivate mutating func tryStates(withDetails: Bool, limit: Int) {
    var index = 0
    while index < Parts(best).all("state").count, evaluations < limit {
      if !tryStates(inPlaceOf: index, withDetails: withDetails) { index += 1 }
    }
  }

  /// Tries states of all kinds in the place of one; whether one of them is simpler.
  private mutating func tryStates(inPlaceOf index: Int, withDetails: Bool) -> Bool {
    let old = Parts(best)
    guard let row = old.row(ofState: index) else { return false }
    for kind in 0...best.made[row].bound where kind != best.made[row].value {
      guard let grown = Regrowth(row, to: kind, in: old, &self) else { continue }
      if consider(grown.numbers) { return true }
      if withDetails, tryDetails(ofState: index, in: grown) { return true }
    }
    return false
  }

  /// Tries other answers to single decisions of a state that has just been put somewhere.
  private mutating func tryDetails(ofState index: Int, in grown: Regrowth) -> Bool {
    guard let seen = preview(grown.numbers), isNoLonger(seen) else { return false }
    let outer = Parts(seen)
    let states = outer.all("state")
    guard index < states.count else { return false }
    let inner = outer.row(ofState: index + 1)
    for position in outer.range(states[index]).dropFirst(2) {
      let choice = seen.made[position]
      guard choice.value == 0, !choice.isForced, choice.kind != .more, choice.bound > 0 else {
        continue
      }
      let most: UInt64 = position == inner ? choice.bound : choice.kind == .number ? 2 : 1
      for value in 1...min(most, choice.bound) {
        let detail = Regrowth(position, to: value, in: outer, isGreedy: true, &self)
        if let detail, consider(detail.numbers) { return true }
      }
    }
    return false
  }
}

extension Parts {
  /// The position of the decision which kind of state there is.
  func row(ofState index: Int) -> Int? {
    let states = all("state")
    guard index < states.count else { return nil }
    return range(states[index]).first {
      choices.made[$0].kind == .alternative && !choices.made[$0].isForced
    }
  }
}
