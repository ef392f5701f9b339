import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesRunner
import Testing

/// That nothing was forgotten: every rule, every decision and every citation.
@Suite struct SaboteurCoverageTests {
  /// Rules that no saboteur breaks, each with the reason.
  static let unbroken: [Invariant.ID: String] = [
    "INV-L03": "a machine's missed timeout shows as INV-C12 when it ends, and all of them end"
  ]

  @Test(arguments: Invariant.catalog.map(\.id))
  func everyRuleCatchesASaboteur(rule: Invariant.ID) {
    let isBroken = Saboteur.all.contains { $0.breaks.contains(rule) }
    #expect(isBroken != (Self.unbroken[rule] != nil))
  }

  @Test func everyDecisionPointHasASaboteur() {
    var overridden: Set<String> = []
    for saboteur in Saboteur.all {
      overridden.formUnion(
        Self.members(of: saboteur.decisions(in: Arena())).filter(\.isSet).map(\.name))
    }
    let names = Self.members(of: Overridden()).map(\.name)
    #expect(names.count > 40)
    #expect(names.filter { !overridden.contains($0) } == [])
  }

  @Test func namesAreKebabCaseAndUnique() {
    let names = Saboteur.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0 == "-" || ($0.isLetter && $0.isLowercase) }, "\(name)")
    }
  }

  @Test(arguments: Saboteur.all.map(\.name))
  func whatItCitesIsThere(name: String) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    let known = Set(LanguageRule.catalog.map(\.id.rawValue))
    #expect(saboteur.rules.filter { !known.contains($0) } == [])
    let rules = Set(Invariant.catalog.map(\.id))
    #expect((saboteur.breaks + saboteur.mayBreak).filter { !rules.contains($0) } == [])
    #expect(!saboteur.breaks.isEmpty && !saboteur.rules.isEmpty)
    #expect(saboteur.summary.hasSuffix("."))
  }

  /// The optional members of a set of decisions.
  private static func members(of decisions: Overridden) -> [(name: String, isSet: Bool)] {
    Mirror(reflecting: decisions).children.compactMap { child in
      let member = Mirror(reflecting: child.value)
      guard member.displayStyle == .optional, let name = child.label else { return nil }
      return (name, !member.children.isEmpty)
    }
  }
}
