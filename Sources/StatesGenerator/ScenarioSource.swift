public import StatesProperty

/// What draws scenarios: machines, and for each of them as many worlds as one likes.
///
/// Drawing and compiling a machine takes longer than playing a scenario; so several worlds are played
/// on each.
public protocol ScenarioSource {
  /// What fresh scenarios tend to have; it may change between machines.
  var mix: FeatureMix { get set }

  /// Draws a machine with its first world.
  mutating func draw(_ choices: inout Choices) -> GeneratedScenario

  /// Draws another input and another world for the machine that was drawn last.
  ///
  /// The arena must not have been reset since to a mark set before that.
  mutating func drawWorld(_ choices: inout Choices) -> GeneratedScenario

  /// The choices from which ``draw(_:)`` makes the scenario that ``drawWorld(_:)`` made last.
  ///
  /// - Parameters:
  ///   - machine: The choices that drew the machine.
  ///   - world: The choices that drew the world.
  /// - Returns: The choices about the machine with those about the world in their places.
  func joined(machine: [UInt64], world: [UInt64]) -> [UInt64]
}
