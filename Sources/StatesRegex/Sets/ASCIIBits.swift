/// A set of ASCII scalars, one bit each.
struct ASCIIBits: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  static let wordCharacters = ASCIIBits(RangeSet.wordCharacters)
  private static let upperCase = ASCIIBits([0x41...0x5A] as RangeSet)
  private static let lowerCase = ASCIIBits([0x61...0x7A] as RangeSet)

  init(low: UInt64 = 0, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  /// The ASCII members of `set`.
  init(_ set: RangeSet) {
    for range in set.ranges where range.lowerBound < 0x80 {
      let (first, last) = (range.lowerBound, min(range.upperBound, 0x7F))
      if first < 64 { low |= Self.bits(first, min(last, 63)) }
      if last >= 64 { high |= Self.bits(max(first, 64) - 64, last - 64) }
    }
  }

  /// The ASCII members of `set`.
  init(of set: ScalarSet) {
    self.init()
    switch set {
    case .ranges(let ranges, .none): self = ASCIIBits(ranges)
    case .ranges(let ranges, .ascii), .ranges(let ranges, .javaScript):
      self = ASCIIBits(ranges).inEitherCase
    case .ranges(_, .unicode), .property:
      for scalar in UInt32(0)..<0x80 where set.contains(scalar) { insert(scalar) }
    case .union(let sets): for set in sets { formUnion(ASCIIBits(of: set)) }
    case .intersection(let sets):
      self = sets.reduce(ASCIIBits().complement) { $0.intersection(ASCIIBits(of: $1)) }
    case .complement(let set): self = ASCIIBits(of: set).complement
    }
  }

  private var complement: ASCIIBits { ASCIIBits(low: ~low, high: ~high) }

  private func intersection(_ other: ASCIIBits) -> ASCIIBits {
    ASCIIBits(low: low & other.low, high: high & other.high)
  }

  private mutating func formUnion(_ other: ASCIIBits) {
    (low, high) = (low | other.low, high | other.high)
  }

  private static func bits(_ first: UInt32, _ last: UInt32) -> UInt64 {
    (UInt64.max << UInt64(first)) & (UInt64.max >> UInt64(63 - last))
  }

  private var inEitherCase: ASCIIBits {
    let upper = high & Self.upperCase.high
    let lower = high & Self.lowerCase.high
    return ASCIIBits(low: low, high: high | upper << 32 | lower >> 32)
  }

  private mutating func insert(_ scalar: UInt32) {
    if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar & 63) }
  }

  /// Whether `byte` is ASCII and in the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 != 0
  }
}
