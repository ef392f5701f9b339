import StatesJSON

/// Why the text of an execution's input is refused, as the service's own parser puts it (EXEC-20).
struct InputRefusal {
  let message: String

  /// The reason for `text`, which no arena takes, or which is too long.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      self = .general
      return
    }
    do throws(JSONError) {
      _ = try Arena().parse(text)
      self = .general
    } catch {
      message = Self.message(error, bytes)
    }
  }

  private init(message: String) { self.message = message }

  static let general = InputRefusal(message: "Invalid execution input.")

  private static func message(_ error: JSONError, _ bytes: [UInt8]) -> String {
    guard error.kind == .unexpectedCharacter, error.offset < bytes.count else {
      return general.message
    }
    if let due = due[error.expected] {
      return character(in: bytes, at: error.offset) + ": was expecting \(due)"
    }
    if let word = word(in: bytes, around: error.offset) {
      return "Unrecognized token '\(word)': was expecting " + values
    }
    return character(in: bytes, at: error.offset) + ": expected a valid value " + values
  }

  private static let values =
    "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"

  /// What our parser expects, in the words of the service's.
  private static let due = [
    "a member's name in quotes": "double-quote to start field name",
    "':'": "a colon to separate field name and value",
    "',' or ']'": "comma to separate Array entries",
    "',' or '}'": "comma to separate Object entries",
  ]

  private static func character(in bytes: [UInt8], at offset: Int) -> String {
    let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    return
      "Unexpected character ('\(scalar.map { String($0) } ?? "")' (code \(scalar?.value ?? 0)))"
  }

  /// The letters and digits around a place.
  private static func word(in bytes: [UInt8], around offset: Int) -> String? {
    let isPart = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
    }
    let start = bytes[..<offset].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex { !isPart($0) } ?? bytes.count
    guard start < end, !(0x30...0x39).contains(bytes[start]) else { return nil }
    return String(decoding: bytes[start..<end].prefix(256), as: UTF8.self)
  }
}
