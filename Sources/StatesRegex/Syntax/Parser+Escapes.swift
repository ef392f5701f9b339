extension Parser {
  /// Reads an escape outside a class.
  mutating func escapedAtom() throws(RegexError) -> Atom {
    try takeBackslash()
    return switch flavour.escapes {
    case .java: try javaAtom()
    case .javaScript: try javaScriptAtom()
    }
  }

  /// Reads an escape inside a class.
  mutating func escapedClassAtom() throws(RegexError) -> ClassAtom {
    try takeBackslash()
    return switch flavour.escapes {
    case .java: try javaClassAtom()
    case .javaScript: javaScriptClassAtom()
    }
  }

  private mutating func takeBackslash() throws(RegexError) {
    reader.advance()
    guard !reader.isAtEnd else {
      throw reader.error(RegexMessage.danglingBackslash, at: reader.index - 1)
    }
  }

  /// The set that `\d`, `\w`, `\s` or its negation in upper case stands for.
  func shorthand(_ letter: UInt32) -> ScalarSet? {
    let isUnicode = flags.contains(.unicodeClasses)
    let set: ScalarSet
    switch letter {
    case "d", "D":
      set = isUnicode ? .property(.categories(.decimalNumber)) : .ranges(.digits, .none)
    case "w", "W": set = isUnicode ? .unicodeWord : .ranges(.wordCharacters, .none)
    case "s", "S":
      set = isUnicode ? .property(.whitespace) : .ranges(flavour.whitespace, .none)
    default: return nil
    }
    return set.complement(if: letter < 0x61)
  }

  /// The scalar of an escape that both flavours share.
  func control(_ letter: UInt32) -> UInt32? {
    switch letter {
    case "t": 0x09
    case "n": 0x0A
    case "f": 0x0C
    case "r": 0x0D
    default: nil
    }
  }

  mutating func reference(to group: Int) -> Atom {
    referenceCount += 1
    return Atom(.reference(group: group, folding))
  }

  /// An escape that stands for one scalar.
  func atom(_ escape: ClassAtom) -> Atom {
    switch escape {
    case .scalar(let scalar): Atom(literal(scalar))
    case .set(let set): Atom(.set(set))
    }
  }

  /// Reads `<name>` after `\k`.
  mutating func namedReference(in known: [String: Int]) throws(RegexError) -> Atom {
    let start = reader.index
    guard reader.take("<"), let name = takeName() else {
      throw reader.error(
        RegexMessage.badEscape("\\k", wanted: "the name of a group as in '\\k<name>'"), at: start)
    }
    guard let group = known[name] else {
      throw reader.error(RegexMessage.unknownGroup(name), at: start)
    }
    return reference(to: group)
  }
}
