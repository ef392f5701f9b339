/// All sets of one program, flattened so that a look-up neither recurses nor allocates.
struct SetTable: Sendable {
  /// One set: its ASCII members as bits, the rest as a slice of the table's terms.
  struct Entry: Sendable {
    let ascii: ASCIIBits
    let firstTerm: Int32
    let termCount: Int32
    /// How many steps a look-up beyond ASCII is worth.
    let steps: Int
  }

  /// How many steps it is worth to try every case of a scalar.
  private static let foldingSteps = 8

  /// One operation on a stack of truth values.
  enum Term: Sendable {
    case ranges(first: Int32, count: Int32, Folding)
    case property(Property)
    case union
    case intersection
    case complement

    var isFolded: Bool {
      if case .ranges(_, _, let folding) = self { folding != .none } else { false }
    }
  }

  private(set) var entries: [Entry] = []
  private var terms: [Term] = []
  private var ranges: [ClosedRange<UInt32>] = []

  /// Adds `set`, and answers its index.
  mutating func add(_ set: ScalarSet) -> Int {
    let first = terms.count
    append(set)
    entries.append(
      Entry(
        ascii: ASCIIBits(of: set), firstTerm: Int32(first), termCount: Int32(terms.count - first),
        steps: terms[first...].reduce(0) { $0 + ($1.isFolded ? Self.foldingSteps : 1) }))
    return entries.count - 1
  }

  private mutating func append(_ set: ScalarSet) {
    switch set {
    case .ranges(let set, let folding):
      terms.append(.ranges(first: Int32(ranges.count), count: Int32(set.ranges.count), folding))
      ranges += set.ranges
    case .property(let property): terms.append(.property(property))
    case .union(let sets): append(sets, joinedBy: .union)
    case .intersection(let sets): append(sets, joinedBy: .intersection)
    case .complement(let set):
      append(set)
      terms.append(.complement)
    }
  }

  private mutating func append(_ sets: [ScalarSet], joinedBy term: Term) {
    for (position, set) in sets.enumerated() {
      append(set)
      if position > 0 { terms.append(term) }
    }
  }

  /// Whether the set at `index` holds `scalar`, by its terms alone.
  func contains(_ scalar: UInt32, at index: Int) -> Bool {
    let entry = entries[index]
    // Each level of a class takes one bit, and the parser allows a hundred levels.
    var stack: UInt128 = 0
    for position in Int(entry.firstTerm)..<Int(entry.firstTerm + entry.termCount) {
      switch terms[position] {
      case .ranges(let first, let count, let folding):
        let holds = contains(scalar, first: Int(first), count: Int(count), folding)
        stack = stack << 1 | (holds ? 1 : 0)
      case .property(let property): stack = stack << 1 | (property.contains(scalar) ? 1 : 0)
      case .union: stack = stack >> 1 | stack & 1
      case .intersection: stack = stack >> 1 & (stack | ~1)
      case .complement: stack ^= 1
      }
    }
    return stack & 1 != 0
  }

  private func contains(_ scalar: UInt32, first: Int, count: Int, _ folding: Folding) -> Bool {
    ranges.withUnsafeBufferPointer { ranges in
      let slice = ranges[first..<first + count]
      return folding.anyVariant(of: scalar) { RangeSet.contains($0, in: slice) }
    }
  }
}
