package import StatesEngine
package import StatesJSON

/// The reference interpreter without histories: as fast as it can be.
package struct UnrecordedEngine: SimulationEngine, ~Copyable {
  package var simulation: Simulation<Reference, KeepingNothing>

  /// What this engine can do: everything, but for histories.
  package let profile = EngineProfile(name: "unrecorded")

  package init(arena: Arena, settings: InterpreterSettings = InterpreterSettings()) {
    simulation = Simulation(Reference(), arena: arena, settings: settings)
  }
}
