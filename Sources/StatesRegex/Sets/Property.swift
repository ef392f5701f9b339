/// A property of a scalar, as Unicode defines it.
enum Property: Hashable, Sendable {
  /// Any of several general categories.
  case categories(Categories)
  case alphabetic, ideographic, lowercase, uppercase, cased, whitespace, hexDigit
  case noncharacter, joinControl, emoji

  func contains(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else {
      if case .categories(let categories) = self { return categories.contains(.surrogate) }
      return false
    }
    let properties = scalar.properties
    return switch self {
    case .categories(let categories):
      categories.contains(Categories(properties.generalCategory))
    case .alphabetic: properties.isAlphabetic
    case .ideographic: properties.isIdeographic
    case .lowercase: properties.isLowercase
    case .uppercase: properties.isUppercase
    case .cased: properties.isCased
    case .whitespace: properties.isWhitespace
    case .hexDigit: properties.isHexDigit
    case .noncharacter: properties.isNoncharacterCodePoint
    case .joinControl: properties.isJoinControl
    case .emoji: properties.isEmoji
    }
  }
}

extension Property {
  /// What the word boundary of Java counts as a word beyond ASCII.
  static let lettersDigitsAndMarks = Property.categories(
    [.letter, .decimalNumber, .nonspacingMark])
  /// What `\w` means under the flag `U`, but for alphabetic scalars and joiners outside these.
  static let word = Property.categories([.letter, .mark, .decimalNumber, .connectorPunctuation])
}
