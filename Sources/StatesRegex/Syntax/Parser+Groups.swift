extension Parser {
  /// Reads a group from its `(` to its `)`.
  mutating func group() throws(RegexError) -> Node {
    let start = reader.index
    reader.advance()
    skipComments()
    guard reader.take("?") else { return try capture(from: start) }
    if reader.take(":") { return try body(from: start) }
    if reader.take("=") { return try look(behind: false, negative: false, from: start) }
    if reader.take("!") { return try look(behind: false, negative: true, from: start) }
    if reader.take(text: "<=") { return try look(behind: true, negative: false, from: start) }
    if reader.take(text: "<!") { return try look(behind: true, negative: true, from: start) }
    if reader.take("<") { return try namedCapture(from: start) }
    if flavour.hasPossessive, reader.take(">") { return .atomic(try body(from: start)) }
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

  private mutating func look(
    behind: Bool, negative: Bool, from start: Int
  ) throws(RegexError) -> Node {
    .look(Look(isBehind: behind, isNegative: negative), try body(from: start))
  }

  /// Reads `(?i)`, which holds to the end of the enclosing group, or `(?i:…)`.
  private mutating func inlineFlags(from start: Int) throws(RegexError) -> Node {
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
    if reader.take(")") { return .empty }
    guard reader.take(":") else { throw reader.error(RegexMessage.unclosedGroup, at: start) }
    let node = try body(from: start)
    flags = outer
    return node
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
