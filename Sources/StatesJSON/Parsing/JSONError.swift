/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong with the text.
  public enum Kind: Sendable, Hashable {
    /// The text ends in the middle of a value, or holds none.
    case unexpectedEnd
    /// A character stands where another thing was expected.
    case unexpectedCharacter
    /// Something follows the value.
    case extraContent
    /// What begins like a number is none.
    case invalidNumber
    /// A backslash is followed by something that is no escape.
    case invalidEscape
    /// A `\u` escape names half of a surrogate pair, which is no character.
    case loneSurrogate
    /// A control character stands unescaped in a string.
    case controlCharacter
    /// Bytes are not UTF-8.
    case invalidUTF8
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// Arrays and objects are nested too deep.
    case tooDeep
    /// An object names a member twice, which the policy forbids.
    case duplicateKey
    /// The text is longer than an arena takes.
    case tooLong
  }

  /// What is wrong with the text.
  public let kind: Kind
  /// Where in the text, as people count.
  public let location: SourceLocation
  /// What could have stood there.
  public let expected: String
  /// What stands there instead.
  public let found: String

  /// The line, counted from 1.
  public var line: Int { location.line }
  /// The character in the line, counted from 1.
  public var column: Int { location.column }
  /// The byte in the text, counted from 0.
  public var offset: Int { location.offset }
}

extension JSONError: CustomStringConvertible {
  /// Place and problem in one line.
  public var description: String {
    "line \(line), column \(column): expected \(expected), found \(found)"
  }
}
