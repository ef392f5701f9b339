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
    let campaign = Campaign(draw: ScenarioGenerator.simple, play: Saboteur.all[2].play)
    let alone = try #require(try campaign.run(seeds: 0..<300))
    let together = try #require(try campaign.run(seeds: 0..<300, workers: workers))
    #expect(together.seed == alone.seed)
    #expect(together.recording == alone.recording)
    #expect(together.scenario == alone.scenario)
  }

  /// Each saboteur breaks one rule on purpose; a rule that lets it pass is worthless.
  @Test(arguments: Saboteur.all.map(\.name))
  func everyRuleCatchesItsSaboteur(name: String) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    let campaign = Campaign(draw: ScenarioGenerator.simple, play: saboteur.play)
    let failure = try #require(try campaign.run(seeds: 0..<500))
    #expect(failure.rule == saboteur.breaks)
    let machine = failure.scenario["machine"]
    guard case .object(let states)? = machine?["States"] else {
      Issue.record("the case has no states: \(failure.scenario)")
      return
    }
    #expect(states.count == 1)
  }

  @Sendable private func reference(
    _ scenario: Scenario, _ arena: Arena
  ) throws(EngineError) -> Observation {
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    return try Driver().run(scenario, in: arena, on: &engine)
  }
}
