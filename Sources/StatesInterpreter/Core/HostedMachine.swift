import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// A machine that the interpreter hosts, with everything that can be made of it at load.
///
/// It never changes; it is a class so that looking into its tables copies none of them.
final class HostedMachine {
  let name: MachineName
  let type: MachineType
  let machine: Machine
  /// The subjects of its events: the execution, then every state.
  let subjects: [EventSubject]
  /// The states' names and their resources as text, so that handing work out builds no string.
  let stateNames: [String]
  let resources: [String]
  /// The stages of every state's data.
  let pipelines: [DataPipeline]
  /// Where every catcher puts its error output.
  let placements: [DataPipeline.Placement]
  /// Whether anything in the definition looks at the context object.
  let readsContext: Bool
  /// Where its states begin in the interpreter's plans.
  let firstPlan: Int

  init(
    _ request: MachineRequest, _ machine: Machine, _ tables: PlanTables, _ keys: ContextKeys,
    _ arena: Arena
  ) {
    name = request.name
    type = request.type
    self.machine = machine
    subjects = [.execution] + machine.states.map { machine.subject(of: $0) }
    stateNames = machine.states.map { arena.string(of: $0.name) }
    resources = machine.states.map { state in
      guard case .task(let task) = state.kind else { return "" }
      return arena.string(of: machine[task.resource].name)
    }
    pipelines = machine.states.map { machine.pipeline(of: $0) }
    placements = machine.catchers.map { machine.placement($0.result) }
    let text = arena.text(of: machine.definition).utf8
    readsContext = zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "$") && $0 == $1 }
    firstPlan = tables.add(
      machine, pipelines, readsContext: readsContext, keys: keys, in: arena)
  }
}

extension Machine {
  /// What the events of a state's work name.
  fileprivate func subject(of state: State) -> EventSubject {
    guard case .task(let task) = state.kind else { return EventSubject(name: state.name) }
    let resource = self[task.resource]
    return EventSubject(
      name: state.name, resource: resource.action,
      resourceType: resource.work == .integration ? resource.service : .null)
  }
}
