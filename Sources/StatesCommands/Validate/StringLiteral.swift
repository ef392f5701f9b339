/// The content of a JSON string literal, with the place of each of its bytes in the text around it.
struct StringLiteral {
  private(set) var bytes: [UInt8] = []
  /// For each byte of the content, the byte of the text that it comes from.
  private(set) var offsets: [Int] = []

  /// Reads the literal whose opening quote is the byte number `start` of a text that is JSON.
  init(in text: [UInt8], at start: Int) {
    var index = start + 1
    while index < text.count, text[index] != 0x22 {
      guard text[index] == 0x5C, index + 1 < text.count else {
        append([text[index]], from: index)
        index += 1
        continue
      }
      index = readEscape(in: text, at: index)
    }
  }

  /// Reads the escape at `start` and answers where it ends.
  private mutating func readEscape(in text: [UInt8], at start: Int) -> Int {
    guard text[start + 1] == 0x75 else {
      let plain: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
      append([plain[text[start + 1]] ?? text[start + 1]], from: start)
      return start + 2
    }
    var units = [Self.unit(in: text, at: start + 2)]
    var end = start + 6
    if (0xD800...0xDBFF).contains(units[0]), text.dropFirst(end).starts(with: [0x5C, 0x75]) {
      units.append(Self.unit(in: text, at: end + 2))
      end += 6
    }
    append(Array(String(decoding: units, as: UTF16.self).utf8), from: start)
    return end
  }

  private mutating func append(_ content: [UInt8], from offset: Int) {
    bytes += content
    offsets += Array(repeating: offset, count: content.count)
  }

  /// The four hexadecimal digits at a place.
  private static func unit(in text: [UInt8], at start: Int) -> UInt16 {
    let digits = text.dropFirst(start).prefix(4)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}
