import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

struct StringPatternTests {
  @Test(arguments: [
    ("", "", true), ("", "a", false), ("*", "", true), ("*", "äöü", true), ("a*", "a", true),
    ("*a", "ba", true), ("a*a", "a", false), ("a*a", "aa", true), ("a*b*c", "abc", true),
    ("a*b*c", "acb", false), (#"a\*b"#, "a*b", true), (#"a\*b"#, "axb", false),
    (#"a\\b"#, #"a\b"#, true), (#"a\\*"#, #"a\xyz"#, true), (#"\a"#, #"\a"#, true),
    (#"a\"#, #"a\"#, true), ("a?c", "abc", false), ("a.c", "abc", false), ("[a]", "a", false),
    ("*ä*", "xäy", true), ("**", "x", true), ("*aab*", "aaaab", true),
  ])
  func matching(pattern: String, text: String, isMatch: Bool) {
    #expect(Self.matches(pattern, text) == isMatch)
  }

  @Test func agreesWithTryingEverything() throws {
    let cases = zip(Self.text(of: "ab*", 0...8), Self.text(of: "ab", 0...12))
    try Property.check("matching", cases: CaseCount.scaled(400), cases) { pattern, text in
      Self.matches(pattern, text) == Self.tryEverything(pattern[...], text[...])
    }
  }

  /// A pattern that would take a backtracking matcher the age of the universe.
  @Test func hostilePatternTakesLinearTime() {
    let half = String(repeating: "a", count: 2000)
    let pattern = String(repeating: "*" + half.prefix(20), count: 100) + "b*"
    #expect(!Self.matches(pattern, half + half))
    #expect(Self.matches(pattern, half + half + "b"))
  }

  private static func matches(_ pattern: String, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { StringPattern(pattern).matches($0) }
  }

  private static func text(of alphabet: String, _ count: ClosedRange<Int>) -> Gen<String> {
    Gen.element(of: Array(alphabet)).list(count).map { String($0) }
  }

  private static func tryEverything(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return tryEverything(pattern.dropFirst(), text)
        || (!text.isEmpty && tryEverything(pattern, text.dropFirst()))
    }
    return text.first == first && tryEverything(pattern.dropFirst(), text.dropFirst())
  }
}
