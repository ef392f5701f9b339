/// A set of ASCII scalars, one bit each.
struct ASCIIBits: Hashable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  static let wordCharacters = ASCIIBits(of: .ranges(.wordCharacters, .none))

  /// The ASCII members of `set`.
  init(of set: ScalarSet) {
    for scalar in UInt32(0)..<0x80 where set.contains(scalar) { insert(scalar) }
  }

  mutating func insert(_ scalar: UInt32) {
    if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar & 63) }
  }

  /// Whether `scalar`, which must be ASCII, is in the set.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    ((scalar < 64 ? low : high) >> UInt64(scalar & 63)) & 1 != 0
  }
}
