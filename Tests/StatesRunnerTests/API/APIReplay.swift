import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

@testable import StatesRunner

/// Makes the calls of a record on the reference, one after the other, and compares the answers.
struct APIReplay: ~Copyable {
  /// What became of the calls of a record.
  struct Verdict {
    var equal = 0
    var differences: [String] = []
    /// Operations that no call of the engine stands for, or why the rest could not be played.
    var unplayed: [String] = []
  }

  private let arena: Arena
  private let record: APIRecord
  private var engine: SimulatedEngine
  private var comparison: RecordingComparison
  private var verdict = Verdict()
  private var machines: [String] = []
  private var executions: [String] = []
  private var hasUnknownWork = false

  init(_ record: APIRecord, in arena: Arena) {
    self.arena = arena
    self.record = record
    var settings = InterpreterSettings()
    settings.environment.account = "111111111111"
    settings.limits.restrictsNames = false
    for call in record.calls {
      guard let role = arena.text("roleArn", of: call.parameters) else { continue }
      settings.environment.roleArn = role
    }
    engine = SimulatedEngine(arena: arena, settings: settings)
    comparison = RecordingComparison(arena)
  }

  /// Plays the record.
  mutating func run() throws(EngineError) -> Verdict {
    for (place, call) in record.calls.enumerated() {
      if let obstacle = try play(call, at: place) {
        verdict.unplayed.append(obstacle)
        if obstacle.hasPrefix("stopped") { break }
      }
    }
    return verdict
  }

  /// Makes one call; says why it cannot be made, if so.
  private mutating func play(_ call: APICall, at place: Int) throws(EngineError) -> String? {
    switch call.operation {
    case "create_activity" where call.refusal(arena) == nil: return nil
    case "create_state_machine": return try create(call)
    case "update_state_machine": return try update(call)
    case "start_execution": return try start(call, at: place)
    case "stop_execution":
      compare(try engine.perform(.stop(name(in: call), failure(call))), call)
    case "describe_execution": return try describe(call)
    case "get_execution_history": return try history(call)
    case "delete_activity":
      let activity = arena.text("activityArn", of: call.parameters) ?? ""
      compare(try engine.perform(.deleteActivity(activity)), call)
    case "get_activity_task":
      let activity = arena.text("activityArn", of: call.parameters) ?? ""
      compare(try engine.perform(.poll(activity: activity, worker: nil)), call)
    case let other: return other
    }
    return nil
  }

  private mutating func create(_ call: APICall) throws(EngineError) -> String? {
    guard let definition = arena.member("definition", of: call.parameters),
      let name = arena.text("name", of: call.parameters)
    else { return "create_state_machine without a definition" }
    let refusal = call.refusal(arena)
    if let refusal, refusal.code != "InvalidDefinition" { return "create: \(refusal.code)" }
    let type = arena.text("type", of: call.parameters).flatMap(MachineType.init) ?? .standard
    let reply = try engine.define(
      MachineRequest(name: MachineName(rawValue: name), type: type, definition: definition))
    switch (reply, refusal?.code) {
    case (.accepted, nil): machines.append(name)
    case (.unsupported(let feature), _): return "stopped: needs \(feature)"
    case _: break
    }
    compare(reply, call)
    return nil
  }

  private mutating func update(_ call: APICall) throws(EngineError) -> String? {
    guard let definition = arena.member("definition", of: call.parameters),
      definition.isString, let arn = arena.text("stateMachineArn", of: call.parameters)
    else { return "update_state_machine without a definition" }
    let refusal = call.refusal(arena)
    if let refusal, refusal.code == "ConflictException" { return "update: \(refusal.code)" }
    compare(
      try engine.perform(.update(MachineName(rawValue: arn), definition: definition)), call)
    return nil
  }

  private mutating func start(_ call: APICall, at place: Int) throws(EngineError) -> String? {
    let arn = (arena.text("stateMachineArn", of: call.parameters) ?? "").split(separator: ":")
    if arn.count > 7 { return "stopped: versions and aliases" }
    let machine = arn.last.map(String.init) ?? ""
    if call.refusal(arena) == nil, !machines.contains(machine) {
      return "stopped: its machine was made elsewhere"
    }
    let name = startName(call, machine, after: place)
    let input = arena.member("input", of: call.parameters) ?? arena.string("{}")
    let request = StartRequest(
      name: ExecutionName(rawValue: name), machine: MachineName(rawValue: machine),
      input: .text(input))
    let reply = try engine.perform(.start(request))
    if case .accepted = reply, !executions.contains(name) { executions.append(name) }
    compare(reply, call)
    return nil
  }

  /// The name that was asked for, or that the answer shows, or that a later call speaks of.
  private func startName(_ call: APICall, _ machine: String, after place: Int) -> String {
    if let name = arena.text("name", of: call.parameters) { return name }
    let shown = call.answer.flatMap { arena.text("executionArn", of: $0) }
    if let name = shown.flatMap(Self.executionName) { return name }
    for later in record.calls[place...] {
      guard let arn = arena.text("executionArn", of: later.parameters),
        arn.split(separator: ":").contains(Substring(machine)),
        let name = Self.executionName(arn), !executions.contains(name)
      else { continue }
      return name
    }
    return "execution-\(place)"
  }

  /// The part of an ARN that names the execution; an Express execution's has another part after it.
  private static func executionName(_ arn: String) -> String? {
    let parts = arn.split(separator: ":")
    return parts.count > 7 ? String(parts[7]) : nil
  }

  private func name(in call: APICall) -> ExecutionName {
    let arn = arena.text("executionArn", of: call.parameters) ?? ""
    return ExecutionName(rawValue: Self.executionName(arn) ?? arn)
  }

  private func failure(_ call: APICall) -> Failure {
    Failure(
      error: arena.member("error", of: call.parameters) ?? .null,
      cause: arena.member("cause", of: call.parameters) ?? .null)
  }
}

// MARK: - What is read

extension APIReplay {
  private mutating func describe(_ call: APICall) throws(EngineError) -> String? {
    try settle()
    if hasUnknownWork { return "stopped: it is not recorded what its tasks were answered" }
    let reply = try engine.perform(.describe(name(in: call)))
    if call.answer == nil { return nil }
    guard case .described(let description) = reply, let answer = call.answer,
      call.refusal(arena) == nil
    else {
      compare(reply, call)
      return nil
    }
    let differences = verdict.differences.count
    let made: [(String, Value?)] = [
      ("status", arena.string(description.status.rawValue)),
      ("input", Self.rendered(description.input, arena)),
      ("output", description.output.map { [arena] in Self.rendered($0, arena) }),
      ("error", Self.present(description.failure.error)),
      ("cause", Self.present(description.failure.cause)),
      ("redriveCount", arena.number(Int64(description.redriveCount))),
    ]
    for (name, value) in made {
      let recorded = arena.member(name, of: answer)
      if recorded == nil, name == "redriveCount" { continue }
      if let recorded, let value, comparison.isSame(recorded, value) { continue }
      if recorded == nil, value == nil { continue }
      verdict.differences.append("describe_execution: \(name) differs")
    }
    if verdict.differences.count == differences { verdict.equal += 1 }
    return nil
  }

  private mutating func history(_ call: APICall) throws(EngineError) -> String? {
    try settle()
    if hasUnknownWork { return "stopped: it is not recorded what its tasks were answered" }
    guard executions.contains(name(in: call).rawValue) else {
      return "the history of what was not started here"
    }
    let history = try engine.history(of: name(in: call))
    guard let answer = call.answer, call.refusal(arena) == nil else {
      return call.answer == nil ? nil : "get_execution_history of Express"
    }
    var events = arena.elements(arena.member("events", of: answer))
    if let reversed = arena.member("reverseOrder", of: call.parameters), reversed.isBool,
      arena.bool(of: reversed)
    {
      events.reverse()
    }
    let found = comparison.differences(events, history)
    if found.isEmpty { verdict.equal += 1 } else { verdict.differences += found }
    return nil
  }

  private static func present(_ value: Value) -> Value? { value.isNull ? nil : value }

  private static func rendered(_ value: Value, _ arena: Arena) -> Value {
    arena.string(arena.text(of: value))
  }

  /// Lets everything happen that happens by itself.
  private mutating func settle() throws(EngineError) {
    while true {
      let progress = try engine.advance(to: Scenario.usualHorizon)
      if !progress.work.isEmpty { hasUnknownWork = true }
      if progress.isQuiescent || progress.now >= Scenario.usualHorizon { return }
    }
  }

  /// Compares whether a call was taken, and the code and message of one that was not.
  private mutating func compare(_ reply: Reply, _ call: APICall) {
    switch (reply, call.refusal(arena)) {
    case (.rejected(let code, let message), let due?):
      if code.rawValue == due.code, Placeholders(due.message).match(message) {
        verdict.equal += 1
      } else {
        verdict.differences.append(
          "\(call.operation): \(code.rawValue) \(message), recorded \(due.code) \(due.message)")
      }
    case (.refused, let due?) where due.code == "InvalidDefinition": verdict.equal += 1
    case (.accepted, nil), (.waiting, nil), (.polled, nil):
      if call.answer != nil { verdict.equal += 1 }
    case (let reply, let due):
      verdict.differences.append(
        "\(call.operation): \(reply), recorded \(due?.message ?? "no error")")
    }
  }
}

/// Text in which `<name>` stands for anything.
private struct Placeholders {
  private let pieces: [Substring]

  init(_ text: String) {
    var pieces: [Substring] = []
    for part in text.split(separator: "<", omittingEmptySubsequences: false) {
      let end = pieces.isEmpty ? nil : part.firstIndex(of: ">")
      pieces.append(end.map { part[part.index(after: $0)...] } ?? part)
    }
    self.pieces = pieces
  }

  func match(_ text: String) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return pieces.first.map { $0 == text } ?? text.isEmpty
    }
    return text.hasPrefix(first) && text.hasSuffix(last)
      && text.count >= first.count + last.count
  }
}
