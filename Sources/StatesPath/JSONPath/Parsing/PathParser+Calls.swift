// Calls of path functions.
extension PathParser {
  /// Reads the arguments of a call; the cursor stands at the opening parenthesis.
  mutating func call(_ name: String) throws(ParseFailure) {
    try requireBalance(name)
    cursor.position += 1
    var arguments: [FunctionSyntax.Argument] = []
    if !cursor.isAt(.closeParenthesis) {
      var reader = ArgumentReader(cursor: cursor, function: name, depth: depth)
      arguments = try reader.read()
      cursor.position = reader.cursor.position
    }
    append(.function(FunctionSyntax(name: name, arguments: arguments, scanned: nil)))
  }

  private func requireBalance(_ name: String) throws(ParseFailure) {
    var depth = 0
    for byte in cursor.bytes[cursor.position..<cursor.end] {
      if byte == .openParenthesis { depth += 1 }
      if byte == .closeParenthesis { depth -= 1 }
      if depth == 0 { return }
    }
    throw .refused(PathMessages.unclosedArguments(name))
  }
}

/// Splits the arguments of a call at its commas.
///
/// An argument that begins with `$` or `@` is a path, one that begins as a JSON object, number or
/// string does is JSON, and anything else is passed over.
private struct ArgumentReader {
  private enum Kind { case json, path }

  var cursor: TextCursor
  let function: String
  let depth: Int
  private var kind: Kind?
  private var argument: [UInt8] = []
  private var arguments: [FunctionSyntax.Argument] = []
  private var parentheses = 1
  private var braces = 0
  private var brackets = 0
  private var quotes = 0
  private var previous: UInt8 = 0
  private var isDone = false

  init(cursor: TextCursor, function: String, depth: Int) {
    self.cursor = cursor
    self.function = function
    self.depth = depth
  }

  mutating func read() throws(ParseFailure) -> [FunctionSyntax.Argument] {
    while cursor.isInside(cursor.position), !isDone {
      let byte = cursor.bytes[cursor.position]
      cursor.position += 1
      if kind == nil, byte.isJavaWhitespace { continue }
      if kind == nil { kind = Self.kind(of: byte) }
      try count(byte)
      if kind != nil, !(byte == .comma && isBetweenArguments) { argument.append(byte) }
      previous = byte
    }
    guard parentheses == 0, braces == 0, brackets == 0 else {
      throw .refused(PathMessages.unclosedArguments(function))
    }
    return arguments
  }

  private static func kind(of byte: UInt8) -> Kind? {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "@"): .path
    case UInt8(ascii: "{"), Quote.double.rawValue, .minus: .json
    case _: byte.isDigit ? .json : nil
    }
  }

  private var isBetweenArguments: Bool { braces == 0 && brackets == 0 && parentheses == 1 }

  private mutating func count(_ byte: UInt8) throws(ParseFailure) {
    switch byte {
    case Quote.double.rawValue: quotes += previous != .backslash && quotes > 0 ? -1 : 1
    case .openParenthesis: parentheses += 1
    case UInt8(ascii: "{"): braces += 1
    case .openBracket: brackets += 1
    case UInt8(ascii: "}"): braces = try closed(braces, "brace", byte)
    case .closeBracket: brackets = try closed(brackets, "bracket", byte)
    case .closeParenthesis:
      parentheses -= 1
      // An empty call is the only one whose own parenthesis belongs to the argument.
      if previous == .openParenthesis, kind != nil { argument.append(byte) }
      try endArgument(at: byte)
    case .comma: try endArgument(at: byte)
    case _: break
    }
  }

  private func closed(_ open: Int, _ kind: String, _ byte: UInt8) throws(ParseFailure) -> Int {
    guard open > 0 else {
      let place = cursor.units(before: cursor.position)
      throw .refused(PathMessages.unexpectedClose(kind, byte, at: place))
    }
    return open - 1
  }

  private mutating func endArgument(at byte: UInt8) throws(ParseFailure) {
    let isClosed = parentheses == 0 && byte == .closeParenthesis
    guard quotes == 0, braces == 0, brackets == 0, isClosed || parentheses == 1 else { return }
    isDone = parentheses == 0
    guard let kind else { return }
    let text = String(decoding: argument, as: UTF8.self)
    switch kind {
    case .json: arguments.append(.json(text))
    case .path: arguments.append(.path(try path(text)))
    }
    argument = []
    self.kind = nil
  }

  private func path(_ text: String) throws(ParseFailure) -> PathSyntax {
    do throws(PathError) {
      return try PathParser.parse(text, depth: depth + 1)
    } catch {
      throw error.kind == .limit ? .limit(error) : .refused(error.message)
    }
  }
}

extension UInt8 {
  fileprivate var isJavaWhitespace: Bool { self == .blank || (0x09...0x0D).contains(self) }
}
