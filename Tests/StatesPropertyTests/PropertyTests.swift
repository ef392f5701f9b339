import StatesTestSupport
import Testing

@testable import StatesProperty

@Suite struct PropertyTests {
  @Test func aTrueStatementPassesAllItsCases() throws {
    let cases = CaseCount.scaled(200)
    let report = try Property.check("reversing twice changes nothing", cases: cases, Gen.int.list())
    { numbers in
      numbers.reversed().reversed() == numbers
    }
    #expect(report.cases == cases)
    #expect(report.discards == 0)
  }

  @Test func aFalseStatementIsReportedWithItsSmallestValue() throws {
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("all lists are palindromes", Gen.int.list()) { $0 == $0.reversed() }
    }
    guard case .falsified(let found) = failure.kind else {
      Issue.record("unexpected failure: \(failure)")
      return
    }
    #expect(found.value == "[0, 1]")
    #expect(failure.description.contains("replaying: \(found.recording)"))
  }

  @Test func aStatementMayThrowInsteadOfAnswering() throws {
    struct TooLarge: Error {}
    let failure = try #require(throws: Property.Failure.self) {
      try Property.checkSucceeds("small", Gen.int(0...1000)) { number in
        if number > 500 { throw TooLarge() }
      }
    }
    #expect(failure.description.contains("value: 501"))
    #expect(failure.description.contains("threw TooLarge()"))
  }
}
