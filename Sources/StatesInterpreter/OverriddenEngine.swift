package import StatesEngine
package import StatesJSON

/// The interpreter with some decisions changed: an engine that is wrong on purpose.
package struct OverriddenEngine: SimulationEngine, ~Copyable {
  package var simulation: Simulation<Overridden, KeepingEvents>

  /// What this engine can do: everything, exactly.
  package let profile = EngineProfile(name: "saboteur")

  package init(
    _ decisions: Overridden, arena: Arena, settings: InterpreterSettings = InterpreterSettings()
  ) {
    simulation = Simulation(decisions, arena: arena, settings: settings)
  }

  private init(_ simulation: consuming Simulation<Overridden, KeepingEvents>) {
    self.simulation = simulation
  }

  /// A copy that goes on alone, in the same arena, which must not be reset while it lives.
  package func fork() -> OverriddenEngine { OverriddenEngine(simulation.fork()) }
}
