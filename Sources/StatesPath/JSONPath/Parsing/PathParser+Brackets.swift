// Whatever stands in square brackets.
extension PathParser {
  mutating func bracket() throws(ParseFailure) {
    let first = cursor.significant(behind: cursor.position)
    if first.isQuote { return try names(in: first) }
    if first.isDigit || first == .minus || first == .colon, try indicesOrSlice() { return }
    if first == .star { return try wildcard() }
    if let question = try cursor.index(of: .questionMark, nextTo: cursor.position) {
      if try filter(behind: question) { return }
      try refusePlaceholder(behind: question)
    }
    throw .refused(PathMessages.unknownBracket(at: place))
  }

  private mutating func wildcard() throws(ParseFailure) {
    guard let star = try cursor.index(of: .star, nextTo: cursor.position) else { return }
    guard cursor.isSignificant(.closeBracket, behind: star),
      let close = try cursor.index(of: .closeBracket, nextTo: star)
    else { throw .refused(PathMessages.unclosedWildcard(at: cursor.units(before: star) + 1)) }
    cursor.position = close + 1
    append(.wildcard)
  }

  private mutating func filter(behind question: Int) throws(ParseFailure) -> Bool {
    guard
      let open = try cursor.index(of: .openParenthesis, nextTo: question),
      let close = try cursor.index(
        closing: open, .openParenthesis, .closeParenthesis, skipping: [.strings, .patterns]),
      cursor.isSignificant(.closeBracket, behind: close),
      let end = try cursor.index(of: .closeBracket, nextTo: close)
    else { return false }
    let text = cursor.bytes[cursor.position...end]
    do {
      append(.filter(try FilterParser.parse(Array(text), depth: depth + 1)))
    } catch {
      throw error.kind == .limit ? .limit(error) : .refused(error.message)
    }
    cursor.position = end + 1
    return true
  }

  /// `[?]` stands for a condition that only Java code can hand in.
  private func refusePlaceholder(behind question: Int) throws(ParseFailure) {
    let next = cursor.significant(behind: question)
    guard next == .closeBracket || next == .comma,
      let close = cursor.firstIndex(of: .closeBracket, from: cursor.position + 1)
    else { return }
    let text = cursor.text(cursor.position + 1..<close)
    throw .refused(PathMessages.placeholder(text, at: place))
  }
}

// Indices and slices.
extension PathParser {
  /// Reads `[0]`, `[0,-1]` or `[1:2]`; false if the brackets hold something else.
  private mutating func indicesOrSlice() throws(ParseFailure) -> Bool {
    guard let close = cursor.firstIndex(of: .closeBracket, from: cursor.position + 1) else {
      return false
    }
    let content = trimmed(cursor.bytes[cursor.position + 1..<close])
    guard content.allSatisfy({ $0.isDigit || ",-: ".utf8.contains($0) }) else { return false }
    append(content.contains(.colon) ? try slice(content) : .indices(try indices(content)))
    cursor.position = close + 1
    return true
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 != .blank } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != .blank } ?? start
    return start < bytes.endIndex ? bytes[start...end] : []
  }

  private func indices(_ content: ArraySlice<UInt8>) throws(ParseFailure) -> [Int32] {
    var indices: [Int32] = []
    for part in content.split(separator: .comma, omittingEmptySubsequences: false) {
      let text = String(decoding: trimmed(part), as: UTF8.self)
      guard let index = Int32(text) else { throw .refused(PathMessages.badIndex(text)) }
      indices.append(index)
    }
    return indices
  }

  /// A slice; whatever stands behind a second colon is passed over.
  private func slice(_ content: ArraySlice<UInt8>) throws(ParseFailure) -> StepSyntax {
    let text = String(decoding: content, as: UTF8.self)
    guard content.allSatisfy({ $0.isDigit || $0 == .minus || $0 == .colon }) else {
      throw .refused(PathMessages.badSlice(text))
    }
    let parts = content.split(separator: .colon, omittingEmptySubsequences: false)
    let from = try bound(parts[0])
    let to = try bound(parts[1])
    guard from != nil || to != nil else { throw .refused(PathMessages.badSlice(text)) }
    return .slice(from: from, to: to)
  }

  private func bound(_ content: ArraySlice<UInt8>) throws(ParseFailure) -> Int32? {
    if content.isEmpty { return nil }
    let text = String(decoding: content, as: UTF8.self)
    guard let bound = Int32(text) else { throw .crashed(PathMessages.noNumber(text)) }
    return bound
  }
}
