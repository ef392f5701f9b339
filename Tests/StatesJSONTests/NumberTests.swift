import StatesJSON
import Testing

struct NumberTests {
  let arena = Arena()

  private func number(_ spelling: String) throws -> Value {
    try #require(arena.number(spelling: spelling))
  }

  /// Each row is one number, and the last spelling its canonical form.
  static let classes: [[String]] = [
    ["0.0", "-0", "-0.0", "0e5", "0E-99999999999999999999", "0.000e+1", "0"],
    ["1e2", "100.00", "1.00E+2", "10e1", "0.1e3", "1000e-1", "100"],
    ["-2.50", "-25e-1", "-0.25E1", "-0.00250e3", "-2.5"],
    ["0.10", "1e-1", "100e-3", "0.1"], ["1E-6", "0.0000010", "0.000001"],
    ["0.00000010", "1E-7", "1e-7"], ["12.0e-8", "0.00000012", "1.2e-7"],
    ["1e20", "1.0E20", "100000000000000000000"], ["1000000000000000000000.0", "1E21", "1e+21"],
    ["1.0e400", "10e399", "0.1e401", "1e+400"], ["10e400", "1e401", "1e+401"],
    ["0.01e-398", "1e-400"],
    ["9223372036854775807.0", "9223372036854775807"], ["9223372036854775808"],
    ["-9223372036854775808.0", "-9223372036854775808"], ["-9223372036854775809"],
    ["9007199254740993"], ["9007199254740992"], ["0.1000000000000000055511151231257827"],
    ["1234567890123456789012345678901234567890.0", "1.23456789012345678901234567890123456789e+39"],
    ["1e99999999999999999999", "10e99999999999999999998", "1e+99999999999999999999"],
    ["10e99999999999999999999", "1e100000000000000000000", "1e+100000000000000000000"],
    ["1e-99999999999999999999", "0.1e-99999999999999999998", "1e-99999999999999999999"],
    ["0.001e9223372036854775810", "1e9223372036854775807", "1e+9223372036854775807"],
    ["1e9223372036854775808", "1e+9223372036854775808"],
    ["100e-9223372036854775810", "1e-9223372036854775808"],
  ]

  @Test(arguments: classes.indices)
  func spellingsOfOneNumberAreEqualAndOthersAreNot(index: Int) throws {
    for left in Self.classes[index] {
      let value = try number(left)
      #expect(arena.numberSpelling(of: value) == left)
      #expect(arena.text(of: value, .canonical) == Self.classes[index].last)
      for (other, spellings) in Self.classes.enumerated() {
        for right in spellings {
          let otherValue = try number(right)
          #expect(arena.equal(value, otherValue) == (index == other), "\(left) and \(right)")
          #expect(
            (arena.hash(of: value) == arena.hash(of: otherValue)) == (index == other),
            "\(left) and \(right)")
          #expect((JSON.Number(spelling: left) == JSON.Number(spelling: right)) == (index == other))
        }
      }
    }
  }

  @Test func ordersExactly() throws {
    let ascending = [
      "-1e99999999999999999999", "-1e400", "-9223372036854775809", "-9223372036854775808", "-2.5",
      "-2.49", "-1e-400", "-1e-99999999999999999999", "0", "1e-99999999999999999999", "1e-400",
      "0.1", "0.10000000000000000001", "1", "9.99", "10", "9007199254740992", "9007199254740993",
      "9223372036854775807", "9223372036854775808", "1e400", "1.1e400", "1e401",
      "1e9223372036854775807", "1e9223372036854775808", "1e99999999999999999999",
      "1.5e99999999999999999999", "1e100000000000000000000",
    ]
    for (left, leftSpelling) in ascending.enumerated() {
      for (right, rightSpelling) in ascending.enumerated() {
        let order = arena.compareNumbers(try number(leftSpelling), try number(rightSpelling))
        #expect(order.signum() == (left - right).signum(), "\(leftSpelling), \(rightSpelling)")
        let first = try #require(JSON.Number(spelling: leftSpelling))
        let second = try #require(JSON.Number(spelling: rightSpelling))
        #expect((first < second) == (left < right))
      }
    }
  }

  /// A long number costs no more than its text, whatever its exponent says.
  @Test func hugeExponentsAndLongNumbersCostNothing() throws {
    let nines = String(repeating: "9", count: 100_000)
    let zeros = String(repeating: "0", count: 100_000)
    let huge = try number("1e" + nines)
    #expect(arena.equal(huge, try number("1" + zeros + "e" + nines)) == false)
    #expect(arena.equal(try number("1e100000"), try number("1" + zeros)))
    #expect(arena.equal(try number("0." + zeros + "1e100001"), try number("1")))
    #expect(arena.compareNumbers(huge, try number(nines)) > 0)
    #expect(arena.double(of: huge) == .infinity)
    #expect(arena.int64(of: huge) == nil)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-0.0", 0), ("1e2", 100), ("100.00", 100), ("25e-1", nil), ("2.5", nil),
      ("9223372036854775807", .max), ("9223372036854775808", nil), ("-9223372036854775808", .min),
      ("-9223372036854775809", nil), ("922337203685477580.7e1", .max),
      ("1e18", 1_000_000_000_000_000_000),
      ("1e19", nil), ("9.3e18", nil), ("1e99999999999999999999", nil),
      ("0e99999999999999999999", 0),
    ] as [(String, Int64?)])
  func isWholeAndFits(spelling: String, expected: Int64?) throws {
    #expect(arena.int64(of: try number(spelling)) == expected)
    #expect(JSON.Number(spelling: spelling)?.int64 == expected)
  }

  @Test(
    arguments: [
      ("0", 0), ("1.5", 1.5), ("0.1", 0.1), ("1e22", 1e22), ("1e23", 1e23),
      ("123456789012345e-22", 123456789012345e-22),
      ("9007199254740993", 9007199254740992), ("1e400", .infinity), ("-1e400", -.infinity),
      ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude),
      ("2.4703282292062328e-324", .leastNonzeroMagnitude), ("2.47e-324", 0),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("1.8e308", .infinity),
      ("0.000000000000000000000000000000000001e330", 1e294), ("1e99999999999999999999", .infinity),
      ("1e-99999999999999999999", 0), ("179769313486231580793e289", .infinity), ("0.3e1", 3),
    ] as [(String, Double)])
  func nearestDouble(spelling: String, expected: Double) throws {
    #expect(arena.double(of: try number(spelling)) == expected)
    #expect(arena.double(of: try number(spelling)) == Double(spelling))
    #expect(JSON.Number(spelling: spelling)?.double == expected)
  }

  @Test func zeroKeepsItsSign() throws {
    for spelling in ["-0", "-0.0", "-0e9", "-1e-400"] {
      #expect(arena.double(of: try number(spelling)).sign == .minus, "\(spelling)")
    }
  }

  @Test(
    arguments: [
      (7, "7"), (-0.0, "0"), (115.0, "115"), (0.1, "0.1"), (1.5, "1.5"), (-2.25, "-2.25"),
      (9_007_199_254_740_992, "9007199254740992"),
      (9_223_372_036_854_774_784, "9223372036854774784"),
      (9_223_372_036_854_775_808, "9.223372036854776E18"), (1e21, "1.0E21"), (1.25e21, "1.25E21"),
      (-9_223_372_036_854_775_808, "-9223372036854775808"), (-1e19, "-1.0E19"),
      (0.001, "0.001"), (0.00099, "9.9E-4"), (0.0001, "1.0E-4"), (1234567.5, "1234567.5"),
      (9999999.5, "9999999.5"), (10000000.5, "1.00000005E7"), (12345678.25, "1.234567825E7"),
      (.leastNonzeroMagnitude, "4.9E-324"), (0x1p-1073, "9.9E-324"),
      (.leastNonzeroMagnitude * 3, "1.5E-323"),
      (0x1p-1072, "2.0E-323"), (2.2250738585072014e-308, "2.2250738585072014E-308"),
      (.greatestFiniteMagnitude, "1.7976931348623157E308"),
      (0.3333333333333333, "0.3333333333333333"),
      (100.001, "100.001"), (0.010, "0.01"), (2e-3, "0.002"),
    ] as [(Double, String)])
  func computedNumbersAreWrittenAsJavaDoes(value: Double, text: String) throws {
    #expect(arena.text(of: arena.number(value)) == text)
    #expect(JSON.Number(value).spelling == text)
    #expect(arena.double(of: arena.number(value)) == value)
  }

  @Test(arguments: [(Double.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN")])
  func whatIsNotFiniteBecomesAString(value: Double, text: String) {
    #expect(arena.json(arena.number(value)) == .string(text))
  }

  @Test(arguments: [0, 1, -1, 1 << 59, -(1 << 59), 1 << 59 - 1, .max, .min] as [Int64])
  func wholeNumbers(value: Int64) throws {
    let made = arena.number(value)
    #expect(arena.int64(of: made) == value)
    #expect(arena.text(of: made) == String(value))
    #expect(arena.textLength(of: made) == String(value).utf8.count)
    #expect(arena.equal(made, try arena.parse(String(value) + ".0")))
    #expect(JSON.Number(value) == JSON.Number(spelling: "\(value)e0"))
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "0x1", "1 ", " 1", "NaN", "1e1.0", "--1", "१",
  ])
  func refusesOtherSpellings(spelling: String) {
    #expect(arena.number(spelling: spelling)?.kind == nil)
    #expect(JSON.Number(spelling: spelling) == nil)
  }
}
