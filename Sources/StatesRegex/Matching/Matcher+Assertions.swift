extension Matcher {
  /// Whether a condition holds at a position.
  func holds(_ assertion: Assertion, at position: Int, in subject: Subject) -> Bool {
    switch assertion {
    case .inputStart: position == 0
    case .inputEnd: position == subject.end
    case .searchStart: position == searchStart
    case .finalBreak(let breaks): subject.isFinal(position, breaks)
    case .lineStart(let breaks): subject.startsLine(position, breaks)
    case .lineEnd(let breaks): subject.endsLine(position, breaks)
    case .wordBoundary(let words): subject.isWordBoundary(position, words)
    case .noWordBoundary(let words): !subject.isWordBoundary(position, words)
    }
  }
}

extension Subject {
  /// Whether only the break that ends the text follows, or nothing.
  fileprivate func isFinal(_ position: Int, _ breaks: LineBreaks) -> Bool {
    guard position < end else { return true }
    guard endsLine(position, breaks) else { return false }
    let (scalar, next) = scalar(at: position)
    if next == end { return true }
    return breaks.joinsCarriageReturn && scalar == 0x0D && next + 1 == end && self[next] == 0x0A
  }

  fileprivate func endsLine(_ position: Int, _ breaks: LineBreaks) -> Bool {
    guard position < end else { return true }
    guard breaks.contains(scalar(at: position).scalar) else { return false }
    return !(breaks.joinsCarriageReturn && splitsBreak(position))
  }

  /// Whether a line begins here.
  fileprivate func startsLine(_ position: Int, _ breaks: LineBreaks) -> Bool {
    if position == end, !breaks.beginLineAtEnd { return false }
    if position == 0 { return true }
    guard breaks.contains(scalar(before: position).scalar) else { return false }
    return !(breaks.joinsCarriageReturn && splitsBreak(position))
  }

  /// Whether this is between a carriage return and a line feed.
  private func splitsBreak(_ position: Int) -> Bool {
    position > 0 && position < end && self[position - 1] == 0x0D && self[position] == 0x0A
  }

  fileprivate func isWordBoundary(_ position: Int, _ words: WordCharacters) -> Bool {
    let before = position > 0 && words.contains(scalar(before: position).scalar)
    let after = position < end && words.contains(scalar(at: position).scalar)
    return before != after
  }
}
