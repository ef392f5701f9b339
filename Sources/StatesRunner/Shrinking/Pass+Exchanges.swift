import StatesProperty

extension Shrinker.Pass {
  /// Adds something small where that lets something larger go.
  ///
  /// So a limit takes the place of a call that stops the execution, and a time-out that of a reply.
  static let exchange = Self("exchange", rank: .repair) { shrinker in
    var position = 0
    while position < shrinker.best.made.count {
      if !shrinker.exchange(at: position) { position += 1 }
    }
  }
}

extension Shrinker {
  /// Adds something at a position, and leaves out one thing elsewhere; whether that is simpler.
  fileprivate mutating func exchange(at position: Int) -> Bool {
    for addition in Addition.all(at: position, of: Parts(best), &self) {
      for range in addition.elements where leavesOut(range, of: addition) { return true }
      for other in addition.recipes where simplifies(other, of: addition) { return true }
    }
    return false
  }

  private mutating func leavesOut(_ element: Range<Int>, of addition: Addition) -> Bool {
    considerShorter(addition.parts.numbers.removing(element))
  }

  private mutating func simplifies(_ position: Int, of addition: Addition) -> Bool {
    guard let less = Regrowth(position, to: 0, in: addition.parts, &self) else { return false }
    return considerShorter(less.numbers)
  }

  private mutating func considerShorter(_ numbers: [UInt64]) -> Bool {
    guard let seen = preview(numbers), seen.made.count < best.made.count else { return false }
    return consider(numbers)
  }
}

extension Addition {
  /// Elements of lists that are larger than what was added.
  fileprivate var elements: [Range<Int>] {
    let spans = parts.choices.spans
    return spans.indices.compactMap { part in
      guard let parent = parts.parent(of: part), parts.label(parent) == "list",
        spans[part].range.count > growth, !spans[part].range.overlaps(region)
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
      return parts.range(part).count > growth + 1
    }
  }
}
