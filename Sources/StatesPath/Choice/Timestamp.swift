/// A moment, as a timestamp of RFC 3339 names it: whole seconds since 1970, and nanoseconds.
package struct Timestamp: Sendable, Hashable, BitwiseCopyable {
  package let secondsSinceEpoch: Int64
  package let nanoseconds: Int32

  /// The moment in milliseconds since 1970, rounded down.
  package var millisecondsSinceEpoch: Int64 {
    secondsSinceEpoch * 1000 + Int64(nanoseconds / 1_000_000)
  }

  /// Reads a timestamp with a capital `T`, seconds, and `Z` or an offset.
  ///
  /// As on AWS a fraction has at most nine digits, an offset at most eighteen hours, there are no
  /// leap seconds, and the day must exist.
  package init?(rfc3339 text: String) {
    var text = text
    guard let moment = text.withUTF8({ Timestamp(rfc3339: $0) }) else { return nil }
    self = moment
  }

  /// Reads a timestamp from UTF-8 bytes.
  package init?(rfc3339 text: UnsafeBufferPointer<UInt8>) {
    var reader = Reader(text: text)
    guard let day = reader.day(), reader.take("T"), let second = reader.secondOfDay(),
      let fraction = reader.fraction(), let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    secondsSinceEpoch = Int64(day * 86_400 + second - offset)
    nanoseconds = Int32(fraction)
  }
}

extension Timestamp: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.secondsSinceEpoch, lhs.nanoseconds) < (rhs.secondsSinceEpoch, rhs.nanoseconds)
  }
}

/// Takes a timestamp apart from left to right.
private struct Reader {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0

  var isAtEnd: Bool { position == text.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// A number of exactly `count` digits.
  mutating func number(_ count: Int) -> Int? {
    guard text.count - position >= count else { return nil }
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private mutating func digit() -> Int? {
    guard position < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position])
    else { return nil }
    position += 1
    return Int(text[position - 1] - UInt8(ascii: "0"))
  }

  /// The date, as days since 1970.
  mutating func day() -> Int? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
      (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    return Self.daysSinceEpoch(year, month, day)
  }

  mutating func secondOfDay() -> Int? {
    guard let hour = number(2), take(":"), let minute = number(2), take(":"),
      let second = number(2), hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The fraction of a second in nanoseconds, zero if none is written.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    var (nanoseconds, unit) = (0, 1_000_000_000)
    while let digit = digit() {
      unit /= 10
      guard unit > 0 else { return nil }
      nanoseconds += digit * unit
    }
    return unit == 1_000_000_000 ? nil : nanoseconds
  }

  /// The offset from UTC in seconds.
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-"), let hours = number(2), take(":"), let minutes = number(2),
      minutes < 60, hours * 60 + minutes <= 18 * 60
    else { return nil }
    return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts days in years that begin in March, so that the day a leap year adds is the last one.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    // Year zero begins before the first of the 400-year cycles counted from it.
    let cycle = shifted >= 0 ? shifted / 400 : -1
    let yearOfCycle = shifted - cycle * 400
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }
}
