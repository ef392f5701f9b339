extension PatternReader {
  /// Takes decimal digits; the value stops growing at ``Repetition/unlimited``.
  mutating func takeDecimal() -> Int? {
    guard var value = next.flatMap(Self.decimalDigit) else { return nil }
    advance()
    while let digit = next.flatMap(Self.decimalDigit) {
      value = min(value * 10 + digit, Repetition.unlimited)
      advance()
    }
    return value
  }

  /// Takes exactly `count` hexadecimal digits, or nothing.
  mutating func takeHex(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for distance in 0..<count {
      guard let digit = peek(distance).flatMap(Self.hexDigit) else { return nil }
      value = value << 4 | digit
    }
    advance(count)
    return value
  }

  /// Takes up to `count` octal digits whose value stays within a byte.
  mutating func takeOctal(upTo count: Int) -> UInt32? {
    var value: UInt32 = 0
    var taken = 0
    while taken < count, let digit = next, (0x30...0x37).contains(digit),
      value << 3 | (digit - 0x30) <= 0xFF
    {
      value = value << 3 | (digit - 0x30)
      advance()
      taken += 1
    }
    return taken > 0 ? value : nil
  }

  /// Takes four hexadecimal digits, and the escaped other half of a surrogate pair if it follows.
  mutating func takeCodeUnits() -> UInt32? {
    guard let unit = takeHex(4) else { return nil }
    let start = index
    if (0xD800...0xDBFF).contains(unit), take(text: "\\u"), let low = takeHex(4) {
      if (0xDC00...0xDFFF).contains(low) {
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    rewind(to: start)
    return unit
  }

  static func decimalDigit(_ scalar: UInt32) -> Int? {
    (0x30...0x39).contains(scalar) ? Int(scalar) - 0x30 : nil
  }

  private static func hexDigit(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x41...0x46: scalar - 0x41 + 10
    case 0x61...0x66: scalar - 0x61 + 10
    default: nil
    }
  }
}
