extension Choices {
  /// Draws a list whose elements come one at a time, each behind a decision to go on.
  ///
  /// So an element can be deleted, moved or repeated in the recording without touching its
  /// neighbours. A list whose length is fixed makes no such decisions.
  ///
  /// - Parameters:
  ///   - count: How many elements there may be.
  ///   - label: What an element is called.
  ///   - element: Draws one element.
  /// - Returns: The elements in the order of drawing.
  @inlinable
  public mutating func list<Element>(
    _ count: ClosedRange<Int>, label: StaticLabel = "element",
    of element: (inout Choices) -> Element
  ) -> [Element] {
    precondition(
      (0...Self.limit).contains(count.lowerBound), "a list needs at least 0 to 8192 elements")
    return span("list") { choices in
      var elements: [Element] = []
      var goal = choices.isReplaying ? 0 : choices.freshCount(count)
      while let next = choices.oneMore(
        label, of: count, after: elements.count, goal: &goal, element)
      {
        elements.append(next)
      }
      return elements
    }
  }

  @inlinable
  mutating func oneMore<Element>(
    _ label: StaticLabel, of count: ClosedRange<Int>, after index: Int, goal: inout Int,
    _ element: (inout Choices) -> Element
  ) -> Element? {
    if count.lowerBound == count.upperBound, index == count.upperBound { return nil }
    let start = madeCount
    guard goesOn(count, after: index, goal: goal) else { return nil }
    return span(label, from: start, element)
  }

  /// Draws whether a list of `index` elements gets another one.
  @usableFromInline
  mutating func goesOn(_ count: ClosedRange<Int>, after index: Int, goal: Int) -> Bool {
    if index < count.lowerBound {
      if count.lowerBound < count.upperBound { force(1, upTo: 1, as: .more) }
      return true
    }
    if index >= count.upperBound {
      force(0, upTo: 1, as: .more)
      return false
    }
    return draw(upTo: 1, as: .more) { _ in index < goal ? 1 : 0 } == 1
  }

  /// How long a fresh list gets: mostly short, sometimes at an end of the range, at times long.
  @usableFromInline
  mutating func freshCount(_ count: ClosedRange<Int>) -> Int {
    // Once a value is large, its remaining lists are kept short, so that it stays below the limit.
    guard madeCount < Self.limit / 8 else { return count.lowerBound }
    let room = UInt64(min(count.upperBound - count.lowerBound, Self.limit / 16))
    let scaled = (room * UInt64(size) + UInt64(Self.fullSize) - 1) / UInt64(Self.fullSize)
    let extra: UInt64
    switch random.next(upTo: 15) {
    case 0: extra = 0
    case 1: extra = scaled
    case 2...5: extra = random.next(upTo: min(scaled, 3))
    case 6...11: extra = random.next(upTo: min(scaled, 10))
    default: extra = random.next(upTo: min(scaled, 100))
    }
    return count.lowerBound + Int(extra)
  }
}
