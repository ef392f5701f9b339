import Testing

@testable import StatesCommands

@Suite struct NearestMatchTests {
  static let commands = ["check", "run", "replay", "completions", "compare", "help"]

  @Test(arguments: [
    ("chek", "check"), ("chekc", "check"), ("xcheck", "check"), ("rn", "run"), ("rpelay", "replay"),
    ("completion", "completions"), ("repl", "replay"), ("comparison", nil), ("c", nil),
    ("simulate", nil), ("xyz", nil), (String(repeating: "check", count: 100_000), nil),
  ])
  func finds(word: String, match: String?) {
    #expect(NearestMatch.find(word, among: Self.commands) == match)
  }

  @Test func findsNothingInNothing() { #expect(NearestMatch.find("x", among: []) == nil) }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func distance(from: String, to: String, distance: Int) {
    let (from, to) = (Array(from.unicodeScalars), Array(to.unicodeScalars))
    #expect(NearestMatch.distance(from, to) == distance)
    #expect(NearestMatch.distance(to, from) == distance)
  }
}
