extension Shrinker.Pass {
  /// Tries the simplest value there is.
  static let simplestOfAll = Self("simplest of all", rank: .structure) { shrinker in
    _ = shrinker.consider([])
  }

  /// Deletes single decisions and short runs of them in parts that a generator draws by hand.
  static let deleteChoices = Self("delete choices", rank: .repair) { shrinker in
    for length in 1...4 {
      var position = shrinker.best.made.count - length
      while position >= 0 {
        if Layout(shrinker.best).isDrawnByHand(position..<position + length, in: shrinker.best) {
          _ = shrinker.consider(shrinker.deleting([position..<position + length]))
        }
        position = min(position, shrinker.best.made.count - length + 1) - 1
      }
    }
  }
}

extension Layout {
  /// Whether all of `range` lies directly in one span, among other decisions of that span, and no
  /// list made them.
  fileprivate func isDrawnByHand(_ range: Range<Int>, in choices: Choices) -> Bool {
    guard range.allSatisfy({ choices.made[$0].kind != .more }) else { return false }
    let owners = owners(upTo: choices.made.count)
    let owner = owners[range.lowerBound]
    guard range.allSatisfy({ owners[$0] == owner }) else { return false }
    return owners.indices.contains { position in
      owners[position] == owner && !range.contains(position) && choices.made[position].kind != .more
    } || range.count > 1
  }

  /// For each position the innermost span around it.
  private func owners(upTo count: Int) -> [Int?] {
    var owners = [Int?](repeating: nil, count: count)
    for (index, span) in spans.enumerated() {
      for position in span.range { owners[position] = index }
    }
    return owners
  }
}
