/// The random numbers of `java.util.Random`: a linear congruential generator of 48 bits.
struct JavaRandom {
  private static let multiplier: UInt64 = 0x5_DEEC_E66D
  private static let mask: UInt64 = 1 << 48 - 1

  private var state: UInt64

  init(seed: Int64) {
    state = (UInt64(bitPattern: seed) ^ Self.multiplier) & Self.mask
  }

  /// The next 32 bits.
  mutating func next() -> Int32 { Int32(truncatingIfNeeded: Int64(advance() >> 16)) }

  /// The next number in a range that is not empty.
  mutating func next(in range: Range<Int32>) -> Int32 {
    let width = Int64(range.upperBound) - Int64(range.lowerBound)
    if let bound = Int32(exactly: width) { return range.lowerBound + next(below: bound) }
    while true {
      let number = next()
      if range.contains(number) { return number }
    }
  }

  /// The next number from zero up to a bound, each equally likely.
  private mutating func next(below bound: Int32) -> Int32 {
    if bound & (bound - 1) == 0 {
      return Int32((Int64(bound) * Int64(advance() >> 17)) >> 31)
    }
    while true {
      let bits = Int32(advance() >> 17)
      let number = bits % bound
      // The last, incomplete row of numbers would favour its own.
      if bits &- number &+ (bound - 1) >= 0 { return number }
    }
  }

  private mutating func advance() -> UInt64 {
    state = (state &* Self.multiplier &+ 0xB) & Self.mask
    return state
  }
}
