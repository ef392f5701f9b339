extension Shrinker.Pass {
  /// Sorts parts of one kind that lie side by side, all at once.
  static let sortAll = Self("sort all", rank: .numbers) { shrinker in
    _ = shrinker.consider(Layout(shrinker.best).sorted(shrinker.best.recording))
  }

  /// Sorts parts of one kind that lie side by side, one by one.
  static let sortEach = Self("sort each", rank: .repair) { shrinker in
    var index = 0
    while index < Layout(shrinker.best).families.count {
      shrinker.sort(family: index)
      index += 1
    }
  }

  /// Exchanges parts of one kind, wherever they are, as they stand and then with all parts sorted.
  static let swapParts = Self("swap parts", rank: .repair) { shrinker in
    var tries = 0
    var first = 0
    while first < shrinker.best.spans.count {
      var second = first + 1
      while second < shrinker.best.spans.count, tries < 1000 {
        if shrinker.areAlike(first, second) {
          tries += 1
          shrinker.swapParts(first, second)
        }
        second += 1
      }
      first += 1
    }
  }
}

extension Shrinker {
  /// Moves each part of a family before those that are greater, one place at a time.
  fileprivate mutating func sort(family index: Int) {
    let family = Layout(best).families[index]
    for start in family.indices.dropFirst() {
      var place = start
      while place > 0 {
        let (left, right) = (best.spans[family[place - 1]].range, best.spans[family[place]].range)
        guard !best.recording[left].lexicographicallyPrecedes(best.recording[right]),
          consider(exchanging(left, right))
        else { break }
        let families = Layout(best).families
        guard families.indices.contains(index), families[index] == family else { return }
        place -= 1
      }
    }
  }

  /// Whether two parts are of one kind, lie apart, and differ.
  fileprivate func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (best.spans[first], best.spans[second])
    return left.range.upperBound <= right.range.lowerBound && left.label == right.label
  }

  fileprivate mutating func swapParts(_ first: Int, _ second: Int) {
    let candidate = exchanging(best.spans[first].range, best.spans[second].range)
    if candidate.isSimpler(than: best.recording), consider(candidate) { return }
    guard let seen = preview(candidate) else { return }
    _ = consider(Layout(seen).sorted(seen.recording))
  }
}

extension Layout {
  /// The recording with the parts of each family in order, inner families first.
  fileprivate func sorted(_ recording: [UInt64]) -> [UInt64] {
    var numbers = recording
    for family in families.reversed() {
      let parts = family.map { Array(numbers[spans[$0].range]) }
      let ordered = parts.sorted { $0.lexicographicallyPrecedes($1) }
      for (member, part) in zip(family, ordered).reversed() {
        numbers.replaceSubrange(spans[member].range, with: part)
      }
    }
    return numbers
  }
}
