/// How a pattern is to be read and matched, beyond its text.
package struct RegexFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `i`: letters match in either case.
  package static let ignoreCase = RegexFlags(rawValue: 1 << 0)
  /// `m`: `^` and `$` also match at the line breaks inside.
  package static let multiline = RegexFlags(rawValue: 1 << 1)
  /// `s`: `.` also matches line breaks.
  package static let dotAll = RegexFlags(rawValue: 1 << 2)
  /// `x`: blanks and `#` comments in the pattern mean nothing.
  package static let comments = RegexFlags(rawValue: 1 << 3)
  /// `u`: `i` holds beyond ASCII.
  package static let unicodeCase = RegexFlags(rawValue: 1 << 4)
  /// `d`: only the line feed ends a line.
  package static let unixLines = RegexFlags(rawValue: 1 << 5)
  /// `U`: `\w`, `\d`, `\s` and `\b` hold beyond ASCII.
  package static let unicodeClasses = RegexFlags(rawValue: 1 << 6)

  /// The flags that `letters` name, or `nil` where a letter names none.
  package init?(letters: some StringProtocol) {
    self = []
    for letter in letters.unicodeScalars {
      guard let flag = RegexFlags(letter: letter.value) else { return nil }
      formUnion(flag)
    }
  }

  /// The flag that one letter names; `U` brings `u` with it.
  init?(letter: UInt32) {
    switch letter {
    case "i": self = .ignoreCase
    case "m": self = .multiline
    case "s": self = .dotAll
    case "x": self = .comments
    case "u": self = .unicodeCase
    case "d": self = .unixLines
    case "U": self = [.unicodeClasses, .unicodeCase]
    default: return nil
    }
  }
}

/// Lets a scalar's number be matched against a literal.
func ~= (literal: Unicode.Scalar, value: UInt32) -> Bool { literal.value == value }
