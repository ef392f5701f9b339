extension TextCursor {
  /// What a search for the closing half of a pair passes over as a whole.
  struct Skipping: OptionSet {
    let rawValue: UInt8
    static let strings = Skipping(rawValue: 1)
    static let patterns = Skipping(rawValue: 2)
  }

  /// Where the pair that `open` begins at `place` ends.
  func index(
    closing place: Int, _ open: UInt8, _ close: UInt8, skipping: Skipping
  ) throws(ParseFailure) -> Int? {
    var depth = 1
    var next = place + 1
    while isInside(next) {
      if skipping.contains(.strings), bytes[next].isQuote { next = try endOfString(at: next) }
      if skipping.contains(.patterns), try byte(at: next) == .slash {
        next = try endOfPattern(at: next)
      }
      let byte = try byte(at: next)
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      if depth == 0 { return next }
      next += 1
    }
    return nil
  }

  private func endOfString(at place: Int) throws(ParseFailure) -> Int {
    guard let close = unescapedIndex(of: bytes[place], behind: place) else {
      throw .refused(PathMessages.unclosedQuote(bytes[place], in: text))
    }
    return close + 1
  }

  private func endOfPattern(at place: Int) throws(ParseFailure) -> Int {
    guard let close = unescapedIndex(of: .slash, behind: place) else {
      throw .refused(PathMessages.unclosedPattern(in: text))
    }
    return close + 1
  }
}
