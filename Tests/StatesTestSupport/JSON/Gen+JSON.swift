public import StatesJSON
public import StatesProperty

extension Gen where Value == JSON {
  /// Any JSON value; null is the simplest.
  public static let json: Gen<JSON> = .recursive(depth: 5, size: 24, leaf: jsonLeaf) { inner in
    [
      inner.list(0...6).map(JSON.array),
      zip(Gen<String>.jsonName, inner).list(0...6).map { .object(JSON.Object($0)) },
    ]
  }

  /// A value without parts.
  public static let jsonLeaf: Gen<JSON> = .weighted([
    (1, .always(.null)), (1, Gen<Bool>.bool.map(JSON.bool)),
    (3, Gen<JSON.Number>.jsonNumber.map(JSON.number)),
    (3, Gen<String>.string(0...12).map(JSON.string)),
  ])
}

extension Gen where Value == String {
  /// A member's name: mostly one of a few, so that objects come to share theirs.
  static let jsonName: Gen<String> = .weighted([
    (6, .element(of: ["a", "b", "c", "Type", "Next", "a/b", "m~n", ""])),
    (2, .string(0...20)),
  ])

  /// The spelling of a JSON number in all its forms; "0" is the simplest.
  static let numberSpelling: Gen<String> = .weighted([
    (4, Gen<Int>.int.map { String($0) }),
    (2, .element(of: awkwardNumbers)),
    (4, assembledNumber),
  ])

  private static let awkwardNumbers = [
    "0.0", "-0", "-0.0", "0e0", "1e2", "100", "100.00", "1E+2", "1e400", "1e-400", "5e-324",
    "9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "576460752303423488", "-576460752303423489", "0.1", "1.7976931348623157e308",
    "1234567890123456789012345678901234567890", "1e99999999999999999999",
    "10e99999999999999999998", "-1e-99999999999999999999", "0e99999999999999999999",
  ]

  private static let digits: Gen<String> = .string(1...12, of: .element(of: ["0", "1", "5", "9"]))

  private static let assembledNumber: Gen<String> = zip(
    Gen<String>.element(of: ["", "-"]), Gen<Int>.int(0...999), digits.optional(),
    zip(Gen<String>.element(of: ["e", "E", "e+", "E-"]), digits).optional()
  ).map { sign, whole, fraction, exponent in
    sign + String(whole) + (fraction.map { "." + $0 } ?? "")
      + (exponent.map { $0.0 + $0.1 } ?? "")
  }
}

extension Gen where Value == JSON.Number {
  /// A number in any spelling.
  static let jsonNumber: Gen<JSON.Number> = Gen<String>.numberSpelling.map {
    JSON.Number(spelling: $0) ?? 0
  }
}
