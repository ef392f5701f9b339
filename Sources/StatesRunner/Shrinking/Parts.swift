import StatesProperty

/// What each part of a recording consists of: decisions of its own, and parts inside it.
struct Parts {
  enum Item {
    /// The decision at a position.
    case choice(Int)
    /// The part with this number among the spans.
    case part(Int)
  }

  let choices: Choices
  let numbers: [UInt64]
  private let children: [[Int]]
  private let roots: [Int]
  private let parents: [Int?]

  init(_ choices: Choices) {
    self.choices = choices
    numbers = choices.recording
    var children = [[Int]](repeating: [], count: choices.spans.count)
    var parents: [Int?] = []
    var roots: [Int] = []
    var open: [Int] = []
    for (index, span) in choices.spans.enumerated() {
      open.removeLast(max(0, open.count - span.depth))
      parents.append(open.last)
      if let parent = open.last { children[parent].append(index) } else { roots.append(index) }
      open.append(index)
    }
    self.children = children
    self.roots = roots
    self.parents = parents
  }

  func label(_ part: Int) -> StaticLabel { choices.spans[part].label }

  func range(_ part: Int) -> Range<Int> { choices.spans[part].range }

  func numbers(of part: Int) -> ArraySlice<UInt64> { numbers[range(part)] }

  /// The part that a part lies in; `nil` for the whole recording.
  func parent(of part: Int) -> Int? { parents[part] }

  /// The decisions and parts of a part in order, those of the whole recording for `nil`.
  func items(of part: Int?) -> [Item] {
    var items: [Item] = []
    let whole = part.map { range($0) } ?? 0..<numbers.count
    var position = whole.lowerBound
    for child in part.map({ children[$0] }) ?? roots {
      let inner = range(child)
      items += (position..<inner.lowerBound).map(Item.choice)
      items.append(.part(child))
      position = inner.upperBound
    }
    return items + (position..<whole.upperBound).map(Item.choice)
  }

  /// The parts around a position, the innermost first.
  func parts(around position: Int) -> [Int] {
    var around: [Int] = []
    var next = choices.spans.lastIndex { $0.range.contains(position) }
    while let part = next {
      around.append(part)
      next = parents[part]
    }
    return around
  }

  /// The parts of that name.
  func all(_ label: StaticLabel) -> [Int] {
    choices.spans.indices.filter { choices.spans[$0].label == label }
  }
}
