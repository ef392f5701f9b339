import StatesInvariants
import Testing

@Suite struct UnjudgedPropertyTests {
  @Test func isEitherJudgedOrNot() {
    let judged = Set(Invariant.catalog.map(\.id))
    let unjudged = UnjudgedProperty.catalog.map(\.id)
    #expect(judged.isDisjoint(with: unjudged))
    #expect(Set(unjudged).count == unjudged.count)
    #expect(UnjudgedProperty.catalog.allSatisfy { !$0.reason.isEmpty && !$0.rules.isEmpty })
  }
}
