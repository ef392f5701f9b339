extension JSONParser {
  /// Reads a string, from behind its opening quote.
  ///
  /// A string of plain ASCII goes straight into the arena, eight bytes at a time.
  mutating func string() throws(JSONError) -> Value {
    let words = arena.words
    let node = words.top
    var end = node &+ Meta.bytes
    var hash = ContentHash.textStart
    var place = position
    while true {
      let word = text.paddedWord(place)
      let marks = Swar.special(word)
      if marks == 0 {
        words[end] = word
        hash = ContentHash.mix(hash, word)
        end &+= 1
        place &+= 8
        continue
      }
      let rest = Swar.first(marks)
      guard Swar.byte(word, rest) == 0x22 else { return try specialString() }
      if rest > 0 {
        let head = Swar.head(word, rest)
        words[end] = head
        hash = ContentHash.mix(hash, head)
        end &+= 1
      }
      let count = place &+ rest &- position
      position = place &+ rest &+ 1
      return arena.finishString(node, end: end, count: count, hash: hash)
    }
  }

  @inline(never)
  private mutating func specialString() throws(JSONError) -> Value {
    let start = position - 1
    let hasEscapes = try scanString()
    let bytes = hasEscapes ? scratch.bytes.span : text.slice(start + 1, position - 1)
    return arena.makeString(bytes, source: hasEscapes ? oddSource(bytes, from: start) : nil)
  }

  /// Reads a member's name, from behind its opening quote.
  mutating func key() throws(JSONError) -> ParsedKey {
    var hash = ContentHash.textStart
    var place = position
    while true {
      let word = text.paddedWord(place)
      let marks = Swar.special(word)
      if marks == 0 {
        hash = ContentHash.mix(hash, word)
        place &+= 8
        continue
      }
      let rest = Swar.first(marks)
      guard Swar.byte(word, rest) == 0x22 else { return try specialKey() }
      if rest > 0 { hash = ContentHash.mix(hash, Swar.head(word, rest)) }
      let start = position
      let end = place &+ rest
      position = end &+ 1
      hash = ContentHash.textEnd(hash, count: end &- start)
      let key = arena.keys.intern(in: text, from: start, to: end, hash: hash)
      return ParsedKey(key: key, isOdd: false)
    }
  }

  @inline(never)
  private mutating func specialKey() throws(JSONError) -> ParsedKey {
    let start = position - 1
    let hasEscapes = try scanString()
    let bytes = hasEscapes ? scratch.bytes.span : text.slice(start + 1, position - 1)
    let isOdd = hasEscapes && oddSource(bytes, from: start) != nil
    return ParsedKey(key: arena.keys.intern(bytes, hash: ContentHash.text(bytes)), isOdd: isOdd)
  }

  /// The source of the string `bytes` if it is to be remembered and differs from what is written.
  private func oddSource(_ bytes: ByteSpan, from start: Int) -> Source? {
    guard let sourceStart else { return nil }
    scratch.spelling.cut(to: 0)
    StringText.append(bytes, to: scratch.spelling)
    let source = text.slice(start, position)
    if scratch.spelling.span.isEqual(to: source) { return nil }
    return Source(offset: sourceStart + start, count: source.count)
  }

  /// Steps over a string's characters and its closing quote.
  ///
  /// Answers whether there were escapes: then the characters stand in the scratch bytes.
  private mutating func scanString() throws(JSONError) -> Bool {
    var hasEscapes = false
    var start = position
    while true {
      try skipPlain()
      let byte = text[position]
      if byte == 0x22, position < text.count { break }
      guard byte == 0x5C else {
        throw problem(
          .controlCharacter, at: position, expected: "a character of a string or '\"'")
      }
      if !hasEscapes { scratch.bytes.cut(to: 0) }
      hasEscapes = true
      scratch.bytes.append(text.slice(start, position))
      position += 1
      try escape()
      start = position
    }
    if hasEscapes { scratch.bytes.append(text.slice(start, position)) }
    position += 1
    return hasEscapes
  }

  /// Steps over characters that stand for themselves.
  private mutating func skipPlain() throws(JSONError) {
    while true {
      if position + 8 <= text.count {
        let marks = Swar.special(text.word(position))
        position += marks == 0 ? 8 : Swar.first(marks)
        if marks == 0 { continue }
      }
      let byte = text[position]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return }
      if byte < 0x80 {
        position += 1
        continue
      }
      let length = UTF8Check.length(text, at: position)
      if length == 0 { throw problem(.invalidUTF8, at: position, expected: "UTF-8") }
      position += length
    }
  }

  /// Reads what follows a backslash.
  private mutating func escape() throws(JSONError) {
    let byte = text[position]
    position += 1
    switch byte {
    case 0x22, 0x2F, 0x5C: scratch.bytes.append(byte)
    case 0x62: scratch.bytes.append(0x08)
    case 0x66: scratch.bytes.append(0x0C)
    case 0x6E: scratch.bytes.append(0x0A)
    case 0x72: scratch.bytes.append(0x0D)
    case 0x74: scratch.bytes.append(0x09)
    case 0x75: append(try escapedScalar())
    case _:
      throw problem(
        .invalidEscape, at: position - 1, expected: "one of '\"\\/bfnrtu' after a backslash")
    }
  }

  /// Reads what follows `\u`, and a second such escape where the first is a high surrogate.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = position - 2
    let high = try fourDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00, text[position] == 0x5C, text[position + 1] == 0x75 {
      position += 2
      let low = try fourDigits()
      if low &- 0xDC00 < 0x400,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw problem(.loneSurrogate, at: start, expected: "a pair of surrogates")
  }

  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      let byte = text[position]
      let digit = byte &- 0x30 < 10 ? byte &- 0x30 : (byte | 0x20) &- 0x61 &+ 10
      if byte &- 0x30 >= 10, (byte | 0x20) &- 0x61 >= 6 {
        throw problem(.invalidEscape, at: position, expected: "four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { scratch.bytes.append(byte) }
  }
}
