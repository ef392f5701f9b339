import StatesProperty

extension Shrinker.Pass {
  /// Adds something small where that lets something larger go, or makes something happen sooner.
  ///
  /// So a limit takes the place of a call that stops the execution, and a time-out that of a reply.
  /// There are many pairs, few of which do; so only so many are asked about.
  static let exchange = Self("exchange", rank: .repair) { shrinker in
    let limit = shrinker.evaluations + 8
    var position = 0
    while position < shrinker.best.made.count, shrinker.evaluations < limit {
      if !shrinker.exchange(at: position, upTo: limit) { position += 1 }
    }
  }
}

extension Shrinker {
  /// Adds something at a position, and leaves out one thing elsewhere at the most; whether that is
  /// simpler.
  fileprivate mutating func exchange(at position: Int, upTo limit: Int) -> Bool {
    for addition in Addition.all(at: position, of: Parts(best), &self) where evaluations < limit {
      if consider(addition.parts.numbers) { return true }
      for range in addition.elements where evaluations < limit {
        if considerInTime(addition.parts.numbers.removing(range), with: addition) { return true }
      }
      for other in addition.recipes where evaluations < limit {
        if simplifies(other, of: addition) { return true }
      }
    }
    return false
  }

  private mutating func simplifies(_ position: Int, of addition: Addition) -> Bool {
    guard let less = Regrowth(position, to: 0, in: addition.parts, &self) else { return false }
    return considerInTime(less.numbers, with: addition)
  }

  /// Tries a recording; where a time-out was added, also with all that the world does a second later.
  private mutating func considerInTime(_ numbers: [UInt64], with addition: Addition) -> Bool {
    guard let seen = preview(numbers), isNoLonger(seen) else { return false }
    if consider(numbers) { return true }
    return addition.isTimeout && consider(Parts(seen).delayed)
  }
}

extension Parts {
  /// The recording with every signal and call a second later.
  fileprivate var delayed: [UInt64] {
    var numbers = numbers
    for part in all("signal") + all("call") {
      let moment = range(part).first { choices.made[$0].kind == .number }
      if let moment { numbers[moment] = min(numbers[moment] + 1, choices.made[moment].bound) }
    }
    return numbers
  }
}

extension Addition {
  fileprivate var isTimeout: Bool {
    let part = parts.parts(around: region.lowerBound).first
    return part.map { ["timeout", "machine timeout"].contains(parts.label($0)) } ?? false
  }

  /// Elements of lists that are larger than what was added.
  fileprivate var elements: [Range<Int>] {
    let spans = parts.choices.spans
    return spans.indices.compactMap { part in
      guard let parent = parts.parent(of: part), parts.label(parent) == "list",
        spans[part].range.count >= growth, !spans[part].range.overlaps(region)
      else { return nil }
      return spans[part].range
    }
  }

  /// Decisions whose part is larger than what was added.
  fileprivate var recipes: [Int] {
    parts.choices.made.indices.filter { position in
      guard parts.choices.made[position].isOpenAlternative,
        parts.choices.made[position].value > 0, !region.contains(position),
        let part = parts.parts(around: position).first
      else { return false }
      return parts.range(part).count > growth
    }
  }
}
