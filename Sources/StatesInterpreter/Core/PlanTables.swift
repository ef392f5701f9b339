import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// The parts of a machine that the interpreter looks at again and again, as plain tables.
///
/// They are made once and never change. A ``PreparedMachine`` owns the memory; who has the tables at
/// hand looks into them without counting a reference.
struct PlanTables: BitwiseCopyable {
  /// One row for each state; what is asked for together stands together.
  let plans: Store<StatePlan>
  /// Where the machine and each machine inside it begins, by the rows of those.
  let starts: Store<State.ID>
  let resources: Store<Resource>
  let retriers: Store<Retrier>
  let catchers: Store<Catcher>
  let options: Store<ChoiceState.Option>
  let rules: Store<DirectRule>
  let errorNames: Store<Value>
  let code = DirectCode()
  let taskNames: TaskNames

  init(_ machine: Machine, in arena: Arena) {
    plans = Store(capacity: machine.states.count)
    starts = Store(machine.machines.map(\.startAt))
    resources = Store(machine.resources)
    retriers = Store(machine.retriers)
    catchers = Store(machine.catchers)
    options = Store(machine.options)
    errorNames = Store(machine.errorNames)
    taskNames = TaskNames(machine, in: arena)
    rules = Store(capacity: machine.choiceRules.count)
    for rule in machine.choiceRules { rules.append(code.add(rule, in: arena)) }
    let plain = code.add(DataPipeline(), in: arena)
    for state in machine.states {
      let stages =
        state.flow.passesOn ? plain : code.add(machine.pipeline(of: state), in: arena)
      plans.append(StatePlan(state, state.task.map { machine[$0.resource] }, stages, arena))
    }
  }

  /// Gives the memory back; nothing may be looked at afterwards.
  func release() {
    plans.release()
    starts.release()
    resources.release()
    retriers.release()
    catchers.release()
    options.release()
    rules.release()
    errorNames.release()
    code.release()
    taskNames.release()
  }
}

extension DataFlow {
  /// Whether all data goes on as it is, but for what is assigned.
  fileprivate var passesOn: Bool {
    guard case .all = input, case .replace = result, case .all = output else { return false }
    return arguments == nil && resultSelector == nil
  }
}
