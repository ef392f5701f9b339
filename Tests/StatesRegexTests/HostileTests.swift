import StatesRegex
import Testing

/// Patterns and texts that would take for ever, or all memory, or the whole stack.
@Suite struct HostileTests {
  static let catastrophic: [(pattern: String, text: String)] = [
    ("^(a+)+$", String(repeating: "a", count: 40) + "!"),
    ("(a|a)*b", String(repeating: "a", count: 40)),
    ("(a|aa)+$", String(repeating: "a", count: 60) + "!"),
    ("(.*)*x", String(repeating: "a", count: 40)),
    ("(a*)*b", String(repeating: "a", count: 40)),
    ("(?:a*?)*?b", String(repeating: "a", count: 40)),
    ("(.*?,){11}P", String(repeating: "1,", count: 40)),
    ("(x+x+)+y", String(repeating: "x", count: 40)),
    ("(\\w+\\s?)*$", String(repeating: "word ", count: 20) + "!"),
    ("(([a-z])+.)+[A-Z]([a-z])+$", String(repeating: "a", count: 60)),
    ("^(([a-z]*)*)*\\d", String(repeating: "z", count: 40)),
    ("(?=(a+)+b)a", String(repeating: "a", count: 40)),
    ("(?<=^x(a+)+)b", String(repeating: "a", count: 40) + "b"),
    ("(a+)+\\1b", String(repeating: "a", count: 40)),
    ("(é+)+x", String(repeating: "é", count: 40)),
    ("(?:){1000000000}", ""),
    (".*.*.*.*.*.*x", String(repeating: "a", count: 200)),
    ("[a-z]*=", String(repeating: "a", count: 10_000)),
  ]

  @Test(arguments: catastrophic)
  func endsAtTheStepLimit(pattern: String, text: String) throws {
    let regex = try Regex(pattern, flavour: .javaScript)
    let limits = RegexLimits(steps: 20_000, frames: 1_000_000)
    let error = try #require(throws: RegexError.self) {
      try regex.firstMatch(in: text, limits: limits)
    }
    #expect(error.kind == .steps)
    #expect(error.message.contains("20000 steps"))
  }

  @Test func countsTheStepsOfASearch() throws {
    var matcher = try Regex("(a+)+$", flavour: .javaScript).matcher()
    let bytes = Array("aaaaaaaaaa".utf8)
    let match = try bytes.withUnsafeBufferPointer { try matcher.firstMatch(in: $0) }
    #expect(match?.range == 0..<10)
    #expect((5...20).contains(matcher.stepsTaken))
  }

  @Test func endsAtTheMemoryLimit() throws {
    let regex = try Regex("(?:ab|a)*b", flavour: .java)
    let text = String(repeating: "a", count: 5_000)
    let error = try #require(throws: RegexError.self) {
      try regex.firstMatch(in: text, limits: RegexLimits(steps: 1_000_000, frames: 1_000))
    }
    #expect(error.kind == .memory)
    #expect(error.message.contains("1000 alternatives"))
  }

  @Test func theStandardLimitsSufficeForAWholePayload() throws {
    let text = String(repeating: "word 12, ", count: 3_000)
    for pattern in ["(?:\\w+ \\d+, )*", ".*", "(?:a|[^a])*", "(\\w+ ?|, |\\d)*"] {
      let regex = try Regex(pattern, flavour: .java)
      #expect(try regex.wholeMatch(in: text) != nil, "\(pattern)")
    }
  }

  @Test(arguments: ["(", "(?:", "(?=", "(?<!", "[", "(?>", "(?i:"])
  func refusesDeepNesting(opening: String) throws {
    let pattern = String(repeating: opening, count: 10_000)
    let error = try #require(throws: RegexError.self) { try Regex(pattern, flavour: .java) }
    #expect(error.kind == .size)
    #expect(error.message.contains("nests deeper"))
  }

  @Test func acceptsTheDeepestNesting() throws {
    let pattern = String(repeating: "(", count: 100) + "a" + String(repeating: ")*", count: 100)
    #expect(try Regex(pattern, flavour: .java).firstMatch(in: "a")?.range == 0..<1)
    let classes = String(repeating: "[^", count: 100) + "a" + String(repeating: "]", count: 100)
    #expect(try Regex(classes, flavour: .java).firstMatch(in: "baé")?.range == 1..<2)
  }

  @Test(arguments: ["[é[", "[[é]["])
  func everyLevelOfAClassCounts(opening: String) throws {
    let pattern = String(repeating: opening, count: 49) + "ü" + String(repeating: "]]", count: 49)
    let regex = try Regex(pattern, flavour: .java)
    #expect(try regex.matches(in: "éüñ").map(\.range) == [0..<2, 2..<4])
  }

  @Test func refusesManyGroups() throws {
    let pattern = String(repeating: "()", count: 1_001)
    let error = try #require(throws: RegexError.self) { try Regex(pattern, flavour: .java) }
    #expect(error.kind == .size)
    #expect(error.offset == 2_000)
  }

  @Test func allMatchesShareTheLimit() throws {
    let regex = try Regex("a", flavour: .java)
    let text = String(repeating: "a", count: 1_000)
    #expect(
      try regex.matches(in: text, limits: RegexLimits(steps: 2_000, frames: 9)).count == 1_000)
    let error = try #require(throws: RegexError.self) {
      try regex.matches(in: text, limits: RegexLimits(steps: 1_999, frames: 9))
    }
    #expect(error.kind == .steps)
    #expect(error.offset == 1_000)
  }

  @Test func refusesALongPattern() throws {
    let pattern = String(repeating: "a", count: 65_537)
    let error = try #require(throws: RegexError.self) { try Regex(pattern, flavour: .java) }
    #expect(error.kind == .size)
  }

  @Test func acceptsAWidePattern() throws {
    let words = (0..<5_000).map { "w\($0)" }.joined(separator: "|")
    #expect(try Regex(words, flavour: .java).wholeMatch(in: "w4999") != nil)
    let sets = "[" + String(repeating: "\\p{L}\\d", count: 2_000) + "]+"
    #expect(try Regex(sets, flavour: .java).wholeMatch(in: "é1") != nil)
    let stars = String(repeating: "a?", count: 2_000)
    #expect(try Regex(stars, flavour: .java).wholeMatch(in: "aaa") != nil)
  }
}
