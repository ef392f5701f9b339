/// Backslashes in names and texts, as Jayway reads and writes them.
enum StringEscapes {
  /// The text that `escaped` stands for, or `nil` where `\u` is not followed by four hex digits.
  ///
  /// An unknown escape stands for its second character, and a lone backslash at the end for itself.
  static func unescaped(_ escaped: some Collection<UInt8>) -> String? {
    guard escaped.contains(backslash) else { return String(decoding: escaped, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = String(decoding: escaped, as: UTF8.self).utf16[...]
    while let unit = rest.popFirst() {
      guard unit == UInt16(backslash) else {
        units.append(unit)
        continue
      }
      guard let escape = rest.popFirst() else {
        units.append(unit)
        break
      }
      guard let meaning = meaning(of: escape, &rest) else { return nil }
      units.append(meaning)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func meaning(of escape: UInt16, _ rest: inout Substring.UTF16View) -> UInt16? {
    switch UInt8(exactly: escape) {
    case UInt8(ascii: "u"): hexadecimal(&rest)
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: escape
    }
  }

  private static func hexadecimal(_ rest: inout Substring.UTF16View) -> UInt16? {
    guard rest.count >= 4 else { return nil }
    defer { rest = rest.dropFirst(4) }
    return UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16)
  }

  /// `text` with backslashes before quotes, slashes and backslashes, and ASCII alone.
  static func escaped(_ text: String) -> String {
    text.utf16.reduce(into: "") { $0 += escaped($1) }
  }

  private static func escaped(_ unit: UInt16) -> String {
    switch unit {
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    case 0x22, 0x27, 0x2F, 0x5C: return "\\" + String(UnicodeScalar(UInt8(unit)))
    case 0x20..<0x80: return String(UnicodeScalar(UInt8(unit)))
    default:
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  private static let backslash = UInt8(ascii: "\\")
}
