extension JSON {
  /// Reads one JSON text (RFC 8259, strictly), given as bytes.
  public init(
    parsing bytes: [UInt8], duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) {
    let arena = Arena()
    self = arena.json(try arena.parse(bytes, duplicateKeys: duplicateKeys))
  }

  /// Reads one JSON text (RFC 8259, strictly).
  public init(
    parsing text: String, duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) {
    let arena = Arena()
    self = arena.json(try arena.parse(text, duplicateKeys: duplicateKeys))
  }

  /// The value as text.
  public func text(_ style: TextStyle = .compact) -> String {
    let arena = Arena()
    return arena.text(of: arena.value(self), style)
  }
}

extension JSON: CustomStringConvertible {
  /// The value as compact text.
  public var description: String { text() }
}
