import StatesJSON

/// Keys and values that the judge needs again and again.
struct TrialKeys {
  let error, cause, timeoutInSeconds, heartbeatInSeconds: Key
  let execution, stateMachine, state, task, map, item: Key
  let id, input, startTime, name, roleArn, redriveCount, redriveTime: Key
  let enteredTime, retryCount, token, index, value: Key
  let emptyObject, emptyText, timeout, heartbeatTimeout, runtime, dataLimit, taskFailed: Value
  /// The stand-ins of the context object, by their raw values.
  let markers: InlineArray<9, Value>
  /// What stands for `$$.StateMachine` and `$$.Task`.
  let machineContext, taskContext: Value
  /// The members of the context object, and of the part of it about the state; of a task and others.
  let contextShape, taskContextShape, stateShape, taskStateShape: Shape
  /// The members of the part about the execution; of an Express one they come in another order.
  let executionShape, expressShape: Shape

  init(_ arena: Arena) {
    (error, cause) = (arena.key("Error"), arena.key("Cause"))
    timeoutInSeconds = arena.key("timeoutInSeconds")
    heartbeatInSeconds = arena.key("heartbeatInSeconds")
    (execution, stateMachine) = (arena.key("Execution"), arena.key("StateMachine"))
    (state, task) = (arena.key("State"), arena.key("Task"))
    (map, item) = (arena.key("Map"), arena.key("Item"))
    (id, input, startTime) = (arena.key("Id"), arena.key("Input"), arena.key("StartTime"))
    (name, roleArn) = (arena.key("Name"), arena.key("RoleArn"))
    (redriveCount, redriveTime) = (arena.key("RedriveCount"), arena.key("RedriveTime"))
    (enteredTime, retryCount) = (arena.key("EnteredTime"), arena.key("RetryCount"))
    (token, index, value) = (arena.key("Token"), arena.key("Index"), arena.key("Value"))
    (emptyObject, emptyText) = (arena.object([]), arena.string(""))
    timeout = arena.string("States.Timeout")
    heartbeatTimeout = arena.string("States.HeartbeatTimeout")
    runtime = arena.string("States.Runtime")
    dataLimit = arena.string("States.DataLimitExceeded")
    taskFailed = arena.string("States.TaskFailed")
    let markers = InlineArray<9, Value> { arena.string(ContextMarker.allCases[$0].text) }
    self.markers = markers
    machineContext = arena.object([
      (id, markers[Int(ContextMarker.machineId.rawValue)]),
      (name, markers[Int(ContextMarker.machineName.rawValue)]),
    ])
    taskContext = arena.object([(token, markers[Int(ContextMarker.token.rawValue)])])
    contextShape = Shape(execution, stateMachine, state, in: arena)
    taskContextShape = Shape(execution, stateMachine, state, task, in: arena)
    stateShape = Shape(name, enteredTime, in: arena)
    taskStateShape = Shape(name, enteredTime, retryCount, in: arena)
    executionShape = Shape(id, input, startTime, name, roleArn, redriveCount, in: arena)
    expressShape = Shape(id, input, name, roleArn, startTime, redriveCount, in: arena)
  }
}

extension Shape {
  /// The names of an object, which are known to differ.
  fileprivate init(_ names: Key..., in arena: Arena) {
    guard let shape = arena.shape(of: names) else { preconditionFailure("two names are the same") }
    self = shape
  }
}
