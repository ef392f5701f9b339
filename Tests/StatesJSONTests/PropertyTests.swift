import StatesTestSupport
import Testing

struct PropertyTests {
  @Test(arguments: JSONProperty.all)
  func holds(property: JSONProperty) throws {
    try property.run(cases: CaseCount.scaled(200))
  }
}
