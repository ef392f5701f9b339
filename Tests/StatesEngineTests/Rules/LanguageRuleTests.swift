import StatesLanguage
import Testing

@testable import StatesEngine

@Suite struct LanguageRuleTests {
  @Test func everyRuleStandsOnceInTheTableOfItsArea() {
    #expect(Set(LanguageRule.catalog.map(\.id)).count == LanguageRule.catalog.count)
    for area in RuleArea.allCases {
      #expect(!area.rules.isEmpty)
      #expect(area.rules.allSatisfy { RuleArea(of: $0.id) == area }, "\(area)")
      #expect(area.rules.map(\.id.rawValue).isSorted(within: area.prefixes), "\(area)")
    }
    #expect(RuleArea(of: "NONE-01") == nil)
  }

  @Test func everyStatementIsOneShortSentence() {
    for rule in LanguageRule.catalog {
      let statement = rule.statement
      #expect(statement.hasSuffix(".") && !statement.contains("\n"), "\(rule.id)")
      #expect(!statement.dropLast().contains(". "), "\(rule.id)")
      #expect((10...160).contains(statement.count), "\(rule.id)")
      #expect(rule.unshown?.hasSuffix(".") != true, "\(rule.id): a reason is no sentence")
    }
  }
}

extension [String] {
  /// Whether the numbers of each prefix rise.
  fileprivate func isSorted(within prefixes: [String]) -> Bool {
    prefixes.allSatisfy { prefix in
      let numbers = filter { $0.hasPrefix(prefix + "-") }
      return numbers == numbers.sorted()
    }
  }
}
