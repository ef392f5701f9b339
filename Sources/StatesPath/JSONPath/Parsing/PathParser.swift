/// Reads a path.
///
/// The grammar is what Jayway accepts, not RFC 9535: blanks stand only inside brackets, a slice's
/// step is passed over, filters need parentheses, and a last character that follows a bracket is
/// overlooked.
struct PathParser {
  var cursor: TextCursor
  /// How many filters and calls stand around this path.
  let depth: Int
  /// Whether a backslash in a quoted name belongs to the name, as on AWS.
  let keepsBackslashes: Bool
  private(set) var steps: [StepSyntax] = []

  /// The path that `text` spells, with or without its leading `$`.
  static func parse(
    _ text: String, depth: Int = 0, keepsBackslashes: Bool = false
  ) throws(PathError) -> PathSyntax {
    if text.isEmpty { throw PathError(.syntax, PathMessages.empty) }
    do {
      try PathLimits.checkNesting(depth)
      var parser = PathParser(
        Array(text.utf8), depth: depth, keepsBackslashes: keepsBackslashes)
      return try parser.path()
    } catch {
      throw error.error
    }
  }

  private init(_ bytes: [UInt8], depth: Int, keepsBackslashes: Bool) {
    let hasRoot = bytes[0] == UInt8(ascii: "$") || bytes[0] == UInt8(ascii: "@")
    cursor = TextCursor(hasRoot ? bytes : Array("$.".utf8) + bytes)
    cursor.trim()
    self.depth = depth
    self.keepsBackslashes = keepsBackslashes
  }

  private mutating func path() throws(ParseFailure) -> PathSyntax {
    if cursor.bytes[cursor.end - 1] == .dot { throw .refused(PathMessages.trailingDot) }
    let root: PathSyntax.Root = cursor.isAt(UInt8(ascii: "@")) ? .item : .document
    if !cursor.isAtTail {
      cursor.position += 1
      guard cursor.isAt(.dot) || cursor.isAt(.openBracket) else {
        throw .refused(PathMessages.illegalCharacter(at: place))
      }
      repeat { try step() } while !cursor.isAtTail
    }
    return PathSyntax(root: root, steps: steps).applyingCallToScan()
  }

  mutating func append(_ step: StepSyntax) { steps.append(step) }

  /// Where the cursor stands, as messages count.
  var place: Int { cursor.units(before: cursor.position) }

  private mutating func step() throws(ParseFailure) {
    if cursor.isAt(.dot) { try skipDots() }
    switch try cursor.current() {
    case .openBracket: try bracket()
    case .star:
      cursor.position += 1
      append(.wildcard)
    case .blank: throw .refused(PathMessages.unknownToken(at: place))
    case _: try nameOrCall()
    }
  }

  private mutating func skipDots() throws(ParseFailure) {
    cursor.position += 1
    if cursor.isAt(.dot) {
      cursor.position += 1
      append(.deepScan)
    }
    if cursor.isAt(.dot) { throw .refused(PathMessages.invalidDot(at: place)) }
  }

  private mutating func nameOrCall() throws(ParseFailure) {
    let start = cursor.position
    var stop = start
    while cursor.isInside(stop), !cursor.bytes[stop].endsName {
      if cursor.bytes[stop] == .blank { throw .refused(PathMessages.blankInName(at: place)) }
      stop += 1
    }
    let name = cursor.text(start..<stop)
    cursor.position = stop
    if cursor.isInside(stop), cursor.bytes[stop] == .openParenthesis {
      try call(name)
    } else {
      append(.names([name], quote: .single))
    }
  }
}

extension PathSyntax {
  /// The path in which a function behind a deep scan is applied to all that the scan finds.
  ///
  /// `$..a.sum()` is one sum over every `a`, and not one sum for each `a`.
  fileprivate func applyingCallToScan() -> PathSyntax {
    guard isFunction, steps.first == .deepScan else { return self }
    var before: [StepSyntax] = []
    for (index, step) in steps.enumerated() {
      if case .function(var call) = step {
        call.scanned = PathSyntax(root: root, steps: before)
        return PathSyntax(root: .document, steps: [.function(call)] + steps[(index + 1)...])
      }
      before.append(step)
    }
    return self
  }
}

extension UInt8 {
  static var dot: UInt8 { 0x2E }
  static var star: UInt8 { 0x2A }
  static var comma: UInt8 { 0x2C }
  static var colon: UInt8 { 0x3A }
  static var minus: UInt8 { 0x2D }
  static var questionMark: UInt8 { 0x3F }

  fileprivate var endsName: Bool {
    self == .dot || self == .openBracket || self == .openParenthesis
  }
}
