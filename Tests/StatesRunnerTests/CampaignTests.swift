import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesRunner
import Testing

@Suite struct CampaignTests {
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
    _ scenario: Scenario, _ arena: Arena
  ) throws(EngineError) -> Observation {
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    return try Driver().run(scenario, in: arena, on: &engine)
  }
}
