import StatesInterpreter
import StatesTestSupport
import Testing

@Suite struct ContractTests {
  @Test func theReferenceKeepsTheContract() {
    let broken = EngineContract { SimulatedEngine(arena: $0) }.broken()
    #expect(broken == [])
  }

  @Test func theInterpreterWithNothingOverriddenKeepsTheContract() {
    let broken = EngineContract { OverriddenEngine(Overridden(), arena: $0) }.broken()
    #expect(broken == [])
  }
}
