import StatesEngine
import StatesJSON
import StatesLanguage

/// A place of the context object whose value nobody but the engine knows.
///
/// In its stead stands a string of its own; wherever that turns up in a value that was worked out
/// again, any string will do.
enum ContextMarker: UInt8, Sendable, CaseIterable {
  case executionId, executionName, startTime, roleArn, redriveTime, machineId, machineName
  case enteredTime, token

  /// The stand-in: a control character, then a letter.
  var text: String { "\u{1}" + String(UnicodeScalar(UInt8(ascii: "A") + rawValue)) }

  /// The marker that a stand-in stands for.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> ContextMarker? {
    guard bytes.count == 2, bytes[0] == 1 else { return nil }
    return ContextMarker(rawValue: bytes[1] &- UInt8(ascii: "A"))
  }

  /// The path of the place, as a definition has it.
  var path: String {
    switch self {
    case .executionId: "$$.Execution.Id"
    case .executionName: "$$.Execution.Name"
    case .startTime: "$$.Execution.StartTime"
    case .roleArn: "$$.Execution.RoleArn"
    case .redriveTime: "$$.Execution.RedriveTime"
    case .machineId: "$$.StateMachine.Id"
    case .machineName: "$$.StateMachine.Name"
    case .enteredTime: "$$.State.EnteredTime"
    case .token: "$$.Task.Token"
    }
  }

  /// Whether the value stays the same for a whole execution.
  var isConstant: Bool {
    switch self {
    case .executionId, .executionName, .startTime, .roleArn, .machineId, .machineName: true
    case .redriveTime, .enteredTime, .token: false
    }
  }
}

extension Trial {
  /// The context object of a visit, with stand-ins for what only the engine knows.
  func context(of visit: Int, item: (index: Int, value: Value)? = nil) -> Value {
    let state = visits[visit].state
    guard chart.facts[state].traits.contains(.context) else { return keys.emptyObject }
    var members = [
      (keys.execution, executionContext()),
      (keys.stateMachine, keys.machineContext),
      (keys.state, stateContext(visit)),
    ]
    if chart.facts[state].tag == .task, chart.facts[state].pattern != .requestResponse {
      members.append((keys.task, arena.object([(keys.token, marker(.token))])))
    }
    if let item {
      let inner = arena.object([
        (keys.index, arena.number(Int64(item.index))), (keys.value, item.value),
      ])
      members.append((keys.map, arena.object([(keys.item, inner)])))
    }
    return arena.object(members)
  }

  private func executionContext() -> Value {
    let start = (keys.startTime, marker(.startTime))
    let name = (keys.name, marker(.executionName))
    let role = (keys.roleArn, marker(.roleArn))
    var members = [(keys.id, marker(.executionId)), (keys.input, books.input)]
    // A path with a wildcard shows the order of the members.
    members += isExpress ? [name, role, start] : [start, name, role]
    members.append((keys.redriveCount, arena.number(Int64(books.redrives))))
    if books.redrives > 0 { members.append((keys.redriveTime, marker(.redriveTime))) }
    return arena.object(members)
  }

  private func stateContext(_ visit: Int) -> Value {
    let state = visits[visit].state
    var members = [(keys.name, chart.states[state].name), (keys.enteredTime, marker(.enteredTime))]
    if chart.facts[state].tag == .task {
      members.append((keys.retryCount, arena.number(Int64(max(0, visits[visit].attempts - 1)))))
    }
    return arena.object(members)
  }

  private func marker(_ marker: ContextMarker) -> Value { keys.markers[Int(marker.rawValue)] }
}
