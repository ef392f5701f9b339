/// The one form of each number that canonical text uses.
enum CanonicalNumber {
  /// The powers of ten of the first digit that are written without an exponent.
  private static let plain = -6...20

  static func append(_ number: Decimal, to text: Store<UInt8>) {
    if number.isNegative { text.append(0x2D) }
    switch number.exponent {
    case _ where number.count == 0: text.append(0x30)
    case .small(let power) where plain ~= power: number.appendPlain(power: power, to: text)
    case .small, .large: appendScientific(number, to: text)
    }
  }

  private static func appendScientific(_ number: Decimal, to text: Store<UInt8>) {
    number.appendWithPoint(to: text)
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
