extension Parser {
  /// Reads a group from its `(` to its `)`.
  mutating func group() throws(RegexError) -> Atom {
    let start = reader.index
    reader.advance()
    skipComments()
    guard reader.take("?") else { return Atom(try capture(from: start)) }
    if reader.take(":") { return Atom(try body(from: start)) }
    if reader.take("=") { return try lookAhead(isNegative: false, from: start) }
    if reader.take("!") { return try lookAhead(isNegative: true, from: start) }
    if reader.take(text: "<=") { return try lookBehind(isNegative: false, from: start) }
    if reader.take(text: "<!") { return try lookBehind(isNegative: true, from: start) }
    if reader.take("<") { return Atom(try namedCapture(from: start)) }
    if flavour.hasPossessive, reader.take(">") { return Atom(.atomic(try body(from: start))) }
    if flavour.hasInlineFlags { return try inlineFlags(from: start) }
    throw unknownGroupKind(from: start)
  }

  private func unknownGroupKind(from start: Int) -> RegexError {
    var reader = reader
    if !reader.isAtEnd { reader.advance() }
    return reader.error(RegexMessage.unknownGroupKind(reader.text(from: start)), at: start)
  }

  /// Reads alternatives and the `)` after them; flags set inside end there.
  private mutating func body(from start: Int) throws(RegexError) -> Node {
    let outer = flags
    let node = try nested { (parser: inout Parser) throws(RegexError) in try parser.alternation() }
    guard reader.take(")") else { throw reader.error(RegexMessage.unclosedGroup, at: start) }
    flags = outer
    return node
  }

  private mutating func capture(from start: Int) throws(RegexError) -> Node {
    guard groupCount < Self.groupLimit else {
      throw reader.error(RegexMessage.groups(Self.groupLimit), kind: .size, at: start)
    }
    groupCount += 1
    let group = groupCount
    return .capture(try body(from: start), group: group)
  }

  private mutating func namedCapture(from start: Int) throws(RegexError) -> Node {
    let place = reader.index
    guard let name = takeName() else {
      throw reader.error(RegexMessage.badGroupName(reader.nextText), at: place)
    }
    guard names[name] == nil else {
      throw reader.error(RegexMessage.repeatedGroupName(name), at: place)
    }
    names[name] = groupCount + 1
    return try capture(from: start)
  }

  private mutating func lookAhead(isNegative: Bool, from start: Int) throws(RegexError) -> Atom {
    Atom(.look(Look(isBehind: false, isNegative: isNegative), try body(from: start)))
  }

  private mutating func lookBehind(isNegative: Bool, from start: Int) throws(RegexError) -> Atom {
    let earlier = referenceCount
    let node = try body(from: start)
    guard flavour.refersInLookBehind || referenceCount == earlier else {
      throw reader.error(RegexMessage.referenceInLookBehind, at: start)
    }
    return Atom(
      .look(Look(isBehind: true, isNegative: isNegative), node),
      mayRepeat: flavour.quantifiesAssertions)
  }

  /// Reads `(?i)`, which holds to the end of the enclosing group, or `(?i:…)`.
  private mutating func inlineFlags(from start: Int) throws(RegexError) -> Atom {
    let outer = flags
    var isRemoving = false
    while let letter = reader.next, letter != ")", letter != ":" {
      if letter == "-", !isRemoving {
        isRemoving = true
      } else if let flag = RegexFlags(letter: letter) {
        if isRemoving { flags.subtract(flag) } else { flags.formUnion(flag) }
      } else {
        throw unknownGroupKind(from: start)
      }
      reader.advance()
    }
    if reader.take(")") { return Atom(.empty, mayRepeat: false) }
    guard reader.take(":") else { throw reader.error(RegexMessage.unclosedGroup, at: start) }
    let node = try body(from: start)
    flags = outer
    return Atom(node)
  }
}

extension Parser {
  /// Takes a group's name and the `>` that ends it, or nothing.
  mutating func takeName() -> String? { reader.takeName(isPlain: flavour.hasPlainNames) }
}

extension PatternReader {
  /// The next scalar as text, for messages.
  var nextText: String {
    var copy = self
    if !copy.isAtEnd { copy.advance() }
    return copy.text(from: index)
  }
}
