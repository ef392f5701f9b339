// Values that stand in the filter itself.
extension FilterParser {
  mutating func literal() throws(ParseFailure) -> OperandSyntax {
    let byte = try cursor.current()
    switch byte {
    case Quote.single.rawValue: return try string(.single)
    case Quote.double.rawValue: return try string(.double)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return try boolean()
    case UInt8(ascii: "n"): return try null()
    case UInt8(ascii: "{"): return try json(closing: UInt8(ascii: "}"))
    case .openBracket: return try json(closing: .closeBracket)
    case .slash: return try pattern()
    case _: return try number()
    }
  }

  private mutating func string(_ quote: Quote) throws(ParseFailure) -> OperandSyntax {
    let start = cursor.position + 1
    guard let close = cursor.unescapedIndex(of: quote.rawValue, behind: cursor.position) else {
      throw .refused(PathMessages.openString(quote.rawValue, cursor.text))
    }
    cursor.position = close + 1
    guard let text = StringEscapes.unescaped(cursor.bytes[start..<close]) else {
      throw .crashed(PathMessages.unreadableUnicode(cursor.text(start..<close)))
    }
    return .string(text, quote: quote)
  }

  private mutating func boolean() throws(ParseFailure) -> OperandSyntax {
    for value in [true, false] where takes("\(value)") { return .bool(value) }
    throw .refused(PathMessages.expectedBoolean)
  }

  private mutating func null() throws(ParseFailure) -> OperandSyntax {
    guard takes("null") else { throw .refused(PathMessages.expectedNull) }
    return .null
  }

  /// Moves past `word` if it stands right here.
  private mutating func takes(_ word: String) -> Bool {
    let next = cursor.position + word.utf8.count
    guard next <= cursor.end, cursor.bytes[cursor.position..<next].elementsEqual(word.utf8) else {
      return false
    }
    cursor.position = next
    return true
  }

  private mutating func json(closing close: UInt8) throws(ParseFailure) -> OperandSyntax {
    let start = cursor.position
    guard
      let end = try cursor.index(
        closing: start, cursor.bytes[start], close, skipping: .strings)
    else { throw .refused(PathMessages.unclosedJSON(cursor.text)) }
    cursor.position = end + 1
    return .json(cursor.text(start..<end + 1))
  }

  private mutating func pattern() throws(ParseFailure) -> OperandSyntax {
    let start = cursor.position + 1
    guard let close = cursor.unescapedIndex(of: .slash, behind: cursor.position) else {
      throw .refused(PathMessages.openPattern(cursor.text))
    }
    var end = close + 1
    while cursor.isInside(end), "idmsuUx".utf8.contains(cursor.bytes[end]) { end += 1 }
    cursor.position = end
    let (text, flags) = (cursor.text(start..<close), cursor.text(close + 1..<end))
    do throws(PathError) {
      _ = try FilterPattern(text, flags: flags)
    } catch {
      throw .crashed(error.message)
    }
    return .pattern(text, flags: flags)
  }

  private mutating func number() throws(ParseFailure) -> OperandSyntax {
    let start = cursor.position
    while cursor.isInside(cursor.position), cursor.bytes[cursor.position].isInNumber {
      cursor.position += 1
    }
    let text = cursor.text(start..<max(start, cursor.position))
    guard let decimal = BigDecimal(text) else { throw .crashed(PathMessages.noNumber(text)) }
    return .number(decimal.text)
  }
}

extension UInt8 {
  fileprivate var isInNumber: Bool {
    isDigit || self == .minus || self == .dot || self == UInt8(ascii: "e")
      || self == UInt8(ascii: "E")
  }
}
