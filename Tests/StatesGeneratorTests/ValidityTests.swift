import StatesEngine
import StatesGenerator
import StatesJSON
import StatesLanguage
import StatesProperty
import StatesTestSupport
import Testing

@Suite struct ValidityTests {
  @Test func validatorAcceptsEveryMachine() {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    let mark = arena.mark()
    for seed in 0..<UInt64(CaseCount.scaled(300)) {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let scenario = generator.draw(&choices).scenario
      for request in [scenario.machine] + scenario.machines {
        do throws(DefinitionError) {
          _ = try Machine(decoding: request.definition, in: arena, as: request.type)
        } catch {
          Issue.record("seed \(seed): \(error)\n\(arena.text(of: request.definition))")
        }
      }
    }
  }

  @Test func noChoicesGiveOnePassState() {
    let arena = Arena()
    var choices = Choices(replaying: [])
    let scenario = ScenarioGenerator.scenario(&choices, in: arena)
    #expect(
      arena.text(of: scenario.machine.definition)
        == #"{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}"#)
    #expect(scenario.tasks.isEmpty)
    #expect(scenario.calls.isEmpty)
  }

  @Test func recordingsBuildTheSameScenarioAgain() {
    let arena = Arena()
    for seed in 0..<UInt64(CaseCount.scaled(100)) {
      var choices = Choices(seed: seed)
      let fresh = ScenarioGenerator.scenario(&choices, in: arena).encoded(in: arena)
      var replay = Choices(replaying: choices.recording)
      let again = ScenarioGenerator.scenario(&replay, in: arena).encoded(in: arena)
      #expect(arena.sameText(fresh, again), "seed \(seed)")
      #expect(replay.recording == choices.recording, "seed \(seed)")
    }
  }

  @Test func joinedChoicesBuildAFurtherWorldAgain() {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    var another = ScenarioGenerator(in: arena)
    for seed in 0..<UInt64(CaseCount.scaled(100)) {
      var machine = Choices(seed: seed)
      _ = generator.draw(&machine)
      for world in 1...3 {
        var choices = Choices(seed: seed << 8 | UInt64(world))
        let generated = generator.drawWorld(&choices)
        let joined = generator.joined(machine: machine.recording, world: choices.recording)
        var replay = Choices(replaying: joined)
        let again = another.draw(&replay)
        #expect(
          arena.sameText(
            generated.scenario.encoded(in: arena), again.scenario.encoded(in: arena)),
          "seed \(seed), world \(world)")
        #expect(generated.features == again.features, "seed \(seed), world \(world)")
      }
    }
  }
}
