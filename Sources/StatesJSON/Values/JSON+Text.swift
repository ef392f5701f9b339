extension JSON {
  /// Reads one JSON text (RFC 8259, strictly), given as bytes.
  public init(
    parsing bytes: [UInt8], duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) {
    let arena = Arena(forTextOf: bytes.count)
    self = arena.json(try arena.parse(bytes, duplicateKeys: duplicateKeys))
  }

  /// Reads one JSON text (RFC 8259, strictly).
  public init(
    parsing text: String, duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) {
    let arena = Arena(forTextOf: text.utf8.count)
    self = arena.json(try arena.parse(text, duplicateKeys: duplicateKeys))
  }

  /// The value as text.
  public func text(_ style: TextStyle = .compact) -> String {
    let text = Store<UInt8>(capacity: 256)
    defer { text.release() }
    var writer = JSONWriter(style: style, text: text)
    writer.write(self)
    return text.span.string
  }
}

extension JSON: CustomStringConvertible {
  /// The value as compact text.
  public var description: String { text() }
}
