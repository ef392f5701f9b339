/// How computed numbers are written, in one place.
///
/// Whole numbers that fit 64 bits are written without fraction or exponent. Every other double is
/// written as Java does: the shortest digits that give it back, plainly from 0.001 up to (not
/// including) ten million with at least one digit after the point, and as `d.dddE±n` otherwise.
enum NumberText {
  /// The text of `value`, which must be finite.
  static func text(_ value: Double) -> String {
    precondition(value.isFinite, "a JSON number is finite")
    if let integer = Int64(exactly: value) { return String(integer) }
    let (digits, power) = shortestDigits(value.magnitude)
    let sign = value < 0 ? "-" : ""
    return sign + (-3..<7 ~= power ? plain(digits, power: power) : scientific(digits, power: power))
  }

  private static func plain(_ digits: String, power: Int) -> String {
    if power < 0 { return "0." + String(repeating: "0", count: -power - 1) + digits }
    let padded = digits + String(repeating: "0", count: max(0, power + 2 - digits.count))
    let point = padded.index(padded.startIndex, offsetBy: power + 1)
    return padded[..<point] + "." + padded[point...]
  }

  private static func scientific(_ digits: String, power: Int) -> String {
    let rest = digits.dropFirst()
    return "\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(power)"
  }

  /// The fewest digits that give `value` back, and the power of ten of the first.
  ///
  /// Where one digit would do, Java takes the nearest number of two; that is another one only among
  /// the first few doubles above zero.
  private static func shortestDigits(_ value: Double) -> (digits: String, power: Int) {
    if value < 0x1p-1072 {
      return value == .leastNonzeroMagnitude
        ? ("49", -324) : value == 0x1p-1073 ? ("99", -324) : ("15", -323)
    }
    var digits = ""
    var point: Int?
    var exponent = 0
    let parts = value.description.split(separator: "e")
    for character in parts[0].utf8 {
      if character == 0x2E {
        point = digits.utf8.count
      } else {
        digits.unicodeScalars.append(Unicode.Scalar(character))
      }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    let leading = digits.utf8.prefix { $0 == 0x30 }.count
    let power = (point ?? digits.utf8.count) - leading - 1 + exponent
    var significant = digits.dropFirst(leading)
    while significant.utf8.last == 0x30, significant.utf8.count > 1 { significant.removeLast() }
    return (String(significant), power)
  }
}
