import StatesJSON

/// The names in the context object, which few machines look at.
struct ContextKeys {
  let execution, stateMachine, state, task, map, item: Key
  let id, input, startTime, name, roleArn, redriveCount, redriveTime: Key
  let enteredTime, retryCount, token, index, value, key, source: Key

  init(_ arena: Arena) {
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
  }
}
