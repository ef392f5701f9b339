extension Parser {
  /// Reads what follows a backslash outside a class, as Java has it.
  mutating func javaAtom() throws(RegexError) -> Atom {
    let start = reader.index
    let letter = reader.take()
    switch letter {
    case "A": return assertion(.inputStart)
    case "z": return assertion(.inputEnd)
    case "Z": return assertion(.finalBreak(lineBreaks))
    case "G": return assertion(.searchStart)
    case "b" where reader.take(text: "{g}"): throw unsupported(from: start)
    case "b": return assertion(.wordBoundary(words))
    case "B": return assertion(.noWordBoundary(words))
    case "R":
      let pair = Node.sequence([.scalar(0x0D), .scalar(0x0A)])
      return Atom(.alternation([pair, .set(.ranges(.verticalBlanks, .none))]))
    case "X": throw unsupported(from: start)
    case "k": return try namedReference(in: names)
    case "1"..."9": return reference(to: javaReference(firstDigit: letter))
    default: break
    }
    reader.rewind(to: start)
    return atom(try javaClassAtom())
  }

  /// Takes more digits as long as they still name a group that was opened before.
  private mutating func javaReference(firstDigit: UInt32) -> Int {
    var group = Int(firstDigit) - 0x30
    while let digit = reader.next.flatMap(PatternReader.decimalDigit),
      group * 10 + digit <= groupCount
    {
      group = group * 10 + digit
      reader.advance()
    }
    return group
  }

  /// Reads an escape that stands for a scalar or a set.
  mutating func javaClassAtom() throws(RegexError) -> ClassAtom {
    let start = reader.index
    let letter = reader.take()
    if let set = shorthand(letter) { return .set(set) }
    if let control = control(letter) { return .scalar(control) }
    switch letter {
    case "h", "H": return .set(.ranges(.horizontalBlanks, .none).complement(if: letter == "H"))
    case "v", "V": return .set(.ranges(.verticalBlanks, .none).complement(if: letter == "V"))
    case "p", "P": return .set(try property(from: start).complement(if: letter == "P"))
    case "a": return .scalar(0x07)
    case "e": return .scalar(0x1B)
    case "0": return .scalar(try javaOctal(from: start))
    case "x": return .scalar(try javaHex(from: start))
    case "u":
      guard let scalar = reader.takeCodeUnits() else {
        throw badEscape(from: start, wanted: "four hexadecimal digits")
      }
      return .scalar(scalar)
    case "c":
      guard !reader.isAtEnd else { throw badEscape(from: start, wanted: "a character after it") }
      return .scalar(reader.take() ^ 64)
    case "N": throw unsupported(from: start)
    case "a"..."z", "A"..."Z", "1"..."9":
      throw reader.error(
        RegexMessage.unknownEscape("\\" + reader.text(from: start)), at: start - 1)
    default: return .scalar(letter)
    }
  }

  private mutating func javaOctal(from start: Int) throws(RegexError) -> UInt32 {
    let isLong = reader.next.map { (0x30...0x33).contains($0) } ?? false
    guard let value = reader.takeOctal(upTo: isLong ? 3 : 2) else {
      throw badEscape(from: start, wanted: "octal digits")
    }
    return value
  }

  private static let hexDigits = "two hexadecimal digits, or a scalar in braces"

  private mutating func javaHex(from start: Int) throws(RegexError) -> UInt32 {
    if let value = reader.takeHex(2) { return value }
    var value: UInt32 = 0
    guard reader.take("{") else { throw badEscape(from: start, wanted: Self.hexDigits) }
    while let digit = reader.takeHex(1), value <= 0x10FFFF { value = value << 4 | digit }
    guard value <= 0x10FFFF, reader.take("}"), !reader.text(from: start).hasSuffix("{}") else {
      throw badEscape(from: start, wanted: Self.hexDigits)
    }
    return value
  }

  func badEscape(from start: Int, wanted: String) -> RegexError {
    reader.error(
      RegexMessage.badEscape("\\" + reader.text(from: start), wanted: wanted), at: start - 1)
  }

  private func unsupported(from start: Int) -> RegexError {
    reader.error(
      RegexMessage.unsupported("\\" + reader.text(from: start)), kind: .unsupported, at: start - 1)
  }
}
