package import StatesEngine
package import StatesJSON
import StatesLanguage
import StatesPath

/// A machine with everything that can be made of it before it runs.
///
/// It means the same for ever, so that any number of interpreters in its arena, and their forks, can
/// host it; it is a class so that looking into its tables copies none of them.
final class PreparedMachine {
  let machine: Machine
  /// The subjects of its events: the execution, then every state.
  let subjects: [EventSubject]
  /// What is looked at again and again.
  let tables: PlanTables
  let commonValues: CommonValues
  // The following are made when somebody asks for them, which is rare. They hold no values of the
  // arena, only keys, which outlast a reset.
  private var pipelines: [DataPipeline?] = []
  private var contextKeys: ContextKeys?

  init(_ machine: Machine, in arena: Arena) {
    self.machine = machine
    subjects = [.execution] + machine.states.map { machine.subject(of: $0) }
    tables = PlanTables(machine, in: arena)
    commonValues = CommonValues(arena)
  }

  deinit { tables.release() }
}

extension PreparedMachine {
  /// The names in the context object.
  func contextKeys(in arena: Arena) -> ContextKeys {
    if let contextKeys { return contextKeys }
    let keys = ContextKeys(arena)
    contextKeys = keys
    return keys
  }

  // To read one of the machine's parts from outside would copy the whole machine.

  /// A template of the machine.
  @inline(never)
  func template(_ row: Row<Template>) -> Template { machine[row] }

  /// A path of the machine.
  @inline(never)
  func path(_ row: Row<Path>) -> Path { machine[row] }

  /// The stages of a state's data.
  func pipeline(of state: State.ID) -> DataPipeline {
    if pipelines.isEmpty { pipelines = Array(repeating: nil, count: machine.states.count) }
    if let pipeline = pipelines[state.index] { return pipeline }
    let pipeline = machine.pipeline(of: machine[state])
    pipelines[state.index] = pipeline
    return pipeline
  }

  /// Where a catcher puts its error output.
  func placement(of catcher: Row<Catcher>) -> DataPipeline.Placement {
    machine.placement(machine[catcher].result)
  }
}

extension CompiledMachine {
  /// Makes of the machine all that the engines of this module need to host it.
  ///
  /// The first engine that hosts it does so otherwise. Who resets the arena between two engines, to a
  /// mark behind the definition, prepares it before that mark is set.
  package func prepare(in arena: Arena) { _ = prepared(in: arena) }

  func prepared(in arena: Arena) -> PreparedMachine {
    if let prepared = preparation as? PreparedMachine { return prepared }
    let prepared = PreparedMachine(machine, in: arena)
    preparation = prepared
    return prepared
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
