extension JSONError {
  /// A problem at the byte `offset`, found while `expected` was due.
  static func at(
    _ offset: Int, in text: ByteSpan, _ kind: Kind, expected: StaticString
  ) -> JSONError {
    JSONError(
      kind: offset >= text.count && kind != .extraContent ? .unexpectedEnd : kind,
      location: SourceLocation(of: offset, in: text), expected: "\(expected)",
      found: found(at: offset, in: text))
  }

  /// The name whose quote stands at `offset` has come before in its object.
  static func duplicateKey(at offset: Int, in text: ByteSpan) -> JSONError {
    var end = offset + 1
    while text[end] != 0x22 { end += text[end] == 0x5C ? 2 : 1 }
    return JSONError(
      kind: .duplicateKey, location: SourceLocation(of: offset, in: text),
      expected: "each member once",
      found: "'\(text.slice(offset, end + 1).unquoted)' again")
  }

  static func tooLong(_ text: ByteSpan, limit: Int) -> JSONError {
    JSONError(
      kind: .tooLong, location: SourceLocation(of: 0, in: text.slice(0, 0)),
      expected: "a text of at most \(limit) bytes", found: "\(text.count) bytes")
  }

  /// What stands at `offset`, as a message shows it.
  private static func found(at offset: Int, in text: ByteSpan) -> String {
    guard offset < text.count else { return "the end of the text" }
    let byte = text[offset]
    if byte < 0x20 || byte == 0x7F { return "control character 0x\(hexadecimal(byte))" }
    if byte < 0x80 { return "'\(Unicode.Scalar(byte))'" }
    let length = UTF8Check.length(text, at: offset)
    if length == 0 { return "byte 0x\(hexadecimal(byte))" }
    return "'\(text.slice(offset, offset + length).string)'"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
