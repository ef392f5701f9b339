/// The standard Base64 alphabet of RFC 4648, as Java's basic encoder and decoder have it.
package enum Base64 {
  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  private static let padding = UInt8(ascii: "=")

  /// Calls `body` with the encoded text of `bytes`.
  package static func withEncoded<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let length = (bytes.count + 2) / 3 * 4
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { text in
      for group in 0..<(length / 4) { encode(group, of: bytes, into: text) }
      return body(UnsafeBufferPointer(rebasing: text[0..<length]))
    }
  }

  /// Writes the four digits that stand for up to three bytes.
  private static func encode(
    _ group: Int, of bytes: UnsafeBufferPointer<UInt8>, into text: UnsafeMutableBufferPointer<UInt8>
  ) {
    let available = min(3, bytes.count - 3 * group)
    var bits: UInt32 = 0
    for index in 0..<available {
      bits |= UInt32(bytes[3 * group + index]) << (16 - 8 * UInt32(index))
    }
    for digit in 0..<4 {
      let value = Int(bits >> (18 - 6 * UInt32(digit))) & 63
      text[4 * group + digit] = digit <= available ? alphabet.utf8Start[value] : padding
    }
  }

  /// Calls `body` with the bytes that `text` stands for, or with `nil` if it is no Base64 text.
  ///
  /// As in Java, the padding may be left out but must not be incomplete, and nothing may stand
  /// between the digits.
  package static func withDecoded<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>?) -> Result
  ) -> Result {
    guard let count = digitCount(of: text) else { return body(nil) }
    let length = count * 6 / 8
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
      var (bits, pending, written) = (UInt32(0), 0, 0)
      for index in 0..<count {
        guard let value = value(ofDigit: text[index]) else { return body(nil) }
        bits = bits << 6 | value
        pending += 6
        if pending >= 8 {
          pending -= 8
          bytes[written] = UInt8(truncatingIfNeeded: bits >> UInt32(pending))
          written += 1
        }
      }
      return body(UnsafeBufferPointer(rebasing: bytes[0..<written]))
    }
  }

  /// The number of digits before the padding, or `nil` if there cannot be as many.
  private static func digitCount(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = text.count
    while count > 0, text.count - count < 2, text[count - 1] == padding { count -= 1 }
    guard count % 4 != 1 else { return nil }
    return count == text.count || text.count % 4 == 0 ? count : nil
  }

  private static func value(ofDigit digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
