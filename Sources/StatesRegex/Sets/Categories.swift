/// A set of Unicode general categories.
struct Categories: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  private static func bit(_ index: UInt32) -> Categories { Categories(rawValue: 1 << index) }

  static let uppercaseLetter = bit(0)
  static let lowercaseLetter = bit(1)
  static let titlecaseLetter = bit(2)
  static let modifierLetter = bit(3)
  static let otherLetter = bit(4)
  static let nonspacingMark = bit(5)
  static let spacingMark = bit(6)
  static let enclosingMark = bit(7)
  static let decimalNumber = bit(8)
  static let letterNumber = bit(9)
  static let otherNumber = bit(10)
  static let connectorPunctuation = bit(11)
  static let dashPunctuation = bit(12)
  static let openPunctuation = bit(13)
  static let closePunctuation = bit(14)
  static let initialPunctuation = bit(15)
  static let finalPunctuation = bit(16)
  static let otherPunctuation = bit(17)
  static let mathSymbol = bit(18)
  static let currencySymbol = bit(19)
  static let modifierSymbol = bit(20)
  static let otherSymbol = bit(21)
  static let spaceSeparator = bit(22)
  static let lineSeparator = bit(23)
  static let paragraphSeparator = bit(24)
  static let control = bit(25)
  static let format = bit(26)
  static let surrogate = bit(27)
  static let privateUse = bit(28)
  static let unassigned = bit(29)

  static let all = Categories(rawValue: (1 << 30) - 1)
  static let casedLetter: Categories = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
  static let letter: Categories = [.casedLetter, .modifierLetter, .otherLetter]
  static let mark: Categories = [.nonspacingMark, .spacingMark, .enclosingMark]
  static let number: Categories = [.decimalNumber, .letterNumber, .otherNumber]
  static let punctuation: Categories = [
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation,
  ]
  static let symbol: Categories = [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
  static let separator: Categories = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
  static let other: Categories = [.control, .format, .surrogate, .privateUse, .unassigned]
}

extension Categories {
  /// The set of one category.
  init(_ category: Unicode.GeneralCategory) {
    self =
      switch category {
      case .uppercaseLetter: .uppercaseLetter
      case .lowercaseLetter: .lowercaseLetter
      case .titlecaseLetter: .titlecaseLetter
      case .modifierLetter: .modifierLetter
      case .otherLetter: .otherLetter
      case .nonspacingMark: .nonspacingMark
      case .spacingMark: .spacingMark
      case .enclosingMark: .enclosingMark
      case .decimalNumber: .decimalNumber
      case .letterNumber: .letterNumber
      case .otherNumber: .otherNumber
      case .connectorPunctuation: .connectorPunctuation
      case .dashPunctuation: .dashPunctuation
      case .openPunctuation: .openPunctuation
      case .closePunctuation: .closePunctuation
      case .initialPunctuation: .initialPunctuation
      case .finalPunctuation: .finalPunctuation
      case .otherPunctuation: .otherPunctuation
      case .mathSymbol: .mathSymbol
      case .currencySymbol: .currencySymbol
      case .modifierSymbol: .modifierSymbol
      case .otherSymbol: .otherSymbol
      case .spaceSeparator: .spaceSeparator
      case .lineSeparator: .lineSeparator
      case .paragraphSeparator: .paragraphSeparator
      case .control: .control
      case .format: .format
      case .surrogate: .surrogate
      case .privateUse: .privateUse
      case .unassigned: .unassigned
      @unknown default: .unassigned
      }
  }
}
