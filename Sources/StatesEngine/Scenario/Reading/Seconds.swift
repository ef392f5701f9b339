/// Times as scenario files write them: seconds as plain decimals, exact to the millisecond.
enum Seconds {
  /// The milliseconds that `spelling` stands for, or `nil` if it is no such time.
  ///
  /// A sign, an exponent, more than twelve digits before the point, and more than three digits that
  /// count after it are refused; nothing is rounded.
  static func milliseconds(_ spelling: String) -> Int64? {
    let parts = spelling.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = digits(parts[0]), parts[0].count <= 12 else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    let kept = parts[1].prefix(3)
    guard let fraction = digits(kept), parts[1].dropFirst(3).allSatisfy({ $0 == 0x30 }) else {
      return nil
    }
    return whole * 1000 + fraction * [100, 10, 1][kept.count - 1]
  }

  /// The shortest spelling of so many milliseconds.
  static func spelling(_ milliseconds: Int64) -> String {
    let fraction = milliseconds % 1000
    guard fraction != 0 else { return String(milliseconds / 1000) }
    var digits = String(1000 + fraction).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(milliseconds / 1000).\(digits)"
  }

  private static func digits(_ bytes: Substring.UTF8View) -> Int64? {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }
}
