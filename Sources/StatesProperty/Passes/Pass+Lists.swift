extension Shrinker.Pass {
  /// Deletes runs of elements from lists, from the back, in steps that double.
  static let deleteElements = Self("delete elements", rank: .structure) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      if shrinker.best.spans[index].label == "list" { shrinker.deleteElements(ofList: index) }
      index += 1
    }
  }

  /// Makes one list of lists that follow each other in a list.
  ///
  /// The end of the first and the beginning of the next are two decisions side by side: to stop,
  /// and to go on with the list around them.
  static let joinLists = Self("join lists", rank: .structure) { shrinker in
    let seams = Layout(shrinker.best).seams
    if seams.isEmpty || shrinker.consider(shrinker.deleting(seams)) { return }
    for seam in seams.reversed() where Layout(shrinker.best).seams.contains(seam) {
      _ = shrinker.consider(shrinker.deleting([seam]))
    }
  }

  /// Makes one number of two neighbours in a list, as large as both together; what exceeds the
  /// range wraps round, as it does in machines.
  static let mergeNeighbours = Self("merge neighbours", rank: .numbers) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      while shrinker.mergeIntoNext(index) {}
      index += 1
    }
  }

  /// Deletes an element and lowers all quantities above its place, which may be places of others.
  static let deleteAndRenumber = Self("delete and renumber", rank: .repair) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      var place = Layout(shrinker.best).children[index].count - 1
      while place >= 0 {
        shrinker.deleteAndRenumber(place, inside: index)
        place -= 1
      }
      index += 1
    }
  }
}

extension Shrinker {
  fileprivate mutating func deleteElements(ofList list: Int) {
    var end = Layout(best).children[list].count
    while end > 0, list < best.spans.count, end <= Layout(best).children[list].count {
      let deleted = extend(upTo: end) { shrinker, count in
        let isDeleted = shrinker.deleteElements(end - count..<end, ofList: list)
        if isDeleted { end -= count }
        return isDeleted
      }
      if deleted == 0 { end -= 1 }
    }
  }

  /// Deletes the elements at `places` and lowers the number that says how many there are, if it
  /// was drawn before the list.
  private mutating func deleteElements(_ places: Range<Int>, ofList list: Int) -> Bool {
    let layout = Layout(best)
    guard list < layout.spans.count, places.upperBound <= layout.children[list].count,
      places.lowerBound >= 0
    else { return false }
    let elements = layout.children[list][places].map { layout.spans[$0].range }
    var candidate = deleting(elements)
    if let ruler = ruler(ofList: list, in: layout) {
      guard candidate[ruler] >= UInt64(places.count) else { return false }
      candidate[ruler] -= UInt64(places.count)
    }
    return consider(candidate)
  }

  /// The position of the number that says how long the list is, for a list that makes no decisions
  /// of its own.
  private mutating func ruler(ofList list: Int, in layout: Layout) -> Int? {
    let start = layout.spans[list].range.lowerBound
    let elements = layout.children[list]
    guard let first = elements.first, layout.spans[first].range.lowerBound == start,
      start < best.made.count, best.made[start].kind != .more
    else { return nil }
    return lowerable.filter { $0 < start }.suffix(8).last { position in
      guard let seen = preview(setting(position, to: best.made[position].value - 1)) else {
        return false
      }
      let changed = Layout(seen)
      return list < changed.spans.count && changed.children[list].count == elements.count - 1
    }
  }

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

  fileprivate mutating func deleteAndRenumber(_ place: Int, inside index: Int) {
    let layout = Layout(best)
    guard index < layout.spans.count, place < layout.children[index].count else { return }
    var candidate = best.recording
    for position in numbers where candidate[position] > UInt64(place) { candidate[position] -= 1 }
    candidate.removeSubrange(layout.spans[layout.children[index][place]].range)
    _ = consider(candidate)
  }
}

extension Layout {
  /// Where a list ends and the next element of the list around it, also a list, begins at once.
  fileprivate var seams: [Range<Int>] {
    spans.indices.filter { spans[$0].label == "list" }.flatMap { list in
      children[list].dropFirst().compactMap { element in
        guard let inner = children[element].first, spans[inner].label == "list" else { return nil }
        let start = spans[element].range.lowerBound
        guard spans[inner].range.lowerBound == start + 1 else { return nil }
        return start - 1..<start + 1
      }
    }
  }

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
