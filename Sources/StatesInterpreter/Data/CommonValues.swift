import StatesJSON

/// Keys and values that every interpreter needs, made once for a machine.
struct CommonValues {
  let error, cause: Key
  let timeoutInSeconds, heartbeatInSeconds, taskCredentials: Key
  let emptyObject, emptyText: Value
  let stateData: Value
  let timeout, heartbeatTimeout, runtime, taskFailed: Value

  init(_ arena: Arena) {
    (error, cause) = (arena.key("Error"), arena.key("Cause"))
    timeoutInSeconds = arena.key("timeoutInSeconds")
    heartbeatInSeconds = arena.key("heartbeatInSeconds")
    taskCredentials = arena.key("taskCredentials")
    (emptyObject, emptyText) = (arena.object([]), arena.string(""))
    stateData = arena.string("STATE_DATA")
    timeout = arena.string("States.Timeout")
    heartbeatTimeout = arena.string("States.HeartbeatTimeout")
    runtime = arena.string("States.Runtime")
    taskFailed = arena.string("States.TaskFailed")
  }
}
