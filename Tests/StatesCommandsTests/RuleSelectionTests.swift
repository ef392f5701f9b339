import StatesInvariants
import Testing

@testable import StatesCommands

@Suite struct RuleSelectionTests {
  @Test(arguments: [
    (["INV-C11"], ["INV-C11"]), (["inv-a0?"], ["INV-A01", "INV-A02", "INV-A03", "INV-A04"]),
    (["INV-S*,INV-C11"], ["INV-C11", "INV-S02", "INV-S04"]),
    (["INV-S02", "*S04"], ["INV-S02", "INV-S04"]),
  ])
  func patternsNameRules(patterns: [String], ids: [String]) throws {
    #expect(try RuleSelection.rules(patterns).map(\.id.rawValue) == ids)
  }

  @Test func aRuleOfTheLanguageNamesThoseThatRestOnIt() throws {
    let rules = try RuleSelection.rules(["ERR-10"])
    #expect(!rules.isEmpty && rules.allSatisfy { $0.rules.contains("ERR-10") })
  }

  @Test(arguments: [
    ("", "", true), ("*", "", true), ("a*", "abc", true), ("*c", "abc", true),
    ("a*c*", "abc", true),
    ("a?c", "abc", true), ("a?", "abc", false), ("", "a", false), ("a*b*a", "abab", false),
    ("**b**", "abc", true), ("?", "", false),
  ])
  func starsAndQuestionMarks(pattern: String, text: String, fits: Bool) {
    #expect(RuleSelection.matches(Array(pattern.utf8)[...], Array(text.utf8)[...]) == fits)
  }
}
