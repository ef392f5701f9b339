import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

/// What the reference makes of generated scenarios.
@Suite struct GeneratedRunsTests {
  @Test func noHistoryExceedsItsBound() throws {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    let mark = arena.mark()
    for seed in 0..<UInt64(CaseCount.scaled(300)) {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let generated = generator.draw(&choices)
      let scenario = generated.scenario
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      let observation = try Driver().run(scenario, in: arena, on: &engine)
      for (name, history) in observation.histories {
        #expect(
          history.records.count <= generated.eventBound,
          "seed \(seed): the history of '\(name.rawValue)' is longer than was told")
      }
    }
  }
}
