import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// What is asked of a state again and again while it runs, as plain data.
struct StatePlan: BitwiseCopyable {
  let tag: State.Tag
  let entered: EventType
  let exited: EventType?
  /// Who does the work of a Task, and what it asks to do the work; for others it means nothing.
  let work: Work
  let resource: Int32
  /// Its place in the subjects of the machine's history.
  let subject: Int32
  /// The stages of its data.
  let stages: DirectStages
  /// Whether anything in the machine looks at the context object.
  let readsContext: Bool
  /// Whether the definition itself says all about the time of an attempt.
  let hasFixedLimits: Bool
  let isActivity: Bool
  /// Whether somebody else tells how the work went, rather than the call that does it.
  let isToldByToken: Bool
  /// Whether the task calls the service itself: starts an execution, or speaks through the SDK.
  let startsExecution: Bool
  let callsService: Bool
}

/// How long an attempt may take, and how its Scheduled event shows that.
struct AttemptLimits: BitwiseCopyable {
  /// TimeoutSeconds and HeartbeatSeconds in milliseconds; 0 where they are absent.
  var timeoutMilliseconds: Int64 = 0
  var heartbeatMilliseconds: Int64 = 0
  /// An object of what was declared, or null.
  var shown = Value.null
}

/// Where the rows of one machine begin in the tables of a ``PlanTable``.
struct MachinePlaces: BitwiseCopyable {
  let retriers: Int32
  let catchers: Int32
  let options: Int32
  let rules: Int32
  let errorNames: Int32
}

extension StatePlan {
  init(
    _ state: State, _ resource: Resource?, _ stages: DirectStages, readsContext: Bool,
    hasFixedLimits: Bool, resourceNumber: Int, _ arena: Arena
  ) {
    tag = state.tag
    entered = .entered(state.tag)
    exited = .exited(state.tag)
    self.resource = Int32(resourceNumber)
    work = resource?.work ?? .integration
    subject = Int32(state.id.index + 1)
    self.stages = stages
    self.readsContext = readsContext
    self.hasFixedLimits = hasFixedLimits
    isActivity = resource?.kind == .activity
    isToldByToken = isActivity || resource?.pattern == .callback
    let service = resource.map { $0.service.isString ? arena.string(of: $0.service) : "" }
    startsExecution = resource?.kind == .optimised && service == "states"
    callsService =
      resource?.kind == .sdk && resource?.pattern == .requestResponse
      && service == "aws-sdk:sfn"
  }
}
