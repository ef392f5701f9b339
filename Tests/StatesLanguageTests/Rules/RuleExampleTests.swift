import StatesJSON
import Testing

@testable import StatesLanguage

@Suite struct RuleExampleTests {
  @Test(arguments: RuleExample.all)
  func aRuleIsSilentAboutWhatIsRight(example: RuleExample) {
    for definition in example.good {
      #expect(places(of: example.rule, in: definition, as: example.type) == [], "\(definition)")
    }
  }

  /// What is an example of one rule must not offend another by the way.
  @Test(arguments: RuleExample.all)
  func goodExamplesHaveNoErrorAtAll(example: RuleExample) {
    for definition in example.good {
      let report = Machine.diagnostics(of: Array(definition.utf8), as: example.type)
      let errors = report.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.description) == [], "\(definition)")
    }
  }

  @Test(arguments: RuleExample.all)
  func aRuleFindsWhatIsWrong(example: RuleExample) {
    for (definition, expected) in example.bad {
      let found = places(of: example.rule, in: definition, as: example.type)
      #expect(found == expected, "\(definition)")
    }
  }

  @Test func everyRuleHasExamplesOfBothKinds() {
    let examples = Dictionary(grouping: RuleExample.all, by: \.rule)
    for rule in Rule.catalog where rule.isChecked {
      #expect(
        examples[rule.id]?.contains { !$0.good.isEmpty } ?? false, "good: \(rule.id.rawValue)")
      #expect(examples[rule.id]?.contains { !$0.bad.isEmpty } ?? false, "bad: \(rule.id.rawValue)")
    }
  }

  @Test func everyRuleHasItsOwnNumberAndASentence() {
    #expect(Set(Rule.catalog.map(\.id)).count == Rule.catalog.count)
    for rule in Rule.catalog {
      #expect(rule.statement.hasSuffix(".") && rule.statement.count > 20, "\(rule.id.rawValue)")
    }
  }

  /// The numbers of the catalogue of semantics that are about structure.
  @Test func everyStructureRuleIsThere() {
    let numbers = Array(1...20) + Array(30...45) + Array(50...54)
    let expected = numbers.map { "STRUCT-" + ($0 < 10 ? "0" : "") + String($0) }
    #expect(Rule.catalog.map(\.id.rawValue).filter { $0.hasPrefix("STRUCT-") } == expected)
  }

  @Test(arguments: RuleExample.all)
  func aSilencedWarningIsNotTold(example: RuleExample) throws {
    let rule = try #require(Rule.catalog.first { $0.id == example.rule })
    guard rule.severity == .warning else { return }
    for (definition, _) in example.bad {
      let report = Machine.diagnostics(
        of: Array(definition.utf8), as: example.type, silencing: [rule.id])
      #expect(!report.diagnostics.contains { $0.rule == rule.id })
    }
  }
}
