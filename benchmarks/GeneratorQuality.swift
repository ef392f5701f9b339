import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesJSON
import StatesLanguage

/// What is found of many scenarios.
struct GeneratorQuality {
  /// Machines that the validator does not accept.
  private(set) var refused = 0
  /// Histories that are longer than was told.
  private(set) var exceeded = 0
  private var stateCount = 0
  private var eventCount = 0
  private var limitCount = 0
  private var completeCount = 0

  func states(_ machines: Int) -> Double { Double(stateCount) / Double(machines) }
  func events(_ machines: Int) -> Double { Double(eventCount) / Double(machines) }
  func unbounded(_ machines: Int) -> Double { 100 * Double(limitCount) / Double(machines) }
  func visited(_ machines: Int) -> Double { 100 * Double(completeCount) / Double(machines) }

  /// Validates and plays so many scenarios.
  mutating func check(_ count: Int) throws(BenchmarkError) {
    var drawing = Drawing()
    try drawing.forEach(0..<count) { arena, generated throws(BenchmarkError) in
      stateCount += generated.stateCount
      if generated.eventBound >= Limits().events { limitCount += 1 }
      let request = generated.scenario.machine
      let isRefused =
        (try? Machine(decoding: request.definition, in: arena, as: request.type)) == nil
      refused += isRefused ? 1 : 0
      let observation = try Self.play(generated.scenario, in: arena)
      eventCount += observation.history?.count ?? 0
      let isLonger = observation.histories.contains {
        $0.history.count > generated.eventBound
      }
      exceeded += isLonger ? 1 : 0
    }
  }

  /// Plays so many machines, each in some worlds, and counts those of which no state was left out.
  mutating func visit(_ count: Int, worlds: Int) throws(BenchmarkError) {
    var mix = FeatureMix.usual
    // What runs in children is not in the history of the execution that is looked at.
    mix[.distributedMap] = 0
    mix[.child] = 0
    var drawing = Drawing(mix: mix)
    for seed in 0..<UInt64(count) {
      var visited: Set<UInt64> = []
      var stateCount = 0
      try drawing.worlds(worlds, of: seed) {
        [arena = drawing.arena] generated throws(BenchmarkError) in
        stateCount = generated.stateCount
        guard visited.count < stateCount else { return }
        let observation = try Self.play(generated.scenario, in: arena)
        for (_, history) in observation.histories {
          for record in history.records where record.type.entered != nil {
            visited.insert(arena.hash(of: history.subjects[record.subject].name))
          }
        }
      }
      completeCount += visited.count == stateCount ? 1 : 0
    }
  }

  static func play(
    _ scenario: Scenario, in arena: Arena
  ) throws(BenchmarkError) -> Observation {
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    do throws(EngineError) {
      return try Driver().run(scenario, in: arena, on: &engine)
    } catch {
      throw .wrongAnswer("the reference does not play a scenario: \(error.message)")
    }
  }
}
