import StatesEngine
import StatesGenerator
import StatesJSON
import StatesLanguage
import StatesProperty
import StatesTestSupport
import Testing

@Suite struct FaultTests {
  /// A definition with a fault breaks its rule, whatever the machine around it.
  @Test func everyPlantedFaultIsRefusedForItsRule() {
    var mix = FeatureMix.usual
    mix[.fault] = 100
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena, mix: mix)
    let mark = arena.mark()
    var rules: Set<RuleID> = []
    for seed in 0..<UInt64(CaseCount.scaled(1500)) {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      let generated = generator.draw(&choices)
      guard let rule = generated.expectsRefusal else {
        Issue.record("seed \(seed): no fault was planted")
        continue
      }
      rules.insert(rule)
      let request = generated.scenario.machine
      let broken = brokenRules(of: request, in: arena)
      #expect(
        broken.contains(rule),
        "seed \(seed): \(rule) is kept, \(broken) are not: \(arena.text(of: request.definition))")
    }
    #expect(rules.count > 25, "\(rules)")
  }

  @Test func nothingIsPlantedUnlessAskedFor() {
    let arena = Arena()
    for seed in 0..<UInt64(100) {
      var choices = Choices(seed: seed)
      #expect(ScenarioGenerator.generated(&choices, in: arena).expectsRefusal == nil)
    }
  }

  private func brokenRules(of request: MachineRequest, in arena: Arena) -> Set<RuleID> {
    do throws(DefinitionError) {
      _ = try Machine(decoding: request.definition, in: arena, as: request.type)
      return []
    } catch {
      return Set(error.diagnostics.filter { $0.severity == .error }.map(\.rule))
    }
  }
}
