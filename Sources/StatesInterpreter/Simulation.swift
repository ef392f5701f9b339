import StatesEngine
import StatesJSON
import StatesLanguage

/// An interpreter and its clock, with the calls of an engine; generic, so that it is specialised here
/// for each of the engines that this module offers.
package struct Simulation<Decisions: Semantics, Kept: Keeping>: ~Copyable {
  private var interpreter: Interpreter<Decisions, Kept>
  private let arena: Arena
  private var isClosed = false

  init(_ decisions: Decisions, arena: Arena, settings: InterpreterSettings) {
    self.arena = arena
    interpreter = Interpreter(decisions, arena: arena, settings: settings)
  }

  private init(_ interpreter: consuming Interpreter<Decisions, Kept>, arena: Arena) {
    self.arena = arena
    self.interpreter = interpreter
  }

  func fork() -> Simulation { Simulation(interpreter.fork(), arena: arena) }

  mutating func define(_ request: MachineRequest) throws(EngineError) -> Reply {
    try checkOpen()
    if let refusal = request.refusal { return .refused(refusal.diagnostics) }
    let machine: CompiledMachine
    do throws(DefinitionError) {
      if let compiled = request.compiled {
        machine = compiled
      } else {
        machine = CompiledMachine(
          try Machine(decoding: parsed(request.definition), in: arena, as: request.type))
      }
    } catch {
      return .refused(error.diagnostics)
    }
    if machine.machine.states.contains(where: { $0.language == .jsonata }) {
      return .unsupported("JSONata")
    }
    interpreter.define(request, machine)
    return .accepted
  }

  /// A definition that was sent as text; text that is no JSON stays what it is, and is refused.
  private func parsed(_ definition: Value) -> Value {
    guard definition.isString else { return definition }
    return (try? arena.parse(arena.string(of: definition))) ?? definition
  }

  // These two are inlined, since their large answers would be copied from function to function.

  @inline(__always)
  mutating func advance(to deadline: Instant) throws(EngineError) -> Progress {
    try checkOpen()
    while !interpreter.news.isAny, interpreter.step(before: deadline) {}
    if !interpreter.news.isAny { interpreter.stand(at: deadline) }
    return interpreter.takeNews()
  }

  @inline(__always)
  mutating func perform(_ call: Call) throws(EngineError) -> Reply {
    try checkOpen()
    if case .signal(let token, let signal) = call {
      return Reply(interpreter.perform(signal, token))
    }
    return try performSeldom(call)
  }

  private mutating func performSeldom(_ call: Call) throws(EngineError) -> Reply {
    if case .update(let name, let definition) = call {
      guard let known = interpreter.machine(name) else { return interpreter.noMachine(name) }
      return try define(
        MachineRequest(name: known.name, type: known.type, definition: definition))
    }
    return interpreter.perform(call)
  }

  func history(of name: ExecutionName) throws(EngineError) -> History {
    try checkOpen()
    guard let execution = interpreter.executionNumber(name) else { throw Self.noExecution(name) }
    return interpreter.history(execution)
  }

  /// The hash of an execution's events, where one is kept.
  func digest(of name: ExecutionName) throws(EngineError) -> UInt64 {
    try checkOpen()
    guard let execution = interpreter.executionNumber(name) else { throw Self.noExecution(name) }
    return interpreter.sinks[execution].digest
  }

  private static func noExecution(_ name: ExecutionName) -> EngineError {
    EngineError(.misused, "there is no execution '\(name.rawValue)'; start it first")
  }

  mutating func close() { isClosed = true }

  private func checkOpen() throws(EngineError) {
    if isClosed { throw EngineError(.misused, "the engine is closed; make a new one") }
  }
}

extension Interpreter {
  /// Where the clock stands and what happened there.
  @inline(__always)
  mutating func takeNews() -> Progress {
    news.take(at: now, isQuiescent: isQuiescent())
  }

  /// The latest machine of this name or ARN.
  func machine(_ name: MachineName) -> (name: MachineName, type: MachineType)? {
    machineNumber(name.rawValue).map { (machines[$0].name, machines[$0].type) }
  }
}
