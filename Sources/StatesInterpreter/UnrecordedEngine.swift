package import StatesEngine
package import StatesJSON

/// The reference interpreter without histories: as fast as it can be.
package struct UnrecordedEngine: Engine, ~Copyable {
  private var simulation: Simulation<Reference, KeepingNothing>

  /// What this engine can do: everything, but for histories.
  package let profile = EngineProfile(name: "unrecorded")

  package init(arena: Arena, settings: InterpreterSettings = InterpreterSettings()) {
    simulation = Simulation(Reference(), arena: arena, settings: settings)
  }

  package mutating func define(_ machine: MachineRequest) throws(EngineError) -> Reply {
    try simulation.define(machine)
  }

  package mutating func advance(to deadline: Instant) throws(EngineError) -> Progress {
    try simulation.advance(to: deadline)
  }

  package mutating func perform(_ call: Call) throws(EngineError) -> Reply {
    try simulation.perform(call)
  }

  /// A history without events.
  package mutating func history(of execution: ExecutionName) throws(EngineError) -> History {
    try simulation.history(of: execution)
  }

  package mutating func close() { simulation.close() }
}
