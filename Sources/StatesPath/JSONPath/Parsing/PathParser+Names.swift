// Names in brackets.
extension PathParser {
  /// Reads `['a','b']`, in whichever quotes the first name uses.
  mutating func names(in quote: UInt8) throws(ParseFailure) {
    var reader = NameReader(
      cursor: cursor, quote: quote, keepsBackslashes: keepsBackslashes)
    let names = try reader.read()
    guard let close = try cursor.index(of: .closeBracket, nextTo: reader.lastQuote) else {
      throw .refused(PathMessages.unclosedName("]"))
    }
    cursor.position = close + 1
    append(.names(names, quote: quote == Quote.single.rawValue ? .single : .double))
  }
}

/// Reads the names between two brackets.
private struct NameReader {
  let cursor: TextCursor
  let quote: UInt8
  let keepsBackslashes: Bool
  /// Where the last name ended.
  private(set) var lastQuote = 0
  private var names: [String] = []
  private var isBehindComma = false

  init(cursor: TextCursor, quote: UInt8, keepsBackslashes: Bool) {
    self.cursor = cursor
    self.quote = quote
    self.keepsBackslashes = keepsBackslashes
  }

  mutating func read() throws(ParseFailure) -> [String] {
    var next = cursor.position + 1
    while cursor.isInside(next), cursor.bytes[next] != .closeBracket {
      switch cursor.bytes[next] {
      case quote: next = try name(at: next)
      case .comma: try comma(at: next)
      // A backslash between names takes the next character with it.
      case .backslash: next += 1
      case _: break
      }
      next += 1
    }
    if cursor.isInside(next), isBehindComma { try refuseEmptyName(at: next) }
    return names
  }

  private mutating func name(at open: Int) throws(ParseFailure) -> Int {
    guard let close = cursor.unescapedIndex(of: quote, behind: open) else {
      throw .refused(PathMessages.unclosedName(String(UnicodeScalar(quote))))
    }
    let next = cursor.significant(behind: close)
    guard next == .closeBracket || next == .comma else {
      throw .refused(PathMessages.unseparatedName(at: cursor.units(before: close)))
    }
    let content = cursor.bytes[open + 1..<close]
    let name =
      keepsBackslashes
      ? String(decoding: content, as: UTF8.self) : StringEscapes.unescaped(content)
    guard let name else {
      throw .crashed(PathMessages.unreadableUnicode(String(decoding: content, as: UTF8.self)))
    }
    names.append(name)
    lastQuote = close
    isBehindComma = false
    return close
  }

  private mutating func comma(at place: Int) throws(ParseFailure) {
    if isBehindComma { try refuseEmptyName(at: place) }
    isBehindComma = true
  }

  private func refuseEmptyName(at place: Int) throws(ParseFailure) {
    throw .refused(PathMessages.emptyName(at: cursor.units(before: place)))
  }
}
