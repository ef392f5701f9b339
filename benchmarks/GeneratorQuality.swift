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

  func states(_ machines: Int) -> Double { Double(stateCount) / Double(machines) }
  func events(_ machines: Int) -> Double { Double(eventCount) / Double(machines) }
  func unbounded(_ machines: Int) -> Double { 100 * Double(limitCount) / Double(machines) }

  /// Validates and plays so many scenarios, and tells how far it has come now and then.
  mutating func check(_ count: Int, progress: (Int) -> Void) throws(BenchmarkError) {
    var drawing = Drawing()
    var done = 0
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
      done += 1
      if done % 50_000 == 0 { progress(done) }
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
