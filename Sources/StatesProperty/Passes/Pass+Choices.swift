extension Shrinker.Pass {
  /// Tries the simplest value there is.
  static let simplestOfAll = Self("simplest of all", rank: .structure) { shrinker in
    _ = shrinker.consider([])
  }

  /// Deletes single decisions and short runs of them in parts that a generator draws by hand.
  static let deleteChoices = Self("delete choices", rank: .repair) { shrinker in
    for length in 1...4 {
      var hands = Hands(shrinker.best)
      var position = shrinker.best.made.count - length
      while position >= 0 {
        let range = position..<position + length
        if hands.drew(range), shrinker.consider(shrinker.deleting([range])) {
          hands = Hands(shrinker.best)
        }
        position = min(position, shrinker.best.made.count - length + 1) - 1
      }
    }
  }
}

/// Which decisions a generator made by hand: all but those of lists.
private struct Hands {
  /// For each position the innermost span around it, or `nil` for a decision of a list.
  private var owners: [Int?]
  /// How many decisions each span made, -1 standing for none around.
  private var counts: [Int: Int] = [:]

  init(_ choices: Choices) {
    var owners = [Int](repeating: -1, count: choices.made.count)
    for (index, span) in choices.spans.enumerated() {
      for position in span.range { owners[position] = index }
    }
    self.owners = owners.indices.map { choices.made[$0].kind == .more ? nil : owners[$0] }
    for owner in self.owners { if let owner { counts[owner, default: 0] += 1 } }
  }

  /// Whether all of `range` was drawn in one part, among other decisions or as several.
  func drew(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= owners.count, let owner = owners[range.lowerBound],
      owners[range].allSatisfy({ $0 == owner })
    else { return false }
    return counts[owner, default: 0] > 1
  }
}
