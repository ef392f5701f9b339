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
    let seams = shrinker.seams
    if seams.isEmpty || shrinker.consider(shrinker.deleting(seams)) { return }
    for seam in seams.reversed() where shrinker.seams.contains(seam) {
      _ = shrinker.consider(shrinker.deleting([seam]))
    }
  }
}

extension Shrinker {
  /// Where a list ends and the next element of the list around it, also a list, begins at once.
  fileprivate var seams: [Range<Int>] {
    let layout = Layout(best)
    let elements = layout.spans.indices.filter { layout.spans[$0].label == "list" }.flatMap {
      layout.children[$0].dropFirst()
    }
    return elements.compactMap { element in
      guard let inner = layout.children[element].first, layout.spans[inner].label == "list" else {
        return nil
      }
      let seam = layout.spans[element].range.lowerBound - 1..<layout.spans[inner].range.lowerBound
      let isBare = seam.count == 2 && seam.allSatisfy { best.made[$0].kind == .more }
      return isBare ? seam : nil
    }
  }

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
}
