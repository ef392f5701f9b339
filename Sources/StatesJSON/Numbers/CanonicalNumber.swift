/// The one form of each number that canonical text uses.
enum CanonicalNumber {
  /// The largest power of ten of the first digit that is written without an exponent.
  private static let largestPlain = 20
  private static let smallestPlain = -7

  static func append(_ number: Decimal, to text: Store<UInt8>) {
    if number.isNegative { text.append(0x2D) }
    switch number.exponent {
    case _ where number.count == 0: text.append(0x30)
    case .small(let power) where smallestPlain < power && power <= largestPlain:
      appendPlain(number, power: power, to: text)
    case .small, .large:
      appendScientific(number, to: text)
    }
  }

  private static func appendPlain(_ number: Decimal, power: Int, to text: Store<UInt8>) {
    if power < 0 {
      text.append("0.")
      text.append(0x30, count: -power - 1)
    }
    var index = 0
    number.forEachDigit { digit in
      if power >= 0, index == power + 1 { text.append(0x2E) }
      text.append(0x30 + digit)
      index += 1
    }
    text.append(0x30, count: max(0, power + 1 - number.count))
  }

  private static func appendScientific(_ number: Decimal, to text: Store<UInt8>) {
    var index = 0
    number.forEachDigit { digit in
      if index == 1 { text.append(0x2E) }
      text.append(0x30 + digit)
      index += 1
    }
    text.append(0x65)
    switch number.exponent {
    case .small(let power):
      text.append(power < 0 ? 0x2D : 0x2B)
      for digit in String(power.magnitude).utf8 { text.append(digit) }
    case .large(let isNegative, let digits):
      text.append(isNegative ? 0x2D : 0x2B)
      digits.withUnsafeBufferPointer { text.append(ByteSpan($0)) }
    }
  }
}
