/// What Java would say of a text: its hash code, its length and its order go by UTF-16.
enum JavaString {
  /// The hash code that Java gives a string.
  static func hashCode(of text: String) -> Int32 {
    var code: Int32 = 0
    for unit in text.utf16 { code = code &* 31 &+ Int32(unit) }
    return code
  }

  /// The number of UTF-16 units in a UTF-8 text.
  static func length(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var length = 0
    for byte in text where byte & 0xC0 != 0x80 {
      length += byte >= 0xF0 ? 2 : 1
    }
    return length
  }

  /// Whether one UTF-8 text comes before another, after it, or neither, in the order of its UTF-16
  /// units.
  ///
  /// The order of UTF-8 bytes is the order of code points. UTF-16 differs in one thing: what lies
  /// beyond the first plane is written with surrogates, which come before U+E000.
  static func compare(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let shared = min(first.count, second.count)
    for index in 0..<shared where first[index] != second[index] {
      return rank(first[index]) < rank(second[index]) ? -1 : 1
    }
    return (first.count - second.count).signum()
  }

  /// Where a byte stands when texts first differ in it: lead bytes from U+E000 to U+FFFF last.
  private static func rank(_ byte: UInt8) -> Int {
    byte == 0xEE || byte == 0xEF ? Int(byte) + 0x100 : Int(byte)
  }
}
