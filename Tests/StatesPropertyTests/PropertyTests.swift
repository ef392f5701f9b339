import StatesTestSupport
import Testing

@testable import StatesProperty

@Suite struct PropertyTests {
  private func falsified(_ failure: Property.Failure) -> Property.Counterexample? {
    if case .falsified(let found) = failure.kind { found } else { nil }
  }

  @Test func aTrueStatementPassesAllItsCases() throws {
    let cases = CaseCount.scaled(200)
    let report = try Property.check("reversing twice", cases: cases, Gen.int.list()) { numbers in
      numbers.reversed().reversed() == numbers
    }
    #expect(report.cases == cases)
    #expect(report.discards == 0)
    #expect(!report.isCutShort)
  }

  @Test func aFalseStatementIsReportedWithItsSmallestValue() throws {
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("all lists are palindromes", Gen.int.list()) { $0 == $0.reversed() }
    }
    let found = try #require(falsified(failure))
    #expect(found.value == "[0, 1]")
    #expect(found.reason == "the statement is false")
    #expect(
      failure.description.hasPrefix("'all lists are palindromes' does not hold\n  value: [0, 1]\n"))
    #expect(failure.description.contains("replaying: \(found.recording)"))
    #expect(failure.description.contains("seed \(found.seed)"))
  }

  @Test func aStatementMayThrowInsteadOfAnswering() throws {
    struct TooLarge: Error {}
    let failure = try #require(throws: Property.Failure.self) {
      try Property.checkSucceeds("small", Gen.int(0...1000)) { number in
        if number > 500 { throw TooLarge() }
      }
    }
    let found = try #require(falsified(failure))
    #expect(found.value == "501")
    #expect(found.reason == "threw TooLarge()")
  }

  @Test func theRecordingOfAFailureReplaysIt() throws {
    let statement: @Sendable (Int) -> Bool = { $0 < 77 }
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("below 77", Gen.int(0...1000), holds: statement)
    }
    let recording = try #require(falsified(failure)).recording
    let replayed = try #require(throws: Property.Failure.self) {
      try Property.check("below 77", replaying: recording, Gen.int(0...1000), holds: statement)
    }
    #expect(replayed.description.contains("value: 77"))
  }

  @Test func theSameSeedFindsTheSameFailure() throws {
    func run(_ seed: UInt64) throws -> Property.Counterexample {
      let failure = try #require(throws: Property.Failure.self) {
        try Property.check("short", settings: .init(seed: seed), Gen.int.list()) { $0.count < 4 }
      }
      return try #require(falsified(failure))
    }
    let (first, second, other) = (try run(5), try run(5), try run(6))
    #expect(first.original == second.original)
    #expect(first.evaluations == second.evaluations)
    #expect(first.original != other.original)
    #expect(first.value == other.value)
  }

  @Test func examplesComeFirst() throws {
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("no 12,345", examples: [1, 12_345], Gen.int(0...9)) { $0 != 12_345 }
    }
    #expect(failure.description.contains("an example\n  value: 12345"))
  }

  @Test func discardingNearlyAllIsAFailure() throws {
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("rare", Gen.int(0...1_000_000)) { number in
        guard number == 777_777 else { throw Property.Discarded() }
        return true
      }
    }
    #expect(failure.description.contains("were discarded and 0 judged"))
  }

  @Test func discardsAreCountedButNotJudged() throws {
    let report = try Property.judge("even", cases: 50, Gen.int(0...1000)) { number in
      number % 2 == 0 ? .passed : .discarded
    }
    #expect(report.cases == 50)
    #expect(report.discards > 10)
  }

  @Test func aGeneratorThatGivesUpCountsAsADiscard() throws {
    let seldom = Gen.int(0...9).filter(tries: 1) { $0 < 5 }
    let report = try Property.check("small", cases: 50, seldom) { $0 < 5 }
    #expect(report.cases == 50)
    #expect(report.discards > 0)
  }

  @Test func timeMayCutACheckShort() throws {
    var settings = Property.Settings()
    settings.isTimeUp = { true }
    let report = try Property.check("true", cases: 100, settings: settings, Gen.int) { _ in true }
    #expect(report.isCutShort)
    #expect(report.cases == 0)
  }

  @Test func labelsAreCounted() throws {
    let report = try Property.check(
      "true", cases: 100, Gen.int.list(),
      labels: { [$0.isEmpty ? "empty" : "some", "all"] }
    ) { _ in true }
    #expect(report.labels.map(\.label) == ["all", "empty", "some"])
    #expect(report.labels[0].count == 100)
    #expect(report.labels[1].count + report.labels[2].count == 100)
    #expect(report.description.contains("  all: 100 (100 %)"))
  }

  @Test func aLabelThatComesTooSeldomIsAFailure() throws {
    var settings = Property.Settings()
    settings.coverage = [("huge", 90)]
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check(
        "true", settings: settings, Gen.int(0...1000), labels: { $0 > 900 ? ["huge"] : [] }
      ) { _ in true }
    }
    #expect(failure.description.contains("and needs 90 %"))
  }

  @Test func whatPassesTheSecondTimeIsCalledUncertain() throws {
    var calls = 0
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("steady", Gen.always(1)) { _ in
        calls += 1
        return calls != 1
      }
    }
    #expect(try #require(falsified(failure)).reason == nil)
    #expect(failure.description.contains("it passed when judged again"))
  }

  @Test func theReportTellsWhatDoesNotMatter() throws {
    let failure = try #require(throws: Property.Failure.self) {
      try Property.check("second below 9", zip(Gen.int(0...99), Gen.int(0...99))) { $0.1 < 9 }
    }
    let found = try #require(falsified(failure))
    #expect(found.value == "(0, 9)")
    #expect(found.irrelevant == [0])
    #expect(failure.description.contains("any number does where * stands: [*, 9]"))
    #expect(try #require(found.variant).hasSuffix(", 9)"))
  }
}
