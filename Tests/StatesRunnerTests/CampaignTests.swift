import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesRunner
import Testing

@Suite struct CampaignTests {
  @Test func referenceObeysEveryRule() throws {
    let campaign = Campaign(scenarios: MachineGenerator.scenario) { () throws(EngineError) in
      SimulatedEngine()
    }
    let failure = try campaign.run(seeds: 0..<2000)
    #expect(failure?.violations == nil)
  }

  @Test(arguments: [1, 2, 5])
  func theNumberOfWorkersDoesNotChangeTheAnswer(workers: Int) throws {
    let campaign = Campaign(scenarios: MachineGenerator.scenario) { () throws(EngineError) in
      SabotagedEngine(SimulatedEngine(), Saboteur.all[2])
    }
    let alone = try #require(try campaign.run(seeds: 0..<500))
    let together = try #require(try campaign.run(seeds: 0..<500, workers: workers))
    #expect(together.seed == alone.seed)
    #expect(together.recording == alone.recording)
  }

  /// Each saboteur breaks one rule on purpose; a rule that lets it pass is worthless.
  @Test(arguments: Saboteur.all.map(\.name))
  func everyRuleCatchesItsSaboteur(name: String) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    let campaign = Campaign(scenarios: MachineGenerator.scenario) { () throws(EngineError) in
      SabotagedEngine(SimulatedEngine(), saboteur)
    }
    let failure = try #require(try campaign.run(seeds: 0..<2000))
    #expect(failure.rule == saboteur.breaks)
    let states = failure.observation.scenario.machine.states
    #expect(states.count == 1, "\(failure.observation.scenario.machine.definition)")
  }
}
