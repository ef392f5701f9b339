import StatesJSON

/// Reads the text of one call of an intrinsic function, with the calls inside it.
///
///     call     = "States." name "(" [ argument *( "," argument ) ] ")"
///     argument = call / path / number / "true" / "false" / "null" / "'" *character "'"
///
/// Blanks may stand around arguments. In a literal `\'`, `\{`, `\}` and `\\` stand for the
/// character behind the backslash, and nothing else may follow one.
struct IntrinsicParser {
  /// The most calls inside each other.
  static let nestingLimit = 10

  private let text: [UInt8]
  private let arena: Arena
  private var position = 0
  private var nesting = 0

  init(_ text: String, in arena: Arena) {
    self.text = Array(text.utf8)
    self.arena = arena
  }

  /// Reads the whole text and adds its steps to a program.
  mutating func parse(into program: inout TemplateBuilder) throws(PathError) {
    try call(&program)
    skipBlanks()
    guard position == text.count else { throw failure("nothing more") }
  }

  private mutating func call(_ program: inout TemplateBuilder) throws(PathError) {
    let start = position
    nesting += 1
    guard nesting <= Self.nestingLimit else { throw .nestedTooDeeply(limit: Self.nestingLimit) }
    let function = try self.function()
    let call = program.openCall()
    var count = 0
    var literal: FormatText?
    skipBlanks()
    if !take(")") {
      repeat {
        let text = try argument(&program, of: call)
        if count == 0 { literal = text }
        count += 1
      } while take(",")
      guard take(")") else { throw failure("',' or ')'") }
    }
    nesting -= 1
    program.close(
      call,
      TemplateProgram.Call(
        function, argumentCount: count, literal: literal,
        source: String(decoding: text[start..<position], as: UTF8.self)))
  }

  private mutating func function() throws(PathError) -> IntrinsicFunction {
    guard text[position...].starts(with: "States.".utf8) else { throw failure("'States.'") }
    position += "States.".utf8.count
    let start = position
    while let byte = peek(), Self.isNamePart(byte) { position += 1 }
    let name = String(decoding: text[start..<position], as: UTF8.self)
    guard let function = IntrinsicFunction.named(name) else {
      throw .noSuchFunction(name)
    }
    guard take("(") else { throw failure("'('") }
    return function
  }

  /// Reads one argument and the blanks around it; the text of a literal is returned as well.
  private mutating func argument(
    _ program: inout TemplateBuilder, of call: Int32
  ) throws(PathError) -> FormatText? {
    skipBlanks()
    var literalText: FormatText?
    switch peek() {
    case UInt8(ascii: "'"):
      let literal = try self.literal()
      literalText = literal.text
      program.push(.constant(arena.string(literal.value)))
    case UInt8(ascii: "$"): try path(&program, of: call)
    case UInt8(ascii: "S"): try self.call(&program)
    default: program.push(.constant(try constant()))
    }
    skipBlanks()
    return literalText
  }

  /// A path ends at a comma or parenthesis that stands in no bracket or quotation of its own.
  private mutating func path(
    _ program: inout TemplateBuilder, of call: Int32
  ) throws(PathError) {
    let start = position
    var depth = 0
    while let byte = peek() {
      if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") { break }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""): skipQuotation(byte)
      default: break
      }
      position += 1
    }
    var end = min(position, text.count)
    while Self.isBlank(text[end - 1]) { end -= 1 }
    let source = String(decoding: text[start..<end], as: UTF8.self)
    program.push(try program.path(source), asArgumentOf: call)
  }

  /// Moves to the closing quotation mark, or to the end.
  private mutating func skipQuotation(_ mark: UInt8) {
    position += 1
    while let byte = peek(), byte != mark {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  private mutating func literal() throws(PathError) -> (value: String, text: FormatText) {
    position += 1
    var value: [UInt8] = []
    var (bytes, holes): ([UInt8], [Int]) = ([], [])
    while let byte = peek(), byte != UInt8(ascii: "'") {
      position += 1
      if byte == UInt8(ascii: "{"), peek() == UInt8(ascii: "}") {
        value += "{}".utf8
        holes.append(bytes.count)
        position += 1
        continue
      }
      let character = byte == UInt8(ascii: "\\") ? try escaped() : byte
      value.append(character)
      bytes.append(character)
    }
    guard take("'") else { throw failure("the closing quotation mark") }
    return (String(decoding: value, as: UTF8.self), FormatText(bytes: bytes, holes: holes))
  }

  private mutating func escaped() throws(PathError) -> UInt8 {
    guard let byte = peek(), "'{}\\".utf8.contains(byte) else {
      throw failure("one of ' { } \\ behind a backslash")
    }
    position += 1
    return byte
  }

  private mutating func constant() throws(PathError) -> Value {
    let start = position
    while let byte = peek(), Self.isNamePart(byte) || "+-.".utf8.contains(byte) { position += 1 }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    switch word {
    case "true": return .true
    case "false": return .false
    case "null": return .null
    default:
      guard let number = arena.number(spelling: word) else {
        position = start
        throw failure("an argument")
      }
      return number
    }
  }

  private func peek() -> UInt8? { position < text.count ? text[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek(), Self.isBlank(byte) { position += 1 }
  }

  private func failure(_ expected: String) -> PathError {
    .intrinsicSyntax(String(decoding: text, as: UTF8.self), at: position, expected: expected)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
