extension Shrinker.Pass {
  /// Sorts parts of one kind that lie side by side, everywhere at once, else in one part after the
  /// other.
  static let sortAll = Self("sort all", rank: .numbers) { shrinker in
    let sorted = Layout(shrinker.best).sorted(shrinker.best.recording)
    if sorted == shrinker.best.recording || shrinker.consider(sorted) { return }
    var index = 0
    while index < shrinker.best.spans.count {
      let layout = Layout(shrinker.best)
      if layout.children[index].count > 1 {
        _ = shrinker.consider(layout.sorted(shrinker.best.recording, within: index))
      }
      index += 1
    }
  }

  /// Sorts parts of one kind that lie side by side, one by one.
  static let sortEach = Self("sort each", rank: .repair) { shrinker in
    var index = 0
    while index < Layout(shrinker.best).families.count {
      shrinker.sort(family: index)
      index += 1
    }
  }

  /// Exchanges decisions of one kind where the later one is the simpler.
  static let swapChoices = Self("swap choices", rank: .repair) { shrinker in
    var first = 0
    while first < shrinker.best.made.count {
      while let second = shrinker.nextSimpler(after: first),
        shrinker.consider(shrinker.exchanging(first..<first + 1, second..<second + 1))
      {}
      first += 1
    }
  }

  /// Exchanges parts of one kind, wherever they are, as they stand and then with all parts sorted.
  static let swapParts = Self("swap parts", rank: .repair) { shrinker in
    var first = 0
    // There are as many pairs as the square of this, and large cases have hundreds of parts.
    while first < min(shrinker.best.spans.count, 64) {
      var second = first + 1
      while second < min(shrinker.best.spans.count, 64) {
        if shrinker.areAlike(first, second) { shrinker.swapParts(first, second) }
        second += 1
      }
      first += 1
    }
  }
}

extension Shrinker.Pass {
  /// Exchanges two values wherever they occur, and sorts what comes of it, for values that only
  /// count as the same or not.
  static let relabel = Self("relabel", rank: .repair) { shrinker in
    let values = Set(shrinker.numbers.map { shrinker.best.made[$0].value }).sorted().prefix(6)
    for (place, first) in values.enumerated() {
      for second in values.dropFirst(place + 1) { shrinker.relabel(first, second) }
    }
  }
}

extension Shrinker {
  fileprivate mutating func relabel(_ first: UInt64, _ second: UInt64) {
    var candidate = best.recording
    for position in numbers {
      if candidate[position] == first {
        candidate[position] = second
      } else if candidate[position] == second {
        candidate[position] = first
      }
    }
    if candidate.isSimpler(than: best.recording), consider(candidate) { return }
    considerSorted(candidate)
  }

  /// Keeps what `candidate` comes to with all its parts in order.
  private mutating func considerSorted(_ candidate: [UInt64]) {
    guard let seen = preview(candidate) else { return }
    _ = consider(Layout(seen).sorted(seen.recording))
  }

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

  /// The next decision of the same kind that was answered more simply.
  fileprivate func nextSimpler(after first: Int) -> Int? {
    guard first < best.made.count, best.made[first].kind != .more, !best.made[first].isForced else {
      return nil
    }
    let choice = best.made[first]
    return best.made[(first + 1)...].prefix(64).firstIndex {
      $0.isLike(choice) && $0.value < choice.value
    }
  }

  /// Whether two parts are of one kind and lie apart.
  fileprivate func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (best.spans[first], best.spans[second])
    return left.range.upperBound <= right.range.lowerBound && left.label == right.label
  }

  fileprivate mutating func swapParts(_ first: Int, _ second: Int) {
    let candidate = exchanging(best.spans[first].range, best.spans[second].range)
    if candidate.isSimpler(than: best.recording), consider(candidate) { return }
    considerSorted(candidate)
  }
}

extension Layout {
  /// The recording with the parts of each family in order, inner families first.
  func sorted(_ recording: [UInt64]) -> [UInt64] {
    var contents = [[UInt64]](repeating: [], count: spans.count)
    for index in spans.indices.reversed() {
      contents[index] = assembled(recording[spans[index].range], children[index], contents)
    }
    return assembled(recording[...], roots, contents)
  }

  /// The recording with the parts directly inside one span in order.
  func sorted(_ recording: [UInt64], within index: Int) -> [UInt64] {
    let contents = spans.map { Array(recording[$0.range]) }
    var sorted = recording
    let range = spans[index].range
    sorted.replaceSubrange(range, with: assembled(recording[range], children[index], contents))
    return sorted
  }

  /// What lies between the parts as it is, and the parts of each label in order.
  private func assembled(
    _ numbers: ArraySlice<UInt64>, _ parts: [Int], _ contents: [[UInt64]]
  ) -> [UInt64] {
    var left = parts.sorted { contents[$0].lexicographicallyPrecedes(contents[$1]) }
    var result: [UInt64] = []
    var position = numbers.startIndex
    for part in parts {
      result += numbers[position..<spans[part].range.lowerBound]
      position = spans[part].range.upperBound
      guard let next = left.firstIndex(where: { spans[$0].label == spans[part].label }) else {
        continue
      }
      result += contents[left.remove(at: next)]
    }
    return result + numbers[position...]
  }
}
