import StatesEngine

/// Finds the numbers of rules of the language, such as `RETRY-04`, in texts.
enum RuleCitations {
  private static let prefixes = Set(RuleArea.allCases.flatMap(\.prefixes))

  /// The numbers in `text`, in their order: a known prefix, a hyphen and two digits.
  static func numbers(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.indices.compactMap { hyphen in
      guard bytes[hyphen] == UInt8(ascii: "-") else { return nil }
      let digits = bytes[(hyphen + 1)...].prefix(3).prefix(while: isDigit)
      guard digits.count == 2 else { return nil }
      let head = bytes[..<hyphen].suffix(8).reversed().prefix(while: isLetter).reversed()
      let prefix = String(decoding: head, as: UTF8.self)
      let before = hyphen - head.count - 1
      if before >= 0, isPartOfWord(bytes[before]) { return nil }
      return prefixes.contains(prefix)
        ? prefix + "-" + String(decoding: digits, as: UTF8.self) : nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
  }
}
