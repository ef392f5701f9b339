import StatesEngine
import StatesInterpreter
import StatesJSON

/// The reference and a fork of it, which is taken after a number of calls and gets every later call
/// too, in turns.
struct ForkingEngine: Engine, ~Copyable {
  let profile = EngineProfile(name: "forking")
  /// How many calls were made.
  private(set) var calls = 0
  /// Where the fork answered otherwise.
  private(set) var differences: [String] = []

  private let arena: Arena
  private let callsBeforeFork: Int
  private var original: SimulatedEngine
  private var copy: SimulatedEngine

  init(_ scenario: Scenario, in arena: Arena, callsBeforeFork: Int) {
    self.arena = arena
    self.callsBeforeFork = callsBeforeFork
    original = SimulatedEngine(
      arena: arena, settings: InterpreterSettings(scenario),
      profile: scenario.title.profile ?? .aws)
    copy = original.fork()
  }

  private var hasForked: Bool { calls > callsBeforeFork }

  private mutating func count() {
    if calls == callsBeforeFork { copy = original.fork() }
    calls += 1
  }

  private mutating func compare(_ left: String, _ right: String) {
    if left != right { differences.append("call \(calls): \(left), after the fork \(right)") }
  }

  mutating func define(_ machine: MachineRequest) throws(EngineError) -> Reply {
    count()
    let reply = try original.define(machine)
    if hasForked { compare(reply.summary, try copy.define(machine).summary) }
    return reply
  }

  mutating func advance(to deadline: Instant) throws(EngineError) -> Progress {
    count()
    let progress = try original.advance(to: deadline)
    if hasForked { compare(progress.summary, try copy.advance(to: deadline).summary) }
    return progress
  }

  mutating func perform(_ call: Call) throws(EngineError) -> Reply {
    count()
    let reply = try original.perform(call)
    if hasForked { compare(reply.summary, try copy.perform(call).summary) }
    return reply
  }

  mutating func history(of execution: ExecutionName) throws(EngineError) -> History {
    let history = try original.history(of: execution)
    if hasForked {
      compare(history.tail(arena), try copy.history(of: execution).tail(arena))
    }
    return history
  }

  mutating func close() {
    original.close()
    copy.close()
  }
}

extension Reply {
  /// The reply without what an arena's addresses show.
  fileprivate var summary: String {
    switch self {
    case .accepted: "accepted"
    case .rejected(let code, let message): "\(code.rawValue): \(message)"
    case .refused(let diagnostics): "\(diagnostics)"
    case .polled(let task): task.summary
    case .waiting: "waiting"
    case .described(let description): "\(description.status) \(description.redriveCount)"
    case .unsupported(let feature): "no \(feature)"
    }
  }
}

extension TaskRequest {
  fileprivate var summary: String {
    "\(execution) \(token) \(state) \(resource) \(attempt) \(scope) \(worker ?? "")"
  }
}

extension Progress {
  fileprivate var summary: String {
    "\(now) \(work.map(\.summary)) \(ended) \(offered) \(isQuiescent)"
  }
}
