package import StatesEngine
package import StatesJSON

/// The reference interpreter that keeps a hash of its histories and not the events.
package struct DigestEngine: Engine, ~Copyable {
  private var simulation: Simulation<Reference, KeepingDigest>

  /// What this engine can do: everything, but for histories.
  package let profile = EngineProfile(name: "digest")

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

  /// A history without events; see ``digest(of:)``.
  package mutating func history(of execution: ExecutionName) throws(EngineError) -> History {
    try simulation.history(of: execution)
  }

  /// The hash of an execution's events.
  package func digest(of execution: ExecutionName) throws(EngineError) -> UInt64 {
    try simulation.digest(of: execution)
  }

  package mutating func close() { simulation.close() }
}
