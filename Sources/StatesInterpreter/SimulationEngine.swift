package import StatesEngine

/// An engine that is a simulation: what every engine of this module does alike.
///
/// Each of them is a type of its own, so that this module specialises the interpreter for it.
package protocol SimulationEngine: Engine, ~Copyable {
  /// Who decides what the language leaves to an engine.
  associatedtype Decisions: Semantics
  /// What is kept of the events.
  associatedtype Kept: Keeping

  /// The simulation behind the engine's calls.
  var simulation: Simulation<Decisions, Kept> { get set }
}

// What follows is inlined into the engines, since large answers would be copied on the way out.

extension SimulationEngine where Self: ~Copyable {
  package mutating func define(_ machine: MachineRequest) throws(EngineError) -> Reply {
    try simulation.define(machine)
  }

  @inline(__always)
  package mutating func advance(to deadline: Instant) throws(EngineError) -> Progress {
    try simulation.advance(to: deadline)
  }

  @inline(__always)
  package mutating func perform(_ call: Call) throws(EngineError) -> Reply {
    try simulation.perform(call)
  }

  /// What an execution has done so far; without events where none are kept.
  package mutating func history(of execution: ExecutionName) throws(EngineError) -> History {
    try simulation.history(of: execution)
  }

  package mutating func close() { simulation.close() }
}
