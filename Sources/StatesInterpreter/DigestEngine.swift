package import StatesEngine
package import StatesJSON

/// The reference interpreter that keeps a hash of its histories and not the events.
package struct DigestEngine: SimulationEngine, ~Copyable {
  package var simulation: Simulation<Reference, KeepingDigest>

  /// What this engine can do: everything, but for histories.
  package let profile = EngineProfile(name: "digest")

  package init(arena: Arena, settings: InterpreterSettings = InterpreterSettings()) {
    simulation = Simulation(Reference(), arena: arena, settings: settings)
  }

  /// The hash of an execution's events.
  package func digest(of execution: ExecutionName) throws(EngineError) -> UInt64 {
    try simulation.digest(of: execution)
  }
}
