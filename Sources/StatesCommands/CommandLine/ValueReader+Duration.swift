extension ValueReader where Value == Duration {
  /// A length of time such as `500ms`, `60s`, `2m`, `1h30m` or `730d`.
  static let duration = Self(
    expectation: "a length of time such as 500ms, 60s, 2m, 1h30m or 7d",
    read: { milliseconds(of: $0).map { .milliseconds($0) } },
    spell: { spelling(of: $0) })

  private static var units: [(name: String, milliseconds: Int64)] {
    [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)]
  }

  /// The sum of numbers with units, each unit smaller than the one before it.
  private static func milliseconds(of text: String) -> Int64? {
    var rest = Substring(text)
    var sum: Int64 = 0
    var smaller = units[...]
    repeat {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      rest = rest.dropFirst(digits.count + unit.count)
      guard let number = Int64(digits), let index = smaller.firstIndex(where: { $0.name == unit })
      else { return nil }
      let (part, isTooLong) = number.multipliedReportingOverflow(by: smaller[index].milliseconds)
      let (next, isTooFar) = sum.addingReportingOverflow(part)
      if isTooLong || isTooFar { return nil }
      sum = next
      smaller = smaller[(index + 1)...]
    } while !rest.isEmpty
    return sum
  }

  private static func spelling(of duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    var rest = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    var text = ""
    for unit in units where rest >= unit.milliseconds {
      text += "\(rest / unit.milliseconds)\(unit.name)"
      rest %= unit.milliseconds
    }
    return text.isEmpty ? "0s" : text
  }
}
