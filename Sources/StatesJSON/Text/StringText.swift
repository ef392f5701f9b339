/// How strings are written: escaped where JSON demands it and nowhere else.
///
/// Quote and backslash get a backslash, the control characters `\b \f \n \r \t` their letter,
/// the others `\u00xx` in small letters. Everything else stands as it is.
enum StringText {
  /// The bytes that `byte` takes in text.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0x22, 0x5C, 0x08, 0x09, 0x0A, 0x0C, 0x0D: 2
    case 0..<0x20: 6
    default: 1
    }
  }

  /// The bytes of the text of a string, with its quotes.
  static func length(_ bytes: ByteSpan) -> Int {
    var length = 2
    var index = 0
    while index < bytes.count {
      let word = bytes.paddedWord(index)
      let end = min(index + 8, bytes.count)
      if Swar.escapes(Swar.filled(word, from: end - index)) == 0 {
        length += end - index
        index = end
        continue
      }
      while index < end {
        length += Self.length(bytes[index])
        index += 1
      }
    }
    return length
  }

  /// Appends the text of the string `bytes`.
  static func append(_ bytes: ByteSpan, to text: Store<UInt8>) {
    text.append(0x22)
    var start = 0
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, Swar.escapes(bytes.word(index)) == 0 {
        index += 8
        continue
      }
      if length(bytes[index]) > 1 {
        text.append(bytes.slice(start, index))
        appendEscape(bytes[index], to: text)
        start = index + 1
      }
      index += 1
    }
    text.append(bytes.slice(start, bytes.count))
    text.append(0x22)
  }

  private static func appendEscape(_ byte: UInt8, to text: Store<UInt8>) {
    switch byte {
    case 0x22: text.append("\\\"")
    case 0x5C: text.append("\\\\")
    case 0x08: text.append("\\b")
    case 0x09: text.append("\\t")
    case 0x0A: text.append("\\n")
    case 0x0C: text.append("\\f")
    case 0x0D: text.append("\\r")
    default:
      text.append("\\u00")
      text.append(hexadecimal(byte >> 4))
      text.append(hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x61 - 10 + digit
  }
}
