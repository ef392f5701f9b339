public import StatesJSON

/// Plays a scenario against an engine and writes down what was seen.
///
/// The world's doings wait in an agenda of their own. At each moment every call due then is made, in
/// the order of the script, before the engine may do what is due at that moment.
public struct Driver: Sendable {
  /// The most rounds that one scenario may take before it is given up.
  public var rounds = 1_000_000

  /// A driver with the usual bounds.
  public init() {}

  /// Plays `scenario` in `arena` on `engine`.
  public func run<E: Engine & ~Copyable>(
    _ scenario: Scenario, in arena: Arena, on engine: inout E
  ) throws(EngineError) -> Observation {
    var play = Play(scenario, arena: arena, profile: engine.profile)
    try play.begin(on: &engine)
    var rounds = rounds
    while rounds > 0 {
      rounds -= 1
      let deadline = min(play.world.nextTime ?? scenario.horizon, scenario.horizon)
      let progress = try engine.advance(to: deadline)
      play.note(progress)
      if try play.makeCalls(at: progress.now, on: &engine) { continue }
      guard progress.work.isEmpty, progress.ended.isEmpty else { continue }
      if progress.now >= scenario.horizon || play.isSettled(progress) { break }
    }
    return try play.finish(on: &engine)
  }
}
