extension Shrinker.Pass {
  /// Makes one number of two neighbours in a list, as large as both together; what exceeds the
  /// range wraps round, as it does in machines.
  static let mergeNeighbours = Self("merge neighbours", rank: .numbers) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      while shrinker.mergeIntoNext(index) {}
      index += 1
    }
  }

  /// Deletes parts that are equal, together, wherever they are.
  static let deleteEqual = Self("delete equal parts", rank: .numbers) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      shrinker.deleteEqual(to: index)
      index += 1
    }
  }
}

extension Shrinker {
  /// Adds the number of an element to that of the next, and deletes the element.
  fileprivate mutating func mergeIntoNext(_ index: Int) -> Bool {
    let layout = Layout(best)
    guard index < layout.spans.count, let next = layout.next(after: index),
      let first = onlyNumber(in: index), let second = onlyNumber(in: next),
      let merged = best.made[first].merged(with: best.made[second])
    else { return false }
    var candidate = setting(second, to: merged)
    candidate.removeSubrange(layout.spans[index].range)
    return consider(candidate)
  }

  private func onlyNumber(in index: Int) -> Int? {
    let numbers = best.spans[index].range.filter { best.made[$0].isNumber }
    return numbers.count == 1 ? numbers[0] : nil
  }

  /// Deletes the part with all that are equal to it, else as many of them from each place where
  /// there are some.
  fileprivate mutating func deleteEqual(to index: Int) {
    let groups = equalParts(to: index)
    guard groups.joined().count > 1, !consider(deleting(groups.flatMap(\.self))) else { return }
    var deleted = 0
    extend(upTo: groups.map(\.count).min() ?? 0) { shrinker, count in
      guard shrinker.equalParts(to: index).map(\.count) == groups.map({ $0.count - deleted }) else {
        return false
      }
      let ranges = shrinker.equalParts(to: index).flatMap { $0.prefix(count) }
      let isDeleted = ranges.count > 1 && shrinker.consider(shrinker.deleting(ranges))
      if isDeleted { deleted += count }
      return isDeleted
    }
  }

  /// Where the parts lie that are equal to a span of which none lies before it, those inside one
  /// part together.
  private func equalParts(to index: Int) -> [[Range<Int>]] {
    let (layout, numbers) = (Layout(best), best.recording)
    guard index < layout.spans.count, !layout.spans[index].range.isEmpty else { return [] }
    let span = layout.spans[index]
    let equal = layout.spans.indices.filter {
      layout.spans[$0].label == span.label
        && numbers[layout.spans[$0].range].elementsEqual(numbers[span.range])
    }
    guard equal.first == index else { return [] }
    var groups: [(parent: Int?, ranges: [Range<Int>])] = []
    for member in equal {
      let place = groups.firstIndex { $0.parent == layout.parents[member] }
      if let place {
        groups[place].ranges.append(layout.spans[member].range)
      } else {
        groups.append((layout.parents[member], [layout.spans[member].range]))
      }
    }
    return groups.map(\.ranges)
  }
}

extension Layout {
  /// The part of the same label right after the span, inside the same part.
  fileprivate func next(after index: Int) -> Int? {
    guard let parent = parents[index], let place = children[parent].firstIndex(of: index),
      place + 1 < children[parent].count
    else { return nil }
    let next = children[parent][place + 1]
    return spans[next].label == spans[index].label ? next : nil
  }
}

extension Choice {
  /// The answer that stands for both quantities together, if both are drawn alike.
  fileprivate func merged(with other: Choice) -> UInt64? {
    guard isLike(other), let left = quantity, let right = other.quantity else { return nil }
    let sum = left &+ right
    if let index = index(of: sum) { return index }
    guard bound < UInt64(Int64.max) else { return nil }
    let size = Int64(bound) + 1
    return index(of: sum > 0 ? sum - size : sum + size)
  }
}
