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

  /// Puts the elements of a list inside an element of another list in its place.
  static let flatten = Self("flatten lists", rank: .structure) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      shrinker.flatten(index)
      index += 1
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

  /// Deletes the elements at `places`.
  ///
  /// A list that makes no decisions of its own is as long as some number drawn before says: that
  /// number is lowered too, and if need be other lists that are as long lose the same places.
  private mutating func deleteElements(_ places: Range<Int>, ofList list: Int) -> Bool {
    let layout = Layout(best)
    guard list < layout.spans.count, places.upperBound <= layout.children[list].count,
      places.lowerBound >= 0
    else { return false }
    let elements = layout.children[list][places].map { layout.spans[$0].range }
    guard isFixed(list, in: layout), let ruler = ruler(ofList: list, in: layout) else {
      return consider(deleting(elements))
    }
    let number = best.made[ruler].value
    guard number >= UInt64(places.count) else { return false }
    let lowered = setting(ruler, to: number - UInt64(places.count))
    if consider(lowered.deleting(elements)) { return true }
    let alike = layout.spans.indices.filter {
      layout.children[$0].count == layout.children[list].count && isFixed($0, in: layout)
    }
    let all = alike.flatMap { layout.children[$0][places].map { layout.spans[$0].range } }
    return consider(lowered.deleting(all))
  }

  /// Whether the span is a list with elements that does not decide itself when to end.
  private func isFixed(_ list: Int, in layout: Layout) -> Bool {
    guard layout.spans[list].label == "list", let first = layout.children[list].first else {
      return false
    }
    let start = layout.spans[first].range.lowerBound
    return start == layout.spans[list].range.lowerBound && start < best.made.count
      && (best.made[start].kind != .more || layout.isList(at: start, inside: first))
  }

  /// The position of the number that says how long the list is.
  private mutating func ruler(ofList list: Int, in layout: Layout) -> Int? {
    let start = layout.spans[list].range.lowerBound
    let count = layout.children[list].count
    return lowerable.filter { $0 < start }.suffix(8).last { position in
      guard let seen = preview(setting(position, to: best.made[position].value - 1)) else {
        return false
      }
      let changed = Layout(seen)
      return list < changed.spans.count && changed.children[list].count == count - 1
    }
  }

  /// Puts the elements of the first list inside an element in its place.
  fileprivate mutating func flatten(_ element: Int) {
    let layout = Layout(best)
    guard element < layout.spans.count, let parent = layout.parents[element],
      layout.spans[parent].label == "list"
    else { return }
    let end = layout.spans[element].range.upperBound
    var inner = element + 1
    while inner < layout.spans.count, layout.spans[inner].range.upperBound <= end {
      let parts = layout.children[inner]
      if layout.spans[inner].label == "list", !parts.isEmpty {
        let numbers = best.recording
        var candidate = numbers
        candidate.replaceSubrange(
          layout.spans[element].range, with: parts.flatMap { numbers[layout.spans[$0].range] })
        if consider(candidate) { return }
      }
      inner += 1
    }
  }
}

extension Layout {
  /// Whether a list begins at `position` inside the span.
  fileprivate func isList(at position: Int, inside index: Int) -> Bool {
    children[index].contains {
      spans[$0].range.lowerBound == position
        && (spans[$0].label == "list" || isList(at: position, inside: $0))
    }
  }
}
