extension Arena {
  /// The deepest nesting of arrays and objects that texts may have.
  public static let parsingDepth = 512

  /// Reads one JSON text (RFC 8259, strictly).
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without byte order mark.
  ///   - keepingSource: Whether each value remembers how it was spelled, white space included.
  ///   - duplicateKeys: What happens when an object names a member twice.
  /// - Returns: The value that the text spells.
  /// - Throws: What is wrong with the text, and where; the arena is then as it was.
  public func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, keepingSource: Bool = false,
    duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) -> Value {
    let text = ByteSpan(bytes)
    let limit = (words.capacity - words.top) * 8 / Self.bytesPerTextByte
    if text.count > limit { throw .tooLong(text, limit: limit) }
    var parser = JSONParser(
      text, arena: self, keepingSource: keepingSource, duplicateKeys: duplicateKeys)
    do throws(JSONError) {
      return try parser.document()
    } catch {
      parser.abandon()
      throw error
    }
  }

  /// Reads one JSON text (RFC 8259, strictly), given as bytes.
  public func parse(
    _ bytes: [UInt8], keepingSource: Bool = false, duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in
      try parse(bytes, keepingSource: keepingSource, duplicateKeys: duplicateKeys)
    }
  }

  /// Reads one JSON text (RFC 8259, strictly).
  public func parse(
    _ text: String, keepingSource: Bool = false, duplicateKeys: DuplicateKeyPolicy = .lastWins
  ) throws(JSONError) -> Value {
    var text = text
    let result: Result<Value, JSONError> = text.withUTF8 { bytes in
      Result { () throws(JSONError) in
        try parse(bytes, keepingSource: keepingSource, duplicateKeys: duplicateKeys)
      }
    }
    return try result.get()
  }
}
