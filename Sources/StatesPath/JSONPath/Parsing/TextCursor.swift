/// A place in the text of a path, with the few ways of looking around that its grammar knows.
///
/// The text is UTF-8; only messages count UTF-16 units, as Java does. A window leaves out what lies
/// behind ``end``; a look beyond it is harmless until it leaves the whole text.
struct TextCursor {
  let bytes: [UInt8]
  var position = 0
  /// One behind the last byte that counts.
  var end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// The whole text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands between two places.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// How Java counts a place.
  func units(before place: Int) -> Int {
    bytes[..<min(place, bytes.count)].withUnsafeBufferPointer(JavaString.length(of:))
  }

  func isInside(_ place: Int) -> Bool { place >= 0 && place < end }

  /// Whether at most the last byte is left.
  ///
  /// Jayway ends a path there after each step, so that a single character that follows a bracket is
  /// overlooked.
  var isAtTail: Bool { position >= end - 1 }

  /// The byte at a place, which may lie outside the window.
  func byte(at place: Int) throws(ParseFailure) -> UInt8 {
    guard bytes.indices.contains(place) else {
      throw .crashed(PathMessages.outOfRange(units(before: place) + max(0, place - bytes.count)))
    }
    return bytes[place]
  }

  func current() throws(ParseFailure) -> UInt8 { try byte(at: position) }

  func isAt(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }
}

// Looking ahead and back.
extension TextCursor {
  /// The next place behind `place` that holds no blank, possibly outside the window.
  private func skippingBlanks(behind place: Int) -> Int {
    var next = place + 1
    while isInside(next), bytes[next] == .blank { next += 1 }
    return next
  }

  /// The next byte behind `place` that is no blank; a blank if there is none.
  func significant(behind place: Int) -> UInt8 {
    let next = skippingBlanks(behind: place)
    return isInside(next) ? bytes[next] : .blank
  }

  /// Where `byte` stands, if it is the next one behind `place` that is no blank.
  func index(of byte: UInt8, nextTo place: Int) throws(ParseFailure) -> Int? {
    let next = skippingBlanks(behind: place)
    return try self.byte(at: next) == byte ? next : nil
  }

  func isSignificant(_ byte: UInt8, behind place: Int) -> Bool {
    let next = skippingBlanks(behind: place)
    return isInside(next) && bytes[next] == byte
  }

  /// The last place before `place` that holds no blank.
  func significantPlace(before place: Int) -> Int? {
    var previous = place - 1
    while isInside(previous), bytes[previous] == .blank { previous -= 1 }
    return isInside(previous) ? previous : nil
  }

  func firstIndex(of byte: UInt8, from place: Int) -> Int? {
    guard place < end else { return nil }
    return bytes[place..<end].firstIndex(of: byte)
  }

  /// The next `byte` behind `place` without a backslash before it.
  func unescapedIndex(of byte: UInt8, behind place: Int) -> Int? {
    var next = place + 1
    while isInside(next), bytes[next] != byte { next += bytes[next] == .backslash ? 2 : 1 }
    return isInside(next) ? next : nil
  }
}

// Moving.
extension TextCursor {
  /// Moves to the next byte that is no blank, but not past the last one.
  mutating func skipBlanks() {
    while position < end - 1, bytes[position] == .blank { position += 1 }
  }

  /// Leaves out the blanks at both ends.
  mutating func trim() {
    skipBlanks()
    while position < end - 1, bytes[end - 1] == .blank { end -= 1 }
  }

  /// Moves past `word` if it comes next.
  mutating func skip(_ word: String) -> Bool {
    skipBlanks()
    let next = position + word.utf8.count
    guard next <= end, bytes[position..<next].elementsEqual(word.utf8) else { return false }
    position = next
    return true
  }
}

extension UInt8 {
  static var blank: UInt8 { 0x20 }
  static var backslash: UInt8 { 0x5C }
  static var slash: UInt8 { 0x2F }
  static var openBracket: UInt8 { 0x5B }
  static var closeBracket: UInt8 { 0x5D }
  static var openParenthesis: UInt8 { 0x28 }
  static var closeParenthesis: UInt8 { 0x29 }

  var isDigit: Bool { self &- 0x30 < 10 }
  var isQuote: Bool { Quote(rawValue: self) != nil }
}
