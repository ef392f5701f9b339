import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesRunner

@Suite struct CampaignTests {
  @Test func referenceObeysEveryRule() {
    let campaign = Campaign(play: Self.reference)
    let result = campaign.run(seeds: 0..<UInt64(CaseCount.scaled(300)))
    for failure in result.failures {
      Issue.record("\(failure.kind.name), seed \(failure.seed): \(failure.violations)")
    }
    #expect(result.cases == UInt64(CaseCount.scaled(300)))
    #expect(result.behaviours.seen > 50)
  }

  /// These run another definition than the one that was compiled for them.
  @Test(arguments: ["ignores-interval", "ignores-max-delay"])
  func whatAnotherDefinitionDoesIsFound(name: String) throws {
    let campaign = Campaign(play: try Self.saboteur(name).play)
    #expect(!campaign.run(seeds: 0..<2000).failures.isEmpty)
  }

  @Test(arguments: [2, 5])
  func theNumberOfWorkersDoesNotChangeTheAnswer(workers: Int) throws {
    var campaign = Campaign(play: try Self.saboteur("wakes-early").play)
    campaign.mix = .simple
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

  /// What a seed stands for must not depend on which seeds were drawn before it.
  @Test func aSeedAloneIsTheSameCaseAsInItsGroup() {
    let campaign = Campaign(play: Self.reference)
    var (inOrder, alone) = (CampaignWorker(campaign), CampaignWorker(campaign))
    inOrder.steer(by: campaign.mix)
    for seed in 0..<UInt64(CaseCount.scaled(200)) {
      let drawn = inOrder.draw(seed).map { inOrder.file(of: $0.scenario) }
      var choices = alone.choices(of: seed, campaign.mix)
      let again = alone.rebuild(&choices, campaign.mix).scenario
      #expect(choices.isRejected ? drawn == nil : drawn == alone.file(of: again), "seed \(seed)")
    }
  }

  /// A hunt finds what a run finds first, and no later.
  @Test func aHuntEndsWithTheFirstFailure() throws {
    var campaign = Campaign(play: try Self.saboteur("times-out-silently").play)
    campaign.mix = .simple
    let hunt = campaign.hunt(from: 0, cases: 300)
    let first = try #require(campaign.run(seeds: 0..<300).failures.first)
    let found = try #require(hunt.failure)
    #expect(hunt.cases == first.casesToFind)
    #expect(!Set(found.kinds.map(\.group)).isDisjoint(with: first.kinds.map(\.group)))
    let same = campaign.hunt(from: 0, cases: 300, for: first.kind)
    #expect(same.failure?.recording == first.recording)
    let rule = try #require(found.rule)
    #expect(try Self.saboteur("times-out-silently").mayBreak(rule))
  }

  static func saboteur(_ name: String) throws -> Saboteur {
    try #require(Saboteur.all.first { $0.name == name })
  }

  @Sendable static func reference(
    _ scenario: Scenario, _ arena: Arena
  ) throws(EngineError) -> Observation {
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    return try Driver().run(scenario, in: arena, on: &engine)
  }
}
