import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// The parts of all hosted machines that the interpreter looks at again and again, as plain tables.
///
/// Rows only come to it, so an interpreter and its forks share one. It owns the memory; who has the
/// tables at hand looks into them without counting a reference.
final class PlanTable {
  let tables = PlanTables()

  deinit { tables.release() }
}

/// The tables of a ``PlanTable``.
struct PlanTables: BitwiseCopyable {
  // One row for each state. What is asked for together stands together, and rows are short, so that
  // a look at one thing copies little.
  let plans = Store<StatePlan>(capacity: 16)
  let states = Store<State>(capacity: 16)
  let places = Store<MachinePlaces>(capacity: 16)
  let limits = Store<AttemptLimits>(capacity: 16)
  // The other tables of machines, one machine behind the other.
  let resources = Store<Resource>(capacity: 16)
  let retriers = Store<Retrier>(capacity: 16)
  let catchers = Store<Catcher>(capacity: 16)
  let options = Store<ChoiceState.Option>(capacity: 16)
  let rules = Store<DirectRule>(capacity: 16)
  let errorNames = Store<Value>(capacity: 16)
  let code = DirectCode()

  fileprivate func release() {
    plans.release()
    states.release()
    places.release()
    resources.release()
    limits.release()
    retriers.release()
    catchers.release()
    options.release()
    rules.release()
    errorNames.release()
    code.release()
  }

  /// Adds a machine and returns where its states begin.
  func add(
    _ machine: Machine, _ pipelines: [DataPipeline], readsContext: Bool, keys: ContextKeys,
    in arena: Arena
  ) -> Int {
    let start = plans.count
    let places = MachinePlaces(
      retriers: Int32(retriers.count), catchers: Int32(catchers.count),
      options: Int32(options.count), rules: Int32(rules.count),
      errorNames: Int32(errorNames.count))
    for retrier in machine.retriers { retriers.append(retrier) }
    for catcher in machine.catchers { catchers.append(catcher) }
    for option in machine.options { options.append(option) }
    for rule in machine.choiceRules { rules.append(code.add(rule, in: arena)) }
    for name in machine.errorNames { errorNames.append(name) }
    for (state, pipeline) in zip(machine.states, pipelines) {
      states.append(state)
      self.places.append(places)
      let resource = state.task.map { machine[$0.resource] }
      if let resource { resources.append(resource) }
      let limits = state.task.flatMap { AttemptLimits($0, keys, arena) }
      self.limits.append(limits ?? AttemptLimits())
      plans.append(
        StatePlan(
          state, resource, code.add(pipeline, in: arena), readsContext: readsContext,
          hasFixedLimits: limits != nil, resourceNumber: resources.count - 1, arena))
    }
    return start
  }
}

extension AttemptLimits {
  /// The longest bound that a definition may give, in seconds (TASK-30).
  static let longestSeconds: Int64 = 99_999_999

  /// What a task's definition says outright; `nil` where something must be worked out.
  fileprivate init?(_ task: TaskState, _ keys: ContextKeys, _ arena: Arena) {
    guard task.credentials == nil else { return nil }
    var members: [(Key, Value)] = []
    if let timeout = task.timeout {
      guard case .literal(let seconds) = timeout, (1...Self.longestSeconds).contains(seconds) else {
        return nil
      }
      timeoutMilliseconds = seconds * 1000
      members.append((keys.timeoutInSeconds, arena.number(seconds)))
    }
    if let heartbeat = task.heartbeat {
      guard case .literal(let seconds) = heartbeat, (1...Self.longestSeconds).contains(seconds)
      else { return nil }
      heartbeatMilliseconds = seconds * 1000
      members.append((keys.heartbeatInSeconds, arena.number(seconds)))
    }
    if !members.isEmpty { shown = arena.object(members) }
  }
}
