/// How computed numbers are written, in one place.
///
/// Whole numbers that fit 64 bits are written without fraction or exponent. Every other double is
/// written as Java does: the shortest digits that give it back, plainly from 0.001 up to (not
/// including) ten million with at least one digit after the point, and as `d.dddE±n` otherwise.
enum NumberText {
  /// The text of `value`, which must be finite.
  static func text(_ value: Double) -> String {
    let text = Store<UInt8>(capacity: 32)
    defer { text.release() }
    append(value, to: text)
    return text.span.string
  }

  /// Appends the text of `value`, which must be finite.
  static func append(_ value: Double, to text: Store<UInt8>) {
    precondition(value.isFinite, "a JSON number is finite")
    if let integer = Int64(exactly: value) { return SmallNumber.append(integer, to: text) }
    if value < 0 { text.append(0x2D) }
    if let (digits, power) = exceptional(value.magnitude) {
      return layOut(Decimal(ByteSpan(digits)), power: power, to: text)
    }
    var shortest = value.magnitude.description
    shortest.withUTF8 { bytes in
      let decimal = Decimal(ByteSpan(bytes))
      guard case .small(let power) = decimal.exponent else { return }
      layOut(decimal, power: power, to: text)
    }
  }

  /// Where one digit would do, Java takes the nearest number of two, which is another one only
  /// among the first few doubles above zero.
  private static func exceptional(_ value: Double) -> (digits: StaticString, power: Int)? {
    switch value {
    case 0x1p-1074: ("49", -324)
    case 0x1p-1073: ("99", -324)
    case _: nil
    }
  }

  /// Appends digits whose first stands for the power of ten `power`.
  private static func layOut(_ digits: Decimal, power: Int, to text: Store<UInt8>) {
    if -3..<7 ~= power {
      digits.appendPlain(power: power, to: text)
      if digits.count <= power + 1 { text.append(".0") }
    } else {
      digits.appendWithPoint(to: text)
      if digits.count == 1 { text.append(".0") }
      text.append(0x45)
      SmallNumber.append(Int64(power), to: text)
    }
  }
}

extension Decimal {
  /// Appends the digits without an exponent, the first for the power of ten `power`; whole numbers
  /// get no point.
  func appendPlain(power: Int, to text: Store<UInt8>) {
    if power < 0 {
      text.append("0.")
      text.append(0x30, count: -power - 1)
    }
    var index = 0
    forEachDigit { digit in
      if power >= 0, index == power + 1 { text.append(0x2E) }
      text.append(0x30 + digit)
      index += 1
    }
    text.append(0x30, count: max(0, power + 1 - count))
  }

  /// Appends the digits with a point behind the first, if there are more.
  func appendWithPoint(to text: Store<UInt8>) {
    var index = 0
    forEachDigit { digit in
      if index == 1 { text.append(0x2E) }
      text.append(0x30 + digit)
      index += 1
    }
  }
}
