import StatesProperty

extension Shrinker.Pass {
  /// Puts a state of another kind in the place of one, with all the fields that both have, and
  /// tries all kinds for the states that come inside it.
  ///
  /// So a task that fails becomes a Parallel with a Fail state in it, whose handlers are the same.
  static let otherState = Self("other state", rank: .repair) { shrinker in
    var index = 0
    while index < Parts(shrinker.best).all("state").count {
      if !shrinker.tryStates(inPlaceOf: index) { index += 1 }
    }
  }
}

extension Shrinker {
  /// Tries states of all kinds in the place of one; whether one of them is simpler.
  fileprivate mutating func tryStates(inPlaceOf index: Int) -> Bool {
    let old = Parts(best)
    guard let row = old.row(ofState: index) else { return false }
    for kind in 0...best.made[row].bound where kind != best.made[row].value {
      guard let grown = Regrowth(row, to: kind, in: old, &self) else { continue }
      if consider(grown.numbers) || tryInner(of: index, in: grown) { return true }
    }
    return false
  }

  /// Tries all kinds for the first state inside one that has just been put there.
  private mutating func tryInner(of index: Int, in grown: Regrowth) -> Bool {
    guard let seen = preview(grown.numbers) else { return false }
    let outer = Parts(seen)
    guard let row = outer.row(ofState: index + 1), outer.isInside(index + 1, index) else {
      return false
    }
    for kind in 1...max(1, seen.made[row].bound) {
      guard let inner = Regrowth(row, to: kind, in: outer, &self) else { continue }
      if consider(inner.numbers) { return true }
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

  fileprivate func isInside(_ inner: Int, _ outer: Int) -> Bool {
    let states = all("state")
    return range(states[inner]).upperBound <= range(states[outer]).upperBound
  }
}
