import StatesProperty

extension Shrinker.Pass {
  /// Puts a row of states in the place of a row around it, whatever lies between: so a state that a
  /// Choice leads to takes the place of that Choice and of all that follows it.
  static let innerRow = Self("inner row", rank: .structure) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      if !shrinker.replaceByInnerRow(index) { index += 1 }
    }
  }
}

extension Shrinker {
  /// Tries the rows inside a row; whether one of them is simpler.
  fileprivate mutating func replaceByInnerRow(_ index: Int) -> Bool {
    let parts = Parts(best)
    guard parts.isRow(index) else { return false }
    let outer = parts.range(index)
    for inner in (index + 1)..<best.spans.count {
      let range = parts.range(inner)
      guard range.upperBound <= outer.upperBound else { return false }
      guard parts.isRow(inner) else { continue }
      // Behind a row that never comes to an end there may be a decision more.
      for behind in [[], [0]] as [[UInt64]] {
        var candidate = best.recording
        candidate.replaceSubrange(outer, with: candidate[range] + behind)
        if consider(candidate) { return true }
      }
    }
    return false
  }
}

extension Parts {
  /// Whether a part is a row of states.
  fileprivate func isRow(_ part: Int) -> Bool {
    guard label(part) == "list", part + 1 < choices.spans.count else { return false }
    return label(part + 1) == "state" && range(part + 1).lowerBound == range(part).lowerBound
  }
}
