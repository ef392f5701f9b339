/// Which scalars end a line.
enum LineBreaks: UInt8, Sendable {
  /// Only the line feed.
  case unix
  /// Line feed, carriage return, line separator, paragraph separator.
  case javaScript
  /// Those and the next-line control; a carriage return and a line feed are one break.
  case unicode

  func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A: true
    case 0x0D, 0x2028, 0x2029: self != .unix
    case 0x85: self == .unicode
    default: false
    }
  }

  /// Whether a carriage return and a line feed make one break, which nothing may split.
  var joinsCarriageReturn: Bool { self == .unicode }

  /// Whether a line without a character, at the very end, counts as one.
  var beginLineAtEnd: Bool { self == .javaScript }

  /// All that `.` matches without the flag `s`.
  var others: ScalarSet {
    let breaks: RangeSet =
      switch self {
      case .unix: [0x0A...0x0A]
      case .javaScript: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]
      case .unicode: [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029]
      }
    return .complement(.ranges(breaks, .none))
  }
}

/// Which scalars make a word, as `\b` sees it.
enum WordCharacters: UInt8, Sendable {
  /// ASCII letters, digits and the underscore.
  case ascii
  /// All letters, all decimal digits, the underscore and the marks that stand on them.
  case lettersAndDigits
  /// What `\w` means under the flag `U`.
  case unicode

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return ASCIIBits.wordCharacters.contains(UInt8(scalar))
    }
    return switch self {
    case .ascii: false
    case .lettersAndDigits: Property.lettersDigitsAndMarks.contains(scalar)
    case .unicode: Property.word.contains(scalar)
    }
  }
}
