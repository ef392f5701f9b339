internal import StatesJSON

/// Values as Java shows them when they are put into a text: `{a=1, b=[x, 2.0]}`.
enum JavaText {
  /// The longest value that is written out, as JSON text in bytes.
  private static let longest = 1 << 22

  /// What `toString` gives for a value of the maps and lists into which Jackson reads JSON.
  static func text(of value: Value, in arena: Arena) -> String {
    if arena.textLength(of: value) > longest { return "(a value of more than \(longest) bytes)" }
    var text = ""
    var writer = JavaWriter(arena: arena)
    writer.write(value, into: &text)
    return text
  }

  /// What `toString` gives for a number: whole numbers keep their digits, all others are doubles.
  static func number(_ value: Value, in arena: Arena) -> String {
    let spelling = arena.numberSpelling(of: value)
    if isWhole(spelling) { return spelling == "-0" ? "0" : spelling }
    return double(arena.double(of: value))
  }

  /// Whether Java reads a number of this spelling as a whole one.
  static func isWhole(_ spelling: String) -> Bool {
    spelling.utf8.allSatisfy { $0.isDigit || $0 == .minus }
  }

  /// The class of the Java object into which Jackson reads a value.
  static func className(of value: Value, in arena: Arena) -> String {
    switch value.kind {
    case .null: "null"
    case .bool: "java.lang.Boolean"
    case .number: numberClass(arena.numberSpelling(of: value))
    case .string: "java.lang.String"
    case .array: "java.util.ArrayList"
    case .object: "java.util.LinkedHashMap"
    }
  }

  private static func numberClass(_ spelling: String) -> String {
    if !isWhole(spelling) { return "java.lang.Double" }
    if Int32(spelling) != nil { return "java.lang.Integer" }
    return Int64(spelling) != nil ? "java.lang.Long" : "java.math.BigInteger"
  }

  /// What `Double.toString` gives.
  static func double(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0.0" }
    let (digits, power) = shortestDigits(value.magnitude)
    return sign + (-3..<7 ~= power ? plain(digits, power) : scientific(digits, power))
  }

  /// The fewest digits that give `value` back, and the power of ten of the first.
  private static func shortestDigits(_ value: Double) -> (digits: String, power: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let all = mantissa.joined()
    let zeros = all.prefix { $0 == "0" }.count
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = all.dropFirst(zeros)
    let end = digits.lastIndex { $0 != "0" } ?? digits.startIndex
    return (String(digits[...end]), mantissa[0].count - 1 - zeros + exponent)
  }

  private static func plain(_ digits: String, _ power: Int) -> String {
    if power < 0 { return "0." + String(repeating: "0", count: -power - 1) + digits }
    let padded = digits + String(repeating: "0", count: max(0, power + 2 - digits.count))
    return padded.prefix(power + 1) + "." + padded.dropFirst(power + 1)
  }

  private static func scientific(_ digits: String, _ power: Int) -> String {
    let fraction = digits.dropFirst()
    return digits.prefix(1) + "." + (fraction.isEmpty ? "0" : fraction) + "E\(power)"
  }
}

/// Writes a value with a stack of its own.
private struct JavaWriter {
  private struct Frame {
    let value: Value
    let count: Int
    var next = 0
  }

  let arena: Arena
  private var frames: [Frame] = []

  init(arena: Arena) { self.arena = arena }

  mutating func write(_ value: Value, into text: inout String) {
    begin(value, into: &text)
    while var frame = frames.popLast() {
      guard frame.next < frame.count else {
        text += frame.value.isArray ? "]" : "}"
        continue
      }
      if frame.next > 0 { text += ", " }
      let index = frame.next
      frame.next += 1
      frames.append(frame)
      if frame.value.isArray {
        begin(arena.element(index, of: frame.value), into: &text)
      } else {
        text += arena.name(of: arena.key(at: index, of: frame.value)) + "="
        begin(arena.memberValue(at: index, of: frame.value), into: &text)
      }
    }
  }

  private mutating func begin(_ value: Value, into text: inout String) {
    switch value.kind {
    case .null: text += "null"
    case .bool: text += arena.bool(of: value) ? "true" : "false"
    case .number: text += JavaText.number(value, in: arena)
    case .string: text += arena.string(of: value)
    case .array, .object:
      text += value.isArray ? "[" : "{"
      frames.append(Frame(value: value, count: arena.count(of: value)))
    }
  }
}
