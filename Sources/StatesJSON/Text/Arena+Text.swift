extension Arena {
  /// The longest text that is written: 1 GiB.
  public static let longestText = 1 << 30

  /// The text of a value.
  ///
  /// - Precondition: The text is no longer than ``longestText``. What was read is always shorter,
  ///   but values built from shared parts can have texts longer than any memory: look at
  ///   ``textLength(of:)`` first where that can be.
  public func text(of value: Value, _ style: TextStyle = .compact) -> String {
    withText(of: value, style) { $0.string }
  }

  /// Appends the text of a value to `bytes`, with the precondition of ``text(of:_:)``.
  public func write(
    _ value: Value, style: TextStyle = .compact, into bytes: inout [UInt8]
  ) {
    withText(of: value, style) { bytes.append(contentsOf: $0.buffer) }
  }

  /// Calls `body` with the text of a value as UTF-8, valid during the call, with the precondition
  /// of ``text(of:_:)``.
  public func withUTF8Text<Result, Failure: Error>(
    of value: Value, _ style: TextStyle = .compact,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withText(of: value, style) { (text) throws(Failure) in try body(text.buffer) }
  }

  func withText<Result, Failure: Error>(
    of value: Value, _ style: TextStyle, _ body: (ByteSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(textLength(of: value) <= Self.longestText, "a text of more than 1 GiB")
    let text = borrowText()
    defer { giveBack(text) }
    let writer = ArenaWriter(arena: self, style: style, text: text)
    writer.write(value)
    return try body(text.span)
  }

  /// Memory for a text; its own when a text is asked for in the middle of using another.
  private func borrowText() -> Store<UInt8> {
    scratch.lentTexts[0] += 1
    if scratch.lentTexts[0] > 1 { return Store(capacity: 256) }
    scratch.text.cut(to: 0)
    return scratch.text
  }

  private func giveBack(_ text: Store<UInt8>) {
    scratch.lentTexts[0] -= 1
    if scratch.lentTexts[0] > 0 { text.release() }
  }
}

extension Arena {
  /// The stretch of source from which a sourced node was read.
  func sourceText(of value: Value) -> ByteSpan {
    let word = value.offset - (value.isString ? 2 : 1)
    return words.bytes(atByte: Int(words[word]), count: textLength(of: value))
  }
}
