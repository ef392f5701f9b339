extension Parser {
  /// Reads what follows a backslash outside a class, as JavaScript has it.
  mutating func javaScriptAtom() throws(RegexError) -> Atom {
    let letter = reader.next ?? 0
    switch letter {
    case "b", "B":
      reader.advance()
      return assertion(letter == "b" ? .wordBoundary(words) : .noWordBoundary(words))
    case "k" where !census.names.isEmpty:
      reader.advance()
      return try namedReference(in: census.names)
    case "1"..."9":
      if let group = numberedReference() { return reference(to: group) }
    default: break
    }
    return atom(javaScriptCharacter(isInClass: false))
  }

  /// Reads what follows a backslash inside a class, as JavaScript has it.
  mutating func javaScriptClassAtom() -> ClassAtom {
    if reader.take("b") { return .scalar(0x08) }
    return javaScriptCharacter(isInClass: true)
  }

  /// Takes the number of a group, or nothing where the pattern has no such group.
  private mutating func numberedReference() -> Int? {
    let start = reader.index
    if let number = reader.takeDecimal(), number <= census.count { return number }
    reader.rewind(to: start)
    return nil
  }

  /// Reads an escape that stands for a scalar or a set; what makes no sense stands for itself.
  private mutating func javaScriptCharacter(isInClass: Bool) -> ClassAtom {
    if let octal = legacyOctal() { return .scalar(octal) }
    let letter = reader.take()
    if let set = shorthand(letter) { return .set(set) }
    if let control = control(letter) { return .scalar(control) }
    switch letter {
    case "v": return .scalar(0x0B)
    case "x": return .scalar(reader.takeHex(2) ?? letter)
    case "u": return .scalar(reader.takeCodeUnits() ?? letter)
    case "c":
      if let control = controlLetter(isInClass: isInClass) { return .scalar(control) }
      reader.rewind(to: reader.index - 1)
      return .scalar(0x5C)
    default: return .scalar(letter)
    }
  }

  private mutating func legacyOctal() -> UInt32? {
    switch reader.next {
    case .some("0"..."3"): reader.takeOctal(upTo: 3)
    case .some("4"..."7"): reader.takeOctal(upTo: 2)
    default: nil
    }
  }

  /// Takes the letter of `\cX`; a class also takes a digit or an underscore.
  private mutating func controlLetter(isInClass: Bool) -> UInt32? {
    switch reader.next {
    case .some("a"..."z"), .some("A"..."Z"): reader.take() & 31
    case .some("0"..."9") where isInClass, .some("_") where isInClass: reader.take() & 31
    default: nil
    }
  }
}

/// Lets a scalar's number be matched against a range of literals.
func ~= (literals: ClosedRange<Unicode.Scalar>, value: UInt32) -> Bool {
  (literals.lowerBound.value...literals.upperBound.value).contains(value)
}
