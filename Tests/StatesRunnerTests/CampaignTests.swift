import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesRunner

@Suite struct CampaignTests {
<<<<<<< HEAD
  @Test func referenceObeysEveryRule() throws {
    let campaign = Campaign(draw: ScenarioGenerator.simple, play: reference)
    let failure = try campaign.run(seeds: 0..<500)
    #expect(failure?.violations == nil)
  }

  @Test(arguments: [1, 2, 5])
  func theNumberOfWorkersDoesNotChangeTheAnswer(workers: Int) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == "wakes-early" })
    let campaign = Campaign(draw: ScenarioGenerator.simple, play: saboteur.play)
    let alone = try #require(try campaign.run(seeds: 0..<300))
    let together = try #require(try campaign.run(seeds: 0..<300, workers: workers))
    #expect(together.seed == alone.seed)
    #expect(together.recording == alone.recording)
    #expect(together.scenario == alone.scenario)
  }

  @Sendable private func reference(
=======
  @Test func referenceObeysEveryRule() {
    let result = Campaign(play: Self.reference).run(seeds: 0..<UInt64(CaseCount.scaled(300)))
    for failure in result.failures {
      Issue.record("\(failure.kind.name), seed \(failure.seed): \(failure.violations)")
    }
    #expect(result.cases == UInt64(CaseCount.scaled(300)))
    #expect(result.behaviours.seen > 500)
  }

  @Test(arguments: [2, 5])
  func theNumberOfWorkersDoesNotChangeTheAnswer(workers: Int) throws {
    let campaign = Campaign(play: try Self.saboteur("wakes-early").play)
    let alone = campaign.run(seeds: 0..<300)
    let together = campaign.run(seeds: 0..<300, workers: workers)
    #expect(!alone.failures.isEmpty)
    #expect(together.failures.map(\.kind) == alone.failures.map(\.kind))
    #expect(together.failures.map(\.recording) == alone.failures.map(\.recording))
    #expect(together.failures.map(\.scenario) == alone.failures.map(\.scenario))
    #expect(together.failures.map(\.count) == alone.failures.map(\.count))
    #expect(together.rules.map(\.premises) == alone.rules.map(\.premises))
    #expect(together.behaviours == alone.behaviours)
  }

  /// A hunt finds what a run finds first, and no later.
  @Test func aHuntEndsWithTheFirstFailure() throws {
    let campaign = Campaign(play: try Self.saboteur("ends-twice").play)
    let hunt = campaign.hunt(from: 0, cases: 300)
    let run = campaign.run(seeds: 0..<300)
    let found = try #require(hunt.failure)
    #expect(found.recording == run.failures.first?.recording)
    #expect(hunt.cases == run.failures.first?.casesToFind)
    #expect(found.kind.rule == "INV-H03")
  }

  static func saboteur(_ name: String) throws -> Saboteur {
    try #require(Saboteur.all.first { $0.name == name })
  }

  @Sendable static func reference(
>>>>>>> 5e1d19e (Run campaigns over all kinds of scenarios, each kind of failure once)
    _ scenario: Scenario, _ arena: Arena
  ) throws(EngineError) -> Observation {
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    return try Driver().run(scenario, in: arena, on: &engine)
  }
}
