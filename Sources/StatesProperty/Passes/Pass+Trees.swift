extension Shrinker.Pass {
  /// Puts a part of a part in its place, where both are of one kind.
  static let toDescendant = Self("replace by descendant", rank: .structure) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      if !shrinker.replaceByDescendant(index) { index += 1 }
    }
  }

  /// Follows a simpler recipe where one of several was chosen.
  static let simplerAlternative = Self("simpler alternative", rank: .structure) { shrinker in
    var position = 0
    while position < shrinker.best.made.count {
      shrinker.simplifyAlternative(at: position)
      position += 1
    }
  }
}

extension Shrinker {
  /// Tries the nearest parts of the same label inside the span.
  fileprivate mutating func replaceByDescendant(_ index: Int) -> Bool {
    let layout = Layout(best)
    let span = layout.spans[index]
    for inner in layout.nearest(span.label, inside: index)
    where layout.spans[inner].range != span.range {
      var candidate = best.recording
      candidate.replaceSubrange(span.range, with: candidate[layout.spans[inner].range])
      if consider(candidate) { return true }
    }
    return false
  }

  /// Tries all simpler recipes at `position`, first with the simplest answers to everything that
  /// follows in its part, then with the answers as they are.
  fileprivate mutating func simplifyAlternative(at position: Int) {
    let choice = best.made[position]
    guard choice.kind == .alternative, choice.value > 0, !choice.isForced else { return }
    for value in 0..<min(choice.value, 8) {
      if let candidate = simplest(value, at: position), consider(candidate) { return }
      var candidate = best.recording
      candidate[position] = value
      if consider(candidate) { return }
    }
  }

  /// The recording with `value` at `position` and zeros in the rest of the innermost part.
  private mutating func simplest(_ value: UInt64, at position: Int) -> [UInt64]? {
    let around = best.spans.lastIndex { $0.range.contains(position) }
    guard let around else { return nil }
    let range = best.spans[around].range
    let numbers = best.recording
    guard let seen = preview(numbers[..<position] + [value]), around < seen.spans.count else {
      return nil
    }
    let rest = seen.spans[around].range.upperBound - position - 1
    guard rest >= 0 else { return nil }
    return numbers[..<position] + [value] + [UInt64](repeating: 0, count: rest)
      + numbers[range.upperBound...]
  }
}

extension Layout {
  /// The spans of `label` inside a span that lie in no other of that label inside it.
  fileprivate func nearest(_ label: StaticLabel, inside index: Int) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < spans.count, spans[next].depth > spans[index].depth {
      let isFound = spans[next].label == label
      if isFound { found.append(next) }
      let depth = spans[next].depth
      next += 1
      while isFound, next < spans.count, spans[next].depth > depth { next += 1 }
    }
    return found
  }
}
