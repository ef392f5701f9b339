/// Where a pattern matched, as UTF-8 offsets into the text.
package struct RegexMatch: Equatable, Sendable {
  /// The whole match.
  package let range: Range<Int>
  /// What each capturing group captured last, in order of their `(`; `nil` where a group took no
  /// part, which is not the same as having captured nothing.
  package let groups: [Range<Int>?]
}

/// Turns UTF-8 offsets of one text into UTF-16 offsets.
///
/// Asking for growing offsets reads the text once.
package struct UTF16Offsets {
  private var utf8 = 0
  private var utf16 = 0

  package init() {}

  /// The UTF-16 offset that belongs to a UTF-8 offset in `bytes`.
  package mutating func offset(
    of position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if position < utf8 { (utf8, utf16) = (0, 0) }
    while utf8 < min(position, bytes.count) {
      utf16 += Self.units(startedBy: bytes[utf8])
      utf8 += 1
    }
    return utf16
  }

  /// How many code units a byte accounts for: the leading byte for all of its scalar.
  private static func units(startedBy byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }
}
