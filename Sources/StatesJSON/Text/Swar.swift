/// Tests of eight bytes at once, packed in a word with the first byte in the lowest place.
enum Swar {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that cannot stand for itself in a string: quote, backslash, control.
  ///
  /// Above the first such byte the bits may be wrong.
  @inline(__always)
  static func escapes(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- ones &* 0x20) & ~word)
    return found & highs
  }

  /// The same, and each byte that is not ASCII.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 { escapes(word) | word & highs }

  /// The place of the first byte that is marked.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  /// How many of the first bytes are blanks.
  @inline(__always)
  static func blanks(_ word: UInt64) -> Int { first(word ^ (ones &* 0x20)) }

  /// The byte number `index`.
  @inline(__always)
  static func byte(_ word: UInt64, _ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: 8 &* index))
  }

  /// `word` with blanks in the place of all bytes but the lowest `count`, of which there is one at
  /// least.
  @inline(__always)
  static func filled(_ word: UInt64, from count: Int) -> UInt64 {
    count < 8 ? word | (ones &* 0x20) &<< UInt64(truncatingIfNeeded: 8 &* count) : word
  }

  /// The lowest `count` bytes of `word`, fewer than eight.
  @inline(__always)
  static func head(_ word: UInt64, _ count: Int) -> UInt64 {
    word & ~(UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* count))
  }
}

/// Lengths of text, kept in 32 bits: what is longer counts as ``TextLength/most``.
enum TextLength {
  static let most = Int(UInt32.max)

  @inline(__always)
  static func clamp(_ length: Int) -> Int { min(length, most) }
}
