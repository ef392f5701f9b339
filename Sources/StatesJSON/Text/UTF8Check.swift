/// Strict UTF-8: no overlong form, no surrogate, nothing above U+10FFFF, nothing cut off.
enum UTF8Check {
  /// The bytes of the well-formed sequence at `index` that is not ASCII, or 0 if it is malformed.
  static func length(_ bytes: ByteSpan, at index: Int) -> Int {
    let first = bytes[index]
    let second = bytes[index + 1]
    switch first {
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let isValid =
        isContinuation(second) && isContinuation(bytes[index + 2])
        && (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0)
      return isValid ? 3 : 0
    case 0xF0...0xF4:
      let isValid =
        isContinuation(second) && isContinuation(bytes[index + 2])
        && isContinuation(bytes[index + 3])
        && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90)
      return isValid ? 4 : 0
    default: return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether all of `bytes` is well formed.
  static func isValid(_ bytes: ByteSpan) -> Bool {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, bytes.word(index) & 0x8080_8080_8080_8080 == 0 {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else {
        let length = length(bytes, at: index)
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }
}
