extension ScalarSet {
  /// The set that Java's `\p{name}` stands for.
  init?(property name: String, flags: RegexFlags) {
    let ignoresCase = flags.contains(.ignoreCase)
    if let equals = name.firstIndex(of: "=") {
      let key = name[..<equals].lowercased()
      let value = String(name[name.index(after: equals)...])
      guard key == "general_category" || key == "gc" else { return nil }
      self.init(category: value, ignoresCase: ignoresCase)
    } else if name.hasPrefix("Is") {
      let rest = String(name.dropFirst(2))
      if let property = Property(javaName: rest.lowercased()) {
        self = .property(ignoresCase ? property.ignoringCase : property)
      } else {
        self.init(category: rest, ignoresCase: ignoresCase)
      }
    } else if name.hasPrefix("java"), let property = Property(javaMethod: name.dropFirst(4)) {
      self = .property(ignoresCase ? property.ignoringCase : property)
    } else if let ranges = Self.posix[name] {
      self = Self.posix(name, ranges, flags)
    } else {
      self.init(category: name, ignoresCase: ignoresCase)
    }
  }

  private init?(category name: String, ignoresCase: Bool) {
    guard let categories = Categories(name: name) else { return nil }
    let isCased =
      !categories.isDisjoint(with: .casedLetter) && categories.isSubset(of: .casedLetter)
    self = .property(.categories(ignoresCase && isCased ? .casedLetter : categories))
  }

  private static func posix(
    _ name: String, _ ranges: RangeSet, _ flags: RegexFlags
  ) -> ScalarSet {
    if flags.contains(.unicodeClasses), let wide = unicodePosix(name) { return wide }
    return .ranges(ranges, flags.contains(.ignoreCase) ? .ascii : .none)
  }

  private static let posix: [String: RangeSet] = [
    "Lower": [0x61...0x7A], "Upper": [0x41...0x5A], "ASCII": [0...0x7F],
    "Alpha": [0x41...0x5A, 0x61...0x7A], "Digit": [0x30...0x39],
    "Alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
    "Punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "Graph": [0x21...0x7E], "Print": [0x20...0x7E], "Blank": [0x09...0x09, 0x20...0x20],
    "Cntrl": [0...0x1F, 0x7F...0x7F], "XDigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    "Space": [0x09...0x0D, 0x20...0x20],
  ]

  /// What the POSIX names mean under the flag `U`.
  private static func unicodePosix(_ name: String) -> ScalarSet? {
    switch name {
    case "Lower": .property(.lowercase)
    case "Upper": .property(.uppercase)
    case "Alpha": .property(.alphabetic)
    case "Digit": .property(.categories(.decimalNumber))
    case "Alnum": .union([.property(.alphabetic), .property(.categories(.decimalNumber))])
    case "Punct": .property(.categories(.punctuation))
    case "Cntrl": .property(.categories(.control))
    case "XDigit": .union([.property(.hexDigit), .property(.categories(.decimalNumber))])
    case "Space": .property(.whitespace)
    default: nil
    }
  }

  /// What `\w` means under the flag `U`.
  static let unicodeWord = ScalarSet.union([
    .property(.alphabetic), .property(.word), .property(.joinControl),
  ])
}

extension Property {
  /// The property that Java's `\p{Is…}` names, in lower case.
  fileprivate init?(javaName name: String) {
    switch name {
    case "alphabetic": self = .alphabetic
    case "ideographic": self = .ideographic
    case "letter": self = .categories(.letter)
    case "lowercase": self = .lowercase
    case "uppercase": self = .uppercase
    case "titlecase": self = .categories(.titlecaseLetter)
    case "punctuation": self = .categories(.punctuation)
    case "control": self = .categories(.control)
    case "white_space", "whitespace": self = .whitespace
    case "digit": self = .categories(.decimalNumber)
    case "alnum": return nil
    case "hex_digit", "hexdigit": self = .hexDigit
    case "join_control", "joincontrol": self = .joinControl
    case "noncharacter_code_point", "noncharactercodepoint": self = .noncharacter
    case "assigned":
      self = .categories(Categories.all.subtracting(.unassigned))
    case "emoji": self = .emoji
    default: return nil
    }
  }

  /// The property that Java's `\p{java…}` names, after a method of its characters.
  fileprivate init?(javaMethod name: Substring) {
    switch name {
    case "LowerCase": self = .lowercase
    case "UpperCase": self = .uppercase
    case "TitleCase": self = .categories(.titlecaseLetter)
    case "Alphabetic": self = .alphabetic
    case "Ideographic": self = .ideographic
    case "Letter": self = .categories(.letter)
    case "Digit": self = .categories(.decimalNumber)
    case "LetterOrDigit": self = .categories([.letter, .decimalNumber])
    case "SpaceChar": self = .categories(.separator)
    case "ISOControl": self = .categories(.control)
    case "Defined": self = .categories(Categories.all.subtracting(.unassigned))
    default: return nil
    }
  }

  /// What is left of the property when case is ignored.
  fileprivate var ignoringCase: Property {
    switch self {
    case .lowercase, .uppercase, .categories(.titlecaseLetter): .cased
    case .categories, .alphabetic, .ideographic, .cased, .whitespace, .hexDigit, .noncharacter,
      .joinControl, .emoji:
      self
    }
  }
}

extension Categories {
  /// The categories that Unicode's short name stands for.
  fileprivate init?(name: String) {
    guard let categories = Self.named[name] else { return nil }
    self = categories
  }

  private static let named: [String: Categories] = [
    "L": .letter, "LC": .casedLetter, "Lu": .uppercaseLetter, "Ll": .lowercaseLetter,
    "Lt": .titlecaseLetter, "Lm": .modifierLetter, "Lo": .otherLetter,
    "M": .mark, "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark,
    "N": .number, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
    "P": .punctuation, "Pc": .connectorPunctuation, "Pd": .dashPunctuation,
    "Ps": .openPunctuation, "Pe": .closePunctuation, "Pi": .initialPunctuation,
    "Pf": .finalPunctuation, "Po": .otherPunctuation,
    "S": .symbol, "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol,
    "So": .otherSymbol, "Z": .separator, "Zs": .spaceSeparator, "Zl": .lineSeparator,
    "Zp": .paragraphSeparator, "C": .other, "Cc": .control, "Cf": .format, "Cs": .surrogate,
    "Co": .privateUse, "Cn": .unassigned,
  ]
}
