/// A decimal number as Java's `BigDecimal` reads and writes it: all digits, and where the point is.
///
/// The layout keeps trailing zeros, so that `1.0` and `1` are equal in order but differ as text.
struct BigDecimal {
  private let isNegative: Bool
  /// The digits without leading zeros; at least one.
  private let digits: [UInt8]
  /// How many of the digits stand behind the point; less than zero where zeros are left out.
  private let scale: Int

  /// Reads what Java's constructor accepts, which is a little more than JSON: `.5`, `1.`, `007`.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == .minus
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let mantissa = rest.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    guard let exponent = Self.exponent(rest[mantissa.endIndex...]) else { return nil }
    let parts = mantissa.split(separator: .dot, omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.count <= 2, mantissa.contains(where: \.isDigit),
      parts.joined().allSatisfy(\.isDigit)
    else { return nil }
    let significant = parts.joined().drop { $0 == UInt8(ascii: "0") }
    digits = significant.isEmpty ? [UInt8(ascii: "0")] : Array(significant)
    scale = (parts.count == 2 ? parts[1].count : 0) - exponent
  }

  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    if text.isEmpty { return 0 }
    return Int32(String(decoding: text.dropFirst(), as: UTF8.self)).map(Int.init)
  }

  private var isZero: Bool { digits == [UInt8(ascii: "0")] }

  /// The power of ten of the first digit.
  private var magnitude: Int { digits.count - 1 - scale }

  /// The number as `toString` writes it: plain where that is short, else as `1.5E-10`.
  var text: String {
    let sign = isNegative && !isZero ? "-" : ""
    return sign + (scale >= 0 && magnitude >= -6 ? plain : scientific)
  }

  private var plain: String {
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, scale + 1 - digits.count))
    let all = zeros + digits
    let whole = String(decoding: all.dropLast(scale), as: UTF8.self)
    return scale == 0 ? whole : whole + "." + String(decoding: all.suffix(scale), as: UTF8.self)
  }

  private var scientific: String {
    let fraction = String(decoding: digits.dropFirst(), as: UTF8.self)
    let mantissa = String(UnicodeScalar(digits[0])) + (fraction.isEmpty ? "" : "." + fraction)
    if magnitude == 0 { return mantissa }
    return mantissa + "E" + (magnitude > 0 ? "+" : "") + String(magnitude)
  }
}
