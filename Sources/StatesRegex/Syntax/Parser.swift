/// Reads a pattern into a tree, as its flavour has it.
struct Parser {
  /// How deep groups and classes may nest; the parser and the compiler recurse as deep, and
  /// ``SetTable`` counts on fewer than 126.
  static let nestingLimit = 100

  /// How many groups may capture; every match tells about all of them.
  static let groupLimit = 1_000

  var reader: PatternReader
  let flavour: Flavour
  var flags: RegexFlags
  /// The groups opened so far, and those whose names are known.
  var groupCount = 0
  var names: [String: Int] = [:]
  /// How many references were read.
  var referenceCount = 0
  /// All groups of the whole pattern, where references may look ahead.
  let census: GroupCensus
  private var depth = 0

  init(_ pattern: String, flags: RegexFlags, flavour: Flavour) throws(RegexError) {
    reader = try PatternReader(pattern, readsQuotes: flavour.hasQuotes)
    census = GroupCensus(reader)
    self.flavour = flavour
    self.flags = flags
  }

  /// Reads the whole pattern.
  mutating func parse() throws(RegexError) -> Node {
    let node = try alternation()
    guard reader.isAtEnd else { throw reader.error(RegexMessage.unopenedGroup) }
    return node
  }

  /// Reads alternatives up to the end or to `)`.
  mutating func alternation() throws(RegexError) -> Node {
    var branches = [try sequence()]
    while reader.take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(RegexError) -> Node {
    var nodes: [Node] = []
    while true {
      skipComments()
      guard let next = reader.next, next != "|", next != ")" else { break }
      let groups = groupCount
      let atom = try atom()
      nodes.append(try quantified(atom, groupsBefore: groups))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  /// Reads one thing that a quantifier may follow.
  private mutating func atom() throws(RegexError) -> Atom {
    switch reader.next {
    case .some("("): return try group()
    case .some("["): return Atom(.set(try characterClass()))
    case .some("\\"): return try escapedAtom()
    case .some("{"): return try strayBrace()
    default: break
    }
    let start = reader.index
    let isQuoted = reader.isQuoted
    let scalar = reader.take()
    if isQuoted { return Atom(literal(scalar)) }
    switch scalar {
    case ".": return Atom(.set(flags.contains(.dotAll) ? .all : lineBreaks.others))
    case "^": return assertion(startAnchor)
    case "$": return assertion(endAnchor)
    case "*", "+", "?": throw nothingToRepeat(from: start)
    default: return Atom(literal(scalar))
    }
  }

  private mutating func strayBrace() throws(RegexError) -> Atom {
    let start = reader.index
    let bounds = try takeBounds()
    if bounds == nil, flavour.toleratesStrayBrackets { return Atom(literal(reader.take())) }
    if bounds != nil, flavour.quantifiesNothing {
      _ = takeMode()
      return Atom(.empty, mayRepeat: false)
    }
    throw nothingToRepeat(from: start)
  }

  func nothingToRepeat(from start: Int) -> RegexError {
    reader.error(RegexMessage.nothingToRepeat(reader.text(from: start)), at: start)
  }

  /// Runs `body` one level deeper.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(RegexError) -> Result
  ) throws(RegexError) -> Result {
    guard depth < Self.nestingLimit else {
      throw reader.error(RegexMessage.nesting(Self.nestingLimit), kind: .size)
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  mutating func skipComments() {
    if flags.contains(.comments) { reader.skipComments() }
  }
}

/// Something that was read, and whether a quantifier may follow it.
struct Atom {
  let node: Node
  let mayRepeat: Bool

  init(_ node: Node, mayRepeat: Bool = true) {
    self.node = node
    self.mayRepeat = mayRepeat
  }
}

extension Parser {
  func assertion(_ assertion: Assertion) -> Atom {
    Atom(.assertion(assertion), mayRepeat: flavour.quantifiesAssertions)
  }

  /// One scalar as the flags have it.
  func literal(_ scalar: UInt32) -> Node {
    if folding == .none { return .scalar(scalar) }
    if folding != .unicode, scalar < 0x80 {
      let lower = Folding.lower(scalar)
      return lower == Folding.upper(scalar) ? .scalar(scalar) : .letter(UInt8(lower))
    }
    let variants = folding.variants(of: scalar)
    return variants.ranges == [scalar...scalar] ? .scalar(scalar) : .set(.ranges(variants, .none))
  }

  var folding: Folding {
    guard flags.contains(.ignoreCase) else { return .none }
    return flags.contains(.unicodeCase) ? .unicode : flavour.folding
  }

  var lineBreaks: LineBreaks { flags.contains(.unixLines) ? .unix : flavour.lineBreaks }

  var words: WordCharacters {
    flags.contains(.unicodeClasses) ? .unicode : flavour.wordBoundaries
  }

  private var startAnchor: Assertion {
    flags.contains(.multiline) ? .lineStart(lineBreaks) : .inputStart
  }

  private var endAnchor: Assertion {
    if flags.contains(.multiline) { return .lineEnd(lineBreaks) }
    return flavour.endsBeforeFinalBreak ? .finalBreak(lineBreaks) : .inputEnd
  }
}
