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
  func context(of visit: Int) -> Value {
    let state = visits[visit].state
    guard chart.facts[state].traits.contains(.context) else { return keys.emptyObject }
    let facts = chart.facts[state]
    let showsToken = facts.tag == .task && facts.pattern != .requestResponse
    arena.push(books.shownExecution)
    arena.push(keys.machineContext)
    pushState(visit, isTask: facts.tag == .task)
    if showsToken { arena.push(keys.taskContext) }
    arena.pushObject(of: showsToken ? keys.taskContextShape : keys.contextShape)
    return arena.pop()
  }

  /// The context object of a Map as its ItemSelector sees it.
  func context(of visit: Int, withItem index: Int, _ item: Value) -> Value {
    guard chart.facts[visits[visit].state].traits.contains(.context) else {
      return keys.emptyObject
    }
    let inner = arena.object([(keys.index, arena.number(Int64(index))), (keys.value, item)])
    return arena.setting(
      keys.map, to: arena.object([(keys.item, inner)]), in: context(of: visit))
  }

  private func pushState(_ visit: Int, isTask: Bool) {
    arena.push(chart.states[visits[visit].state].name)
    arena.push(marker(.enteredTime))
    if isTask { arena.push(arena.number(Int64(max(0, visits[visit].attempts - 1)))) }
    arena.pushObject(of: isTask ? keys.taskStateShape : keys.stateShape)
  }

  /// Works out what the context object shows of the execution, if any state looks at that.
  mutating func showExecution() {
    guard chart.readsContext else { return }
    forgetArguments()
    // A path with a wildcard shows the order of the members.
    let isExpress = isExpress
    arena.push(marker(.executionId))
    arena.push(books.input)
    if !isExpress { arena.push(marker(.startTime)) }
    arena.push(marker(.executionName))
    arena.push(marker(.roleArn))
    if isExpress { arena.push(marker(.startTime)) }
    arena.push(arena.number(Int64(books.redrives)))
    arena.pushObject(of: isExpress ? keys.expressShape : keys.executionShape)
    let shown = arena.pop()
    books.shownExecution =
      books.redrives > 0
      ? arena.setting(keys.redriveTime, to: marker(.redriveTime), in: shown) : shown
  }

  private func marker(_ marker: ContextMarker) -> Value { keys.markers[Int(marker.rawValue)] }
}
