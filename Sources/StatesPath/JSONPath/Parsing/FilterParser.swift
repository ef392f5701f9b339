/// Reads a filter, `[?(@.a == 1 && @.b)]`.
///
/// Where a comparison cannot be read to its end, what stands on its left is taken as a test for
/// existence, and the error is found where the filter should go on.
struct FilterParser {
  var cursor: TextCursor
  /// How many filters, groups and calls stand around the place that is read.
  private(set) var depth: Int

  /// The condition of the filter that `text` spells, with its brackets.
  static func parse(_ text: [UInt8], depth: Int = 0) throws(PathError) -> Condition {
    do {
      try PathLimits.checkNesting(depth)
      var parser = FilterParser(cursor: TextCursor(text), depth: depth)
      try parser.enter()
      return try parser.filter()
    } catch {
      throw error.error
    }
  }

  private init(cursor: TextCursor, depth: Int) {
    self.cursor = cursor
    self.depth = depth
  }

  /// Moves inside the brackets and past the question mark.
  private mutating func enter() throws(ParseFailure) {
    cursor.trim()
    guard try cursor.current() == .openBracket, cursor.bytes[cursor.end - 1] == .closeBracket
    else { throw .refused(PathMessages.filterFrame("[", "]", cursor.text)) }
    cursor.position += 1
    cursor.end -= 1
    cursor.trim()
    guard cursor.isAt(.questionMark) else {
      throw .refused(PathMessages.filterFrame("[?", "]", cursor.text))
    }
    cursor.position += 1
    cursor.trim()
    guard cursor.isAt(.openParenthesis), cursor.bytes[cursor.end - 1] == .closeParenthesis else {
      throw .refused(PathMessages.filterFrame("[?(", ")]", cursor.text))
    }
  }

  private mutating func filter() throws(ParseFailure) -> Condition {
    do throws(ParseFailure) {
      let condition = try alternatives()
      cursor.skipBlanks()
      if cursor.isInside(cursor.position) {
        throw .refused(PathMessages.trailing(cursor.text(cursor.position..<cursor.end)))
      }
      return condition
    } catch {
      guard case .crashed = error else { throw error }
      throw .refused(
        PathMessages.unreadableFilter(
          cursor.text, at: cursor.units(before: cursor.position), currentCharacter))
    }
  }

  private var currentCharacter: String {
    let rest = String(decoding: cursor.bytes.dropFirst(cursor.position).prefix(4), as: UTF8.self)
    return rest.unicodeScalars.first.map { String($0) } ?? ""
  }
}

// Groups.
extension FilterParser {
  private mutating func alternatives() throws(ParseFailure) -> Condition {
    try chain("||", Condition.any) { parser throws(ParseFailure) in
      try parser.chain("&&", Condition.all) { parser throws(ParseFailure) in
        try parser.operand()
      }
    }
  }

  private mutating func chain(
    _ word: String, _ join: ([Condition]) -> Condition,
    _ element: (inout Self) throws(ParseFailure) -> Condition
  ) throws(ParseFailure) -> Condition {
    var elements = [try element(&self)]
    while true {
      let savepoint = cursor.position
      guard cursor.skip(word) else {
        cursor.position = savepoint
        return elements.count == 1 ? elements[0] : join(elements)
      }
      elements.append(try element(&self))
    }
  }

  private mutating func operand() throws(ParseFailure) -> Condition {
    cursor.skipBlanks()
    if try cursor.current() == .bang, try negatesGroup() {
      cursor.position += 1
      return .not(try nested { parser throws(ParseFailure) in try parser.operand() })
    }
    guard try cursor.current() == .openParenthesis else { return try expression() }
    cursor.position += 1
    let group = try nested { parser throws(ParseFailure) in try parser.alternatives() }
    cursor.skipBlanks()
    guard try cursor.current() == .closeParenthesis else {
      throw .refused(PathMessages.expected(.closeParenthesis))
    }
    cursor.position += 1
    return group
  }

  /// Whether the `!` here stands before anything but a path, which takes it as its own.
  private func negatesGroup() throws(ParseFailure) -> Bool {
    var ahead = cursor
    ahead.position += 1
    ahead.skipBlanks()
    return try !ahead.current().isRoot
  }

  private mutating func nested(
    _ body: (inout Self) throws(ParseFailure) -> Condition
  ) throws(ParseFailure) -> Condition {
    depth += 1
    try PathLimits.checkNesting(depth)
    let condition = try body(&self)
    depth -= 1
    return condition
  }
}

// Comparisons.
extension FilterParser {
  private mutating func expression() throws(ParseFailure) -> Condition {
    let isNegated = try cursor.current() == .bang
    let left = try value()
    let savepoint = cursor.position
    do throws(ParseFailure) {
      let relation = try relation()
      return .comparison(left, relation, try value())
    } catch {
      guard case .refused = error else { throw error }
      cursor.position = savepoint
    }
    guard case .path(let path) = left else { throw .refused(PathMessages.expectedPathNode) }
    return .exists(path, isExpected: !isNegated)
  }

  private mutating func relation() throws(ParseFailure) -> Relation {
    cursor.skipBlanks()
    let start = cursor.position
    let isSymbol = try cursor.current().isRelationSymbol
    while cursor.isInside(cursor.position) {
      let byte = cursor.bytes[cursor.position]
      if isSymbol ? !byte.isRelationSymbol : byte == .blank { break }
      cursor.position += 1
    }
    let text = cursor.text(start..<max(start, cursor.position))
    guard let relation = Relation(rawValue: text.uppercased()) else {
      throw .refused(PathMessages.unknownOperator(text))
    }
    return relation
  }

  private mutating func value() throws(ParseFailure) -> OperandSyntax {
    cursor.skipBlanks()
    if try cursor.current() == .bang {
      cursor.position += 1
      cursor.skipBlanks()
      guard try cursor.current().isRoot else { throw .refused(PathMessages.unexpected(.bang)) }
    }
    return try cursor.current().isRoot ? .path(try path()) : try literal()
  }
}

// Paths.
extension FilterParser {
  private mutating func path() throws(ParseFailure) -> PathSyntax {
    let start = cursor.position
    try skipPath(from: start)
    let text = cursor.text(start..<cursor.position)
    do throws(PathError) {
      return try PathParser.parse(text, depth: depth + 1)
    } catch {
      throw error.kind == .limit ? .limit(error) : .refused(error.message)
    }
  }

  /// Moves to where the path ends: a blank, an operator, or a parenthesis that is not its own.
  private mutating func skipPath(from start: Int) throws(ParseFailure) {
    var firstDot: Int?
    cursor.position += 1
    while cursor.isInside(cursor.position) {
      if cursor.isAt(.openBracket) { try skipBrackets() }
      guard cursor.isInside(cursor.position) else { return }
      let byte = cursor.bytes[cursor.position]
      if byte.isRelationSymbol || byte == .blank { return }
      if byte == .closeParenthesis {
        firstDot = firstDot ?? cursor.bytes[(start + 1)..<cursor.position].firstIndex(of: .dot)
        guard closesCall(firstDot: firstDot) else { return }
      }
      cursor.position += 1
    }
  }

  private mutating func skipBrackets() throws(ParseFailure) {
    guard
      let close = try cursor.index(
        closing: cursor.position, .openBracket, .closeBracket, skipping: .strings)
    else { throw .refused(PathMessages.unmatchedBrackets(cursor.text)) }
    cursor.position = close + 1
  }

  /// Whether the parenthesis here ends a call without arguments, `.length()`.
  private func closesCall(firstDot: Int?) -> Bool {
    guard let open = cursor.significantPlace(before: cursor.position), let firstDot else {
      return false
    }
    return cursor.bytes[open] == .openParenthesis && firstDot < open
  }
}

extension UInt8 {
  fileprivate static var bang: UInt8 { 0x21 }

  fileprivate var isRoot: Bool { self == UInt8(ascii: "$") || self == UInt8(ascii: "@") }

  fileprivate var isRelationSymbol: Bool {
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), .bang: true
    case _: false
    }
  }
}
