extension Timestamp {
  /// The moment as `2025-01-01T00:00:00.000Z`, to the millisecond.
  package static func text(millisecondsSinceEpoch milliseconds: Int64) -> String {
    let days = floorDivide(milliseconds, 86_400_000)
    let rest = milliseconds - days * 86_400_000
    let (year, month, day) = civil(days)
    let (seconds, fraction) = (rest / 1000, rest % 1000)
    guard (0...9999).contains(year) else { return far(year, month, day, rest) }
    return String(unsafeUninitializedCapacity: 24) { bytes in
      var end = 0
      func write(_ value: Int64, _ width: Int, then mark: Unicode.Scalar) {
        var left = value
        for place in stride(from: end + width - 1, through: end, by: -1) {
          bytes[place] = 0x30 + UInt8(left % 10)
          left /= 10
        }
        bytes[end + width] = UInt8(ascii: mark)
        end += width + 1
      }
      write(year, 4, then: "-")
      write(month, 2, then: "-")
      write(day, 2, then: "T")
      write(seconds / 3600, 2, then: ":")
      write(seconds / 60 % 60, 2, then: ":")
      write(seconds % 60, 2, then: ".")
      write(fraction, 3, then: "Z")
      return end
    }
  }

  /// A moment whose year has not four digits.
  private static func far(_ year: Int64, _ month: Int64, _ day: Int64, _ rest: Int64) -> String {
    let (seconds, fraction) = (rest / 1000, rest % 1000)
    let clock = "\(pad(seconds / 3600, 2)):\(pad(seconds / 60 % 60, 2)):\(pad(seconds % 60, 2))"
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))T\(clock).\(pad(fraction, 3))Z"
  }

  /// The date of a day, by counting eras of 400 years that start in March.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func pad(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
