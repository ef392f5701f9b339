/// Whole numbers that stand in the handle.
enum SmallNumber {
  /// The handle of a number of valid spelling, unless it is too large or spelled otherwise than a
  /// plain whole number.
  static func value(_ bytes: ByteSpan) -> Value? {
    let isNegative = bytes[0] == 0x2D
    let start = isNegative ? 1 : 0
    guard bytes.count - start <= 17 else { return nil }
    var magnitude: Int64 = 0
    for index in start..<bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      magnitude = magnitude * 10 + Int64(digit)
    }
    if isNegative, magnitude == 0 { return nil }
    return Value(smallInteger: isNegative ? -magnitude : magnitude)
  }

  /// The plain whole number that begins at `start` in a text, and its end; `nil` for all others.
  @inline(__always)
  static func scan(_ text: ByteSpan, from start: Int) -> (value: Value, end: Int)? {
    let isNegative = text[start] == 0x2D
    let first = isNegative ? start &+ 1 : start
    var place = first
    var magnitude: Int64 = 0
    while true {
      let digit = text[place] &- 0x30
      if digit > 9 { break }
      magnitude = magnitude &* 10 &+ Int64(digit)
      place &+= 1
    }
    let count = place &- first
    if count == 0 || count > 17 || text[first] == 0x30 && (count > 1 || isNegative) { return nil }
    let next = text[place]
    if next == 0x2E || next | 0x20 == 0x65 { return nil }
    return Value(smallInteger: isNegative ? -magnitude : magnitude).map { ($0, place) }
  }

  /// The bytes of the decimal text of `value`.
  static func length(_ value: Int64) -> Int {
    let magnitude = value.magnitude
    var length = value < 0 ? 2 : 1
    var bound: UInt64 = 10
    while magnitude >= bound {
      bound &*= 10
      length &+= 1
    }
    return length
  }

  /// Appends the decimal text of `value`.
  static func append(_ value: Int64, to text: Store<UInt8>) {
    if value < 0 { text.append(0x2D) }
    var power: UInt64 = 1
    while value.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      text.append(0x30 + UInt8(value.magnitude / power % 10))
      power /= 10
    }
  }
}
