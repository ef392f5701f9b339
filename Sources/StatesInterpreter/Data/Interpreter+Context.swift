import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// Keys and values that the interpreter needs again and again, interned once.
struct ContextKeys {
  let error, cause: Key
  let timeoutInSeconds, heartbeatInSeconds, taskCredentials: Key
  let execution, stateMachine, state, task, map, item: Key
  let id, input, startTime, name, roleArn, redriveCount, redriveTime: Key
  let enteredTime, retryCount, token, index, value, key, source: Key
  let emptyObject, emptyText: Value
  let stateData: Value
  let timeout, heartbeatTimeout, runtime, taskFailed: Value

  init(_ arena: Arena) {
    (error, cause) = (arena.key("Error"), arena.key("Cause"))
    timeoutInSeconds = arena.key("timeoutInSeconds")
    heartbeatInSeconds = arena.key("heartbeatInSeconds")
    taskCredentials = arena.key("taskCredentials")
    (execution, stateMachine) = (arena.key("Execution"), arena.key("StateMachine"))
    (state, task, map, item) = (
      arena.key("State"), arena.key("Task"), arena.key("Map"), arena.key("Item")
    )
    (id, input, startTime) = (arena.key("Id"), arena.key("Input"), arena.key("StartTime"))
    (name, roleArn) = (arena.key("Name"), arena.key("RoleArn"))
    (redriveCount, redriveTime) = (arena.key("RedriveCount"), arena.key("RedriveTime"))
    (enteredTime, retryCount) = (arena.key("EnteredTime"), arena.key("RetryCount"))
    (token, index, value, key) = (
      arena.key("Token"), arena.key("Index"), arena.key("Value"), arena.key("Key")
    )
    source = arena.key("Source")
    (emptyObject, emptyText) = (arena.object([]), arena.string(""))
    stateData = arena.string("STATE_DATA")
    timeout = arena.string("States.Timeout")
    heartbeatTimeout = arena.string("States.HeartbeatTimeout")
    runtime = arena.string("States.Runtime")
    taskFailed = arena.string("States.TaskFailed")
  }
}

extension Interpreter {
  /// The context object of a frame, in AWS's order of members (CTX-01 to CTX-07).
  ///
  /// Empty in a machine that never looks at it: most do not, and building it is not free.
  func context(_ frame: Int) -> Value {
    guard state(frame).plan.element.readsContext else { return keys.emptyObject }
    return wholeContext(frame, state(frame))
  }

  private func wholeContext(_ frame: Int, _ state: PlannedState) -> Value {
    let number = Int(frames[frame].execution)
    let execution = executions[number]
    var members = [
      (keys.execution, executionPart(number)), (keys.stateMachine, machinePart(execution)),
      (keys.state, statePart(frame, state)),
    ]
    if case .task(let task) = state.kind, frames[frame].token >= 0,
      parts(frame).machine[task.resource].pattern.showsToken
    {
      let token = arena.string(Self.token(Int(frames[frame].token)).rawValue)
      members.append((keys.task, arena.object([(keys.token, token)])))
    }
    return arena.object(members)
  }

  /// The context with `Map.Item`, as an ItemSelector sees it (CTX-06).
  ///
  /// - Parameters:
  ///   - number: The item's place.
  ///   - key: Its name, where it is a member of an object.
  ///   - item: The item.
  ///   - source: Where a distributed Map has it from (DMAP-18).
  ///   - frame: The Map's frame.
  /// - Returns: The whole context.
  func contextWithItem(
    _ number: Int, key: Value?, _ item: Value, from source: Value, _ frame: Int
  ) -> Value {
    var members = [(keys.index, arena.number(Int64(number)))]
    if let key { members.append((keys.key, key)) }
    members.append((keys.value, item))
    if !source.isNull { members.append((keys.source, source)) }
    let map = arena.object([(keys.item, arena.object(members))])
    return arena.setting(keys.map, to: map, in: wholeContext(frame, state(frame)))
  }

  private func executionPart(_ number: Int) -> Value {
    let execution = executions[number]
    let start = (keys.startTime, moment(execution.startedAt))
    let name = (keys.name, arena.string(executionNames[number].rawValue))
    let role = (keys.roleArn, arena.string(settings.environment.roleArn))
    var members = [(keys.id, arena.string(arn(of: number))), (keys.input, execution.input)]
    members += execution.type == .standard ? [start, name, role] : [name, role, start]
    members.append((keys.redriveCount, arena.number(Int64(execution.redriveCount))))
    if let redrivenAt = execution.redrivenAt {
      members.append((keys.redriveTime, moment(redrivenAt)))
    }
    return arena.object(members)
  }

  private func machinePart(_ execution: Execution) -> Value {
    let name = machines[execution.machine].name.rawValue
    return arena.object([
      (keys.id, arena.string(arn("stateMachine", name))), (keys.name, arena.string(name)),
    ])
  }

  private func statePart(_ frame: Int, _ state: PlannedState) -> Value {
    let question = AttemptContext(
      enteredAt: frames[frame].enteredAt, now: now, attempts: Int(frames[frame].attempts))
    let enteredTime = moment(decisions.shownEntry(question))
    var members = [(keys.name, state.name), (keys.enteredTime, enteredTime)]
    if state.tag == .task {
      let count = decisions.shownRetryCount(question)
      members.append((keys.retryCount, arena.number(Int64(count))))
    }
    return arena.object(members)
  }

  private func moment(_ instant: Instant) -> Value {
    arena.string(
      Timestamp.text(
        millisecondsSinceEpoch: settings.environment.epochMilliseconds + instant.milliseconds))
  }

  func arn(of execution: Int) -> String {
    let machine = machines[executions[execution].machine].name.rawValue
    let name = executionNames[execution].rawValue
    switch executions[execution].type {
    case .standard: return arn("execution", "\(machine):\(name)")
    case .express: return arn("express", "\(machine):\(name):\(name)")
    }
  }

  func arn(_ kind: String, _ rest: String) -> String {
    "arn:aws:states:\(settings.environment.region):\(settings.environment.account):\(kind):\(rest)"
  }
}

extension Resource.Pattern {
  /// Whether the context of such a task has a token.
  var showsToken: Bool {
    switch self {
    case .callback, .sync, .syncJSON: true
    case .requestResponse: false
    }
  }
}
