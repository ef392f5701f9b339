/// JSON's grammar of numbers.
enum NumberGrammar {
  /// Where the number that begins at `start` ends, or what was expected at `place` instead.
  enum Result {
    case number(end: Int, isInteger: Bool)
    case problem(place: Int, expected: StaticString)
  }

  static func scan(_ bytes: ByteSpan, from start: Int) -> Result {
    var place = start
    if bytes[place] == 0x2D { place += 1 }
    let first = place
    place = digits(bytes, from: place)
    if place == first { return .problem(place: place, expected: "a digit") }
    if bytes[first] == 0x30, place > first + 1 {
      return .problem(place: first + 1, expected: "no digit after a leading zero")
    }
    let integerEnd = place
    if bytes[place] == 0x2E {
      let end = digits(bytes, from: place + 1)
      if end == place + 1 { return .problem(place: end, expected: "a digit after the point") }
      place = end
    }
    if bytes[place] | 0x20 == 0x65 {
      place += 1
      if bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
      let end = digits(bytes, from: place)
      if end == place { return .problem(place: end, expected: "a digit of the exponent") }
      place = end
    }
    return .number(end: place, isInteger: place == integerEnd)
  }

  private static func digits(_ bytes: ByteSpan, from start: Int) -> Int {
    var place = start
    while bytes[place] &- 0x30 < 10 { place += 1 }
    return place
  }

  /// Whether all of `bytes` is one number.
  static func isNumber(_ bytes: ByteSpan) -> Bool {
    guard case .number(let end, _) = scan(bytes, from: 0) else { return false }
    return end == bytes.count
  }
}
