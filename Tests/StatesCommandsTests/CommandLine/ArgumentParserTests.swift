import Testing

@testable import StatesCommands

@Suite struct ArgumentParserTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let line: String
    let change: @Sendable (inout SampleOptions) -> Void

    init(_ line: String, _ change: @escaping @Sendable (inout SampleOptions) -> Void) {
      self.line = line
      self.change = change
    }

    var testDescription: String { line }
  }

  /// Each line begins with the required argument `a`; what it changes beside that is told.
  static let readings: [Reading] = [
    Reading("a") { _ in },
    Reading("a --loud") { $0.isLoud = true },
    Reading("--loud --loud a") { $0.isLoud = true },
    Reading("-l a") { $0.isLoud = true },
    Reading("a --count 7") { $0.count = 7 },
    Reading("a --count=7") { $0.count = 7 },
    Reading("a -c 7") { $0.count = 7 },
    Reading("a -c7") { $0.count = 7 },
    Reading("a --count -1") { $0.count = -1 },
    Reading("a --count 3 --count 4") { $0.count = 4 },
    Reading("a --seed 18446744073709551615") { $0.seed = .max },
    Reading("a --seed 0xff") { $0.seed = 255 },
    Reading("a --fruit cherry") { $0.fruit = .cherry },
    Reading("a --time 500ms") { $0.time = .milliseconds(500) },
    Reading("a --time 1h30m") { $0.time = .seconds(5400) },
    Reading("a --name x --name=y -n z") { $0.names = ["x", "y", "z"] },
    Reading("a --name=--odd --name=x=y --name -") { $0.names = ["--odd", "x=y", "-"] },
    Reading("a --depth 9") { $0.limits.depth = 9 },
    Reading("a b c") { $0.others = ["b", "c"] },
    Reading("a b --loud c") { ($0.isLoud, $0.others) = (true, ["b", "c"]) },
    Reading("a -- --loud -- -x") { $0.others = ["--loud", "--", "-x"] },
    Reading("-- a") { _ in },
    Reading("a -") { $0.others = ["-"] },
    Reading("a --color never") { _ in },
  ]

  @Test(arguments: readings)
  func reads(_ reading: Reading) throws {
    var expected = SampleOptions()
    expected.first = "a"
    reading.change(&expected)
    let line = reading.line.replacing(" --color never", with: "")
    #expect(try SampleOptions.parsing(line) == expected)
    #expect(throws: Never.self) {
      try Command.sample.check(reading.line.split(separator: " ").map(String.init))
    }
  }

  @Test(arguments: [
    ("a --lout", "unknown option '--lout'. Did you mean '--loud'?"),
    ("a --quite-different", "unknown option '--quite-different'"),
    ("a -x", "unknown option '-x'"),
    ("a -lx", "unknown option '-lx'"),
    ("a --=5", "unknown option '--'"),
    ("a --loud=yes", "option '--loud' takes no value, but 'yes' was given"),
    ("a --count", "option '--count' needs a value: a whole number from -1 to 10"),
    ("a --count --loud", "option '--count' needs a value: a whole number from -1 to 10"),
    ("a --name -x", "option '--name' needs a value: some text"),
    ("a --count ten", "option '--count' takes a whole number from -1 to 10, not 'ten'"),
    ("a --count 11", "option '--count' takes a whole number from -1 to 10, not '11'"),
    ("a --count=", "option '--count' takes a whole number from -1 to 10, not ''"),
    ("a --depth -4", "option '--depth' takes a whole number from 0, not '-4'"),
    (
      "a --seed -1",
      "option '--seed' takes a whole number from 0 to 18446744073709551615, not '-1'"
    ),
    (
      "a --fruit banna",
      "option '--fruit' takes apple, banana or cherry, not 'banna'. Did you mean 'banana'?"
    ),
    (
      "a --time 5",
      "option '--time' takes a length of time such as 500ms, 60s, 2m, 1h30m or 7d, not '5'"
    ),
    ("", "argument FIRST is missing: give the path of a file"),
    ("--loud", "argument FIRST is missing: give the path of a file"),
  ])
  func refuses(line: String, message: String) {
    #expect(throws: CommandError.usage(message)) { try SampleOptions.parsing(line) }
  }

  @Test func refusesMoreThanItTakes() {
    let parser = ArgumentParser<SampleOptions>(
      options: [], positionals: [.required("FIRST", \.first, .text, "")])
    #expect(throws: CommandError.unexpectedArgument("b")) {
      try parser.parse(["a", "b"], into: SampleOptions())
    }
  }

  @Test func emptyTextIsNoPath() {
    let parser = ArgumentParser(
      options: SampleOptions.options, positionals: SampleOptions.positionals)
    #expect(throws: CommandError.self) { try parser.parse([""], into: SampleOptions()) }
  }
}

@Suite struct DurationReaderTests {
  @Test(arguments: [
    ("0s", 0), ("1ms", 1), ("60s", 60_000), ("2m", 120_000), ("1h", 3_600_000),
    ("730d", 63_072_000_000), ("1d2h3m4s5ms", 93_784_005),
  ])
  func reads(text: String, milliseconds: Int64) {
    let reader = ValueReader<Duration>.duration
    #expect(reader.read(text) == .milliseconds(milliseconds))
    #expect(reader.read(reader.spell(.milliseconds(milliseconds))) == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    "", "5", "s", "-1s", "+1s", "1.5s", "1 s", "1s ", "1s2s", "1s1m", "1y", "٣s", "1S",
    "9223372036854775807d", "9223372036854775807ms1ms", "99999999999999999999s",
    "9223372036854775s9999ms",
  ])
  func refuses(text: String) { #expect(ValueReader<Duration>.duration.read(text) == nil) }
}
