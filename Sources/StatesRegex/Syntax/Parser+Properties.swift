extension Parser {
  /// Reads the name after `\p`, in braces or as one letter.
  mutating func property(from start: Int) throws(RegexError) -> ScalarSet {
    let isBraced = reader.take("{")
    let nameStart = reader.index
    if isBraced {
      while let next = reader.next, next != "}" { reader.advance() }
    } else if !reader.isAtEnd {
      reader.advance()
    }
    let name = reader.text(from: nameStart)
    guard !name.isEmpty, !isBraced || reader.take("}") else {
      throw badEscape(from: start, wanted: "the name of a property as in '\\p{Lu}'")
    }
    guard let set = ScalarSet(property: name, flags: flags) else {
      throw reader.error(RegexMessage.unknownProperty(name), at: nameStart)
    }
    return set
  }
}
