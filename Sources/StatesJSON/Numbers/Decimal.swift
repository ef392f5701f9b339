/// A JSON number's exact value, read from its spelling: sign, significant digits, exponent.
///
/// This is the canonical form for comparing and hashing: the digits have neither leading nor
/// trailing zeros, the exponent is that of the first digit (`d.ddd` times a power of ten), and zero
/// has no digits, no sign and the exponent 0. So `1e2`, `100` and `100.00` are the same number, and
/// `1e400` is not `1e401`. The digits stay where they are in the spelling, so that neither long
/// numbers nor huge exponents cost memory.
struct Decimal {
  let isNegative: Bool
  let exponent: Exponent
  /// How many significant digits there are.
  let count: Int
  private let bytes: ByteSpan
  /// Where the first significant digit stands.
  private let first: Int

  /// Reads a number that is known to be one by JSON's grammar.
  init(_ bytes: ByteSpan) {
    var scan = Scan(bytes)
    scan.mantissa()
    self.bytes = bytes
    count = scan.significant
    first = scan.first
    isNegative = scan.significant > 0 && bytes[0] == 0x2D
    exponent =
      scan.significant == 0
      ? .small(0) : Exponent(bytes, from: scan.place, plus: scan.firstPower)
  }

  /// The significant digits, most significant first, as the numbers 0 to 9.
  func forEachDigit(_ body: (UInt8) -> Void) {
    var place = first
    var left = count
    while left > 0 {
      let byte = bytes[place]
      if byte != 0x2E {
        body(byte - 0x30)
        left -= 1
      }
      place += 1
    }
  }

  /// One pass over sign, digits and point.
  private struct Scan {
    let bytes: ByteSpan
    var place: Int
    var first = 0
    var significant = 0
    private var digits = 0
    private var firstIndex = 0
    private var pointIndex = 0

    init(_ bytes: ByteSpan) {
      self.bytes = bytes
      place = bytes[0] == 0x2D ? 1 : 0
    }

    mutating func mantissa() {
      var hasPoint = false
      while true {
        let byte = bytes[place]
        if byte == 0x2E {
          hasPoint = true
          pointIndex = digits
        } else if byte &- 0x30 < 10 {
          digit(byte)
        } else {
          break
        }
        place += 1
      }
      if !hasPoint { pointIndex = digits }
    }

    private mutating func digit(_ byte: UInt8) {
      if byte != 0x30 {
        if significant == 0 {
          first = place
          firstIndex = digits
        }
        significant = digits - firstIndex + 1
      }
      digits += 1
    }

    /// The power of ten of the first significant digit, before the exponent is counted in.
    var firstPower: Int { pointIndex - firstIndex - 1 }
  }
}

extension Decimal: Equatable {
  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.isNegative == rhs.isNegative && lhs.count == rhs.count && lhs.exponent == rhs.exponent
      && compareDigits(lhs, rhs) == 0
  }

  /// Negative, zero or positive as the digits of `lhs` come before, with or after those of `rhs`.
  private static func compareDigits(_ lhs: Self, _ rhs: Self) -> Int {
    var left = lhs.first
    var right = rhs.first
    for _ in 0..<min(lhs.count, rhs.count) {
      if lhs.bytes[left] == 0x2E { left += 1 }
      if rhs.bytes[right] == 0x2E { right += 1 }
      let difference = Int(lhs.bytes[left]) - Int(rhs.bytes[right])
      if difference != 0 { return difference }
      left += 1
      right += 1
    }
    return lhs.count - rhs.count
  }
}

extension Decimal: Comparable {
  static func < (lhs: Self, rhs: Self) -> Bool { compare(lhs, rhs) < 0 }

  /// Negative, zero or positive as `lhs` is less than, equal to or greater than `rhs`.
  static func compare(_ lhs: Self, _ rhs: Self) -> Int {
    let (left, right) = (lhs.sign, rhs.sign)
    if left != right || left == 0 { return left - right }
    if lhs.exponent != rhs.exponent { return lhs.exponent < rhs.exponent ? -left : left }
    return left * compareDigits(lhs, rhs)
  }

  private var sign: Int { count == 0 ? 0 : isNegative ? -1 : 1 }
}

extension Decimal {
  /// The number, if it is whole and fits.
  var int64: Int64? {
    guard count > 0 else { return 0 }
    guard case .small(let power) = exponent, power <= 18, power >= count - 1 else { return nil }
    var magnitude: UInt64 = 0
    forEachDigit { magnitude = magnitude * 10 + UInt64($0) }
    for _ in 0..<(power - count + 1) { magnitude *= 10 }
    if !isNegative { return Int64(exactly: magnitude) }
    return magnitude == 1 << 63 ? .min : Int64(exactly: magnitude).map { -$0 }
  }

  /// The nearest double; infinite when the number is larger than any.
  var double: Double {
    if let double = exactDouble { return double }
    // Far outside of what a double can be, whatever the digits.
    if exponent < .small(-400) { return isNegative ? -0.0 : 0 }
    if .small(400) < exponent { return isNegative ? -.infinity : .infinity }
    return Double(bytes.string) ?? .nan
  }

  /// The double where it is exact digits times or divided by an exact power of ten, so that one
  /// rounding gives the nearest.
  private var exactDouble: Double? {
    guard count > 0 else { return bytes[0] == 0x2D ? -0.0 : 0 }
    guard count <= 15, case .small(let power) = exponent, -22...36 ~= power else { return nil }
    let shift = power - count + 1
    guard -22...22 ~= shift else { return nil }
    var digits = 0
    forEachDigit { digits = digits * 10 + Int($0) }
    var scale = 1.0
    for _ in 0..<abs(shift) { scale *= 10 }
    let magnitude = shift < 0 ? Double(digits) / scale : Double(digits) * scale
    return isNegative ? -magnitude : magnitude
  }

  /// Equal for equal numbers, and for a whole number that fits the hash of that number.
  var hash: UInt64 {
    if let int64 { return ContentHash.integer(int64) }
    var hash = exponent.hash
    var word: UInt64 = isNegative ? 1 : 0
    var digits = 0
    forEachDigit { digit in
      word = word &* 10 &+ UInt64(digit)
      digits += 1
      if digits % 16 == 0 {
        hash = ContentHash.mix(hash, word)
        word = 0
      }
    }
    return ContentHash.mix(ContentHash.mix(hash, word), UInt64(count) << 1 | (isNegative ? 1 : 0))
  }
}
