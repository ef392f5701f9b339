/// In how many cases each pair of two small numbers was seen.
struct PairCounts: Sendable {
  /// The numbers lie below this.
  static let side = 64

  private(set) var counts = [UInt64](repeating: 0, count: side * side)
  /// The case in which each pair was seen last.
  private var seenIn = [UInt32](repeating: 0, count: side * side)
  private var present: UInt32 = 0

  /// Begins another case.
  mutating func begin() { present &+= 1 }

  /// Counts a pair, once in each case.
  @inline(__always)
  mutating func count(_ first: Int, _ second: Int) {
    let place = (first & (Self.side - 1)) * Self.side + (second & (Self.side - 1))
    guard seenIn[place] != present else { return }
    seenIn[place] = present
    counts[place] += 1
  }

  /// Counts each pair of the places of set bits, a place with itself included.
  ///
  /// In a case each pair comes but once this way, so nobody has to look whether it was there.
  mutating func countPairs(of bits: UInt64) {
    var rest = bits
    while rest != 0 {
      let first = rest.trailingZeroBitCount
      for second in BitPlaces(rest) { counts[first * Self.side + second] += 1 }
      rest &= rest - 1
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: PairCounts) {
    for place in counts.indices { counts[place] += other.counts[place] }
  }

  /// In how many cases the pair was seen.
  subscript(first: Int, second: Int) -> UInt64 { counts[first * Self.side + second] }

  /// How many pairs were seen at all, and in one case alone.
  var seen: (ever: UInt64, once: UInt64) {
    counts.reduce(into: (0, 0)) { seen, count in
      if count > 0 { seen.ever += 1 }
      if count == 1 { seen.once += 1 }
    }
  }
}

/// The places of the bits that are set, from the lowest.
struct BitPlaces: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(_ bits: UInt64) { rest = bits }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
