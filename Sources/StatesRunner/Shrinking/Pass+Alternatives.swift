import StatesProperty

extension Shrinker.Pass {
  /// Follows another recipe wherever one of several was chosen, and keeps what fits of the rest.
  ///
  /// The other recipe may be one that counts as less simple, if less has to be said with it. Only so
  /// many are asked about.
  static let otherAlternative = Self("other alternative", rank: .repair) { shrinker in
    let limit = shrinker.evaluations + 40
    var position = 0
    while position < shrinker.best.made.count, shrinker.evaluations < limit {
      if !shrinker.tryAlternatives(at: position) { position += 1 }
    }
  }
}

extension Shrinker {
  /// How many recipes are tried at one place.
  private static let mostAlternatives: UInt64 = 12

  /// Tries all other recipes at a position; whether one of them is simpler.
  fileprivate mutating func tryAlternatives(at position: Int) -> Bool {
    let choice = best.made[position]
    guard choice.isOpenAlternative else { return false }
    let old = Parts(best)
    for value in 0...min(choice.bound, Self.mostAlternatives) where value != choice.value {
      if considerWithNumbers(setting(position, to: value), after: position) { return true }
      for (isGreedy, isFromEnd) in [(true, false), (false, false), (true, true)] {
        let grown = Regrowth(
          position, to: value, in: old, isGreedy: isGreedy, isFromEnd: isFromEnd, &self)
        if let grown, considerWithNumbers(grown.numbers, after: position) { return true }
      }
    }
    return false
  }

  /// Tries a recording, and with other quantities right behind the decision that was changed.
  private mutating func considerWithNumbers(_ numbers: [UInt64], after position: Int) -> Bool {
    if consider(numbers) { return true }
    guard let seen = preview(numbers), isSimpler(seen) else {
      return false
    }
    for next in seen.made.indices.dropFirst(position + 1).prefix(2) {
      let choice = seen.made[next]
      guard choice.kind == .number, !choice.isForced, choice.value == 0 else { continue }
      for value in Self.likelyQuantities where value <= choice.bound {
        if consider(seen.recording.replacing(next, with: value)) { return true }
      }
    }
    return false
  }

  private static let likelyQuantities: [UInt64] = [1, 2, 3, 61, 3601]
}
