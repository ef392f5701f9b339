extension Parser {
  /// Reads a class from its `[` to its `]`.
  mutating func characterClass() throws(RegexError) -> ScalarSet {
    try nested { (parser: inout Parser) throws(RegexError) in
      let start = parser.reader.index
      parser.reader.advance()
      let isNegated = parser.reader.take("^")
      let set = try parser.classOperands(from: start)
      parser.reader.advance()
      return set.complement(if: isNegated)
    }
  }

  /// Reads the operands of `&&`, up to the closing `]`.
  private mutating func classOperands(from start: Int) throws(RegexError) -> ScalarSet {
    var operands: [ScalarSet] = []
    repeat {
      var items = ClassItems(folding: folding)
      try readItems(into: &items, from: start, isFirstOperand: operands.isEmpty)
      if !items.isEmpty || !flavour.nestsClasses { operands.append(items.set) }
    } while flavour.nestsClasses && reader.take(text: "&&")
    guard let first = operands.first else {
      throw reader.error(RegexMessage.unclosedClass, at: start)
    }
    return operands.count == 1 ? first : .intersection(operands)
  }

  private mutating func readItems(
    into items: inout ClassItems, from start: Int, isFirstOperand: Bool
  ) throws(RegexError) {
    while true {
      skipComments()
      guard let next = reader.next else {
        throw reader.error(RegexMessage.unclosedClass, at: start)
      }
      let mayStandFirst = flavour.nestsClasses && isFirstOperand && items.isEmpty
      if next == "]", !mayStandFirst { return }
      if flavour.nestsClasses, reader.sees("&&") { return }
      if flavour.nestsClasses, next == "[" {
        items.add(try characterClass())
      } else {
        try readItem(into: &items)
      }
    }
  }

  /// Reads a scalar, a range, or an escape that stands for a set.
  private mutating func readItem(into items: inout ClassItems) throws(RegexError) {
    let start = reader.index
    let lower = try classAtom()
    guard rangeFollows(lower) else { return items.add(lower) }
    reader.advance()
    let upper = try classAtom()
    switch (lower, upper) {
    case (.scalar(let first), .scalar(let last)) where first <= last: items.add(first...last)
    case (.scalar, .scalar): throw reversedRange(from: start)
    case (_, _) where flavour.nestsClasses: throw reversedRange(from: start)
    case (_, _):
      items.add(lower)
      items.add(0x2D...0x2D)
      items.add(upper)
    }
  }

  private func reversedRange(from start: Int) -> RegexError {
    reader.error(RegexMessage.reversedRange(reader.text(from: start)), at: start)
  }

  /// Whether the next `-` makes a range with what was read.
  private func rangeFollows(_ lower: ClassAtom) -> Bool {
    guard reader.next == "-", let after = reader.peek(1), after != "]" else { return false }
    guard flavour.nestsClasses else { return true }
    if case .set = lower { return false }
    return after != "["
  }

  private mutating func classAtom() throws(RegexError) -> ClassAtom {
    if reader.next == "\\" { return try escapedClassAtom() }
    guard !reader.isAtEnd else { throw reader.error(RegexMessage.unclosedClass) }
    return .scalar(reader.take())
  }
}

/// What can stand at one end of a range.
enum ClassAtom {
  case scalar(UInt32)
  case set(ScalarSet)
}

/// What a class has listed so far.
private struct ClassItems {
  let folding: Folding
  private var ranges: [ClosedRange<UInt32>] = []
  private var sets: [ScalarSet] = []

  init(folding: Folding) { self.folding = folding }

  var isEmpty: Bool { ranges.isEmpty && sets.isEmpty }

  /// Everything listed, as one set.
  var set: ScalarSet {
    if ranges.isEmpty, sets.count == 1 { return sets[0] }
    let listed = ScalarSet.ranges(RangeSet(ranges), folding)
    return sets.isEmpty ? listed : .union((ranges.isEmpty ? [] : [listed]) + sets)
  }

  mutating func add(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func add(_ set: ScalarSet) {
    if case .ranges(let plain, .none) = set, folding == .none {
      ranges += plain.ranges
    } else if !sets.contains(set) {
      sets.append(set)
    }
  }

  mutating func add(_ atom: ClassAtom) {
    switch atom {
    case .scalar(let scalar): add(scalar...scalar)
    case .set(let set): add(set)
    }
  }
}
