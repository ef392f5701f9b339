internal import StatesJSON

/// Values as Java shows them when they are put into a text: `{a=1, b=[x, 2.0]}`.
enum JavaText {
  /// The longest value that is written out, as JSON text in bytes.
  private static let longest = 1 << 22

  /// What `toString` gives for a value of the maps and lists into which Jackson reads JSON.
  static func text(of value: Value, in arena: Arena) -> String {
    guard
      arena.textLength(of: value) <= longest,
      let count = try? JavaTextWriter.length(of: value, in: arena, limit: longest)
    else { return "(a value that is too long or nested too deeply to be shown)" }
    return String(unsafeUninitializedCapacity: count) { buffer in
      var writer = JavaTextWriter(arena: arena, buffer: buffer)
      writer.append(value)
      return count
    }
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
