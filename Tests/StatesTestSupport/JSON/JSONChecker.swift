/// Decides whether bytes are one JSON text, as plainly as can be and in no way like the parser.
///
/// It works on Unicode scalars that the standard library decoded, by RFC 8259's grammar.
struct JSONChecker {
  private var rest: ArraySlice<Unicode.Scalar>
  private(set) var isValid = false

  init(_ bytes: [UInt8]) {
    rest = []
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    rest = Array(text.unicodeScalars)[...]
    isValid = value(depth: 0) && rest.isEmpty
  }

  /// A value with white space on both sides.
  private mutating func value(depth: Int) -> Bool {
    space()
    defer { space() }
    switch rest.first {
    case "{"?: return depth < 512 && list("{", "}") { $0.member(depth: depth + 1) }
    case "["?: return depth < 512 && list("[", "]") { $0.value(depth: depth + 1) }
    case "\""?: return string()
    case "t"?, "f"?, "n"?: return take("true") || take("false") || take("null")
    case _: return number()
    }
  }

  private mutating func member(depth: Int) -> Bool {
    space()
    guard string() else { return false }
    space()
    return take(":") && value(depth: depth)
  }

  private mutating func list(
    _ open: String, _ close: String, _ part: (inout JSONChecker) -> Bool
  ) -> Bool {
    _ = take(open)
    space()
    if take(close) { return true }
    repeat {
      if !part(&self) { return false }
      space()
    } while take(",")
    return take(close)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return true }
      if scalar.value < 0x20 || scalar == "\\" && !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard let scalar = rest.popFirst() else { return false }
    if scalar != "u" { return "\"\\/bfnrt".unicodeScalars.contains(scalar) }
    guard let first = code() else { return false }
    if !(0xD800...0xDFFF).contains(first) { return true }
    guard first < 0xDC00, take("\\u"), let second = code() else { return false }
    return (0xDC00...0xDFFF).contains(second)
  }

  private mutating func code() -> Int? {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else {
      return nil
    }
    return Int(String(String.UnicodeScalarView(digits)), radix: 16)
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), digits() == 0 { return false }
    if take("."), digits() == 0 { return false }
    guard take("e") || take("E") else { return true }
    if !take("+") { _ = take("-") }
    return digits() > 0
  }

  private mutating func digits() -> Int {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.count
  }

  private mutating func space() { rest = rest.drop { " \n\r\t".unicodeScalars.contains($0) } }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }
}
