internal import StatesJSON

/// Reads the arrays and objects that stand in a filter, `['a','b']`, `{x:1}`.
///
/// Unlike JSON it takes single quotes, words without quotes and useless commas.
struct LenientJSON {
  private let arena: Arena
  private var cursor: TextCursor
  private var depth = 0

  /// What `text` spells, or `nil` if it cannot be read.
  static func value(_ text: String, in arena: Arena) -> Value? {
    if let value = try? arena.parse(text) { return value }
    var reader = LenientJSON(arena: arena, cursor: TextCursor(Array(text.utf8)))
    guard let value = reader.value() else { return nil }
    reader.skipBlanks()
    return reader.cursor.position == reader.cursor.end ? value : nil
  }

  private init(arena: Arena, cursor: TextCursor) {
    self.arena = arena
    self.cursor = cursor
  }

  private var byte: UInt8? {
    cursor.isInside(cursor.position) ? cursor.bytes[cursor.position] : nil
  }

  private mutating func skipBlanks() {
    while let byte, byte <= .blank { cursor.position += 1 }
  }

  private mutating func takes(_ expected: UInt8) -> Bool {
    skipBlanks()
    guard byte == expected else { return false }
    cursor.position += 1
    return true
  }

  private mutating func value() -> Value? {
    depth += 1
    defer { depth -= 1 }
    skipBlanks()
    guard depth <= PathLimits.nesting, let byte else { return nil }
    switch byte {
    case .openBracket: return array()
    case UInt8(ascii: "{"): return object()
    case _: return byte.isQuote ? text().map { arena.string($0) } : word().map(meaning)
    }
  }

  private mutating func array() -> Value? {
    cursor.position += 1
    var elements: [Value] = []
    while !takes(.closeBracket) {
      if takes(.comma) { continue }
      guard let element = value() else { return nil }
      elements.append(element)
    }
    return arena.array(elements)
  }

  private mutating func object() -> Value? {
    cursor.position += 1
    var members: [(Key, Value)] = []
    while !takes(UInt8(ascii: "}")) {
      if takes(.comma) { continue }
      guard let byte, let name = byte.isQuote ? text() : word(), takes(.colon),
        let value = value()
      else { return nil }
      members.append((arena.key(name), value))
    }
    return arena.object(members)
  }

  private mutating func text() -> String? {
    let open = cursor.position
    guard let close = cursor.unescapedIndex(of: cursor.bytes[open], behind: open) else {
      return nil
    }
    cursor.position = close + 1
    return StringEscapes.unescaped(cursor.bytes[open + 1..<close])
  }

  /// The text up to whatever ends a member or an element.
  private mutating func word() -> String? {
    let start = cursor.position
    while let byte, !",:[]{}".utf8.contains(byte) { cursor.position += 1 }
    var end = cursor.position
    while end > start, cursor.bytes[end - 1] <= .blank { end -= 1 }
    return end > start ? cursor.text(start..<end) : nil
  }

  private func meaning(of word: String) -> Value {
    switch word {
    case "null": .null
    case "true": .true
    case "false": .false
    case _: arena.number(spelling: word) ?? arena.string(word)
    }
  }
}
