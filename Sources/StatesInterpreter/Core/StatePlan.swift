import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// A state with what is asked of it again and again while it runs, as plain data.
struct StatePlan: BitwiseCopyable {
  let tag: State.Tag
  let entered: EventType
  let exited: EventType?
  /// Who does the work of a Task, and how an attempt's events show it; for others it means nothing.
  let work: Work
  let scheduled: EventType
  let started: EventType
  /// Its place in the subjects of the machine's history.
  let subject: Int32
  /// The stages of its data.
  let stages: DirectStages
  /// Whether anything in the state looks at the context object.
  let readsContext: Bool
  /// Whether the definition itself says all about the time of an attempt.
  let hasFixedLimits: Bool
  let isActivity: Bool
  /// Whether somebody else tells how the work went, rather than the call that does it.
  let isToldByToken: Bool
  /// Whether the context of such a task has a token.
  let showsToken: Bool
  /// Whether the task calls the service itself: starts an execution, or speaks through the SDK.
  let startsExecution: Bool
  let callsService: Bool
  /// How long an attempt may take, where that is fixed.
  let limits: AttemptLimits
  let state: State
}

/// How long an attempt may take, and how its Scheduled event shows that.
struct AttemptLimits: BitwiseCopyable {
  /// TimeoutSeconds and HeartbeatSeconds in milliseconds; 0 where they are absent.
  var timeoutMilliseconds: Int64 = 0
  var heartbeatMilliseconds: Int64 = 0
  /// An object of what was declared, or null.
  var shown = Value.null
}

extension StatePlan {
  init(
    _ state: State, _ resource: Resource?, _ stages: DirectStages, _ arena: Arena
  ) {
    self.state = state
    let limits = state.task.flatMap { AttemptLimits($0, arena) }
    hasFixedLimits = limits != nil
    self.limits = limits ?? AttemptLimits()
    tag = state.tag
    entered = .entered(state.tag)
    exited = .exited(state.tag)
    let work = resource?.work ?? .integration
    self.work = work
    scheduled = work.scheduled
    started = work.started
    subject = Int32(state.id.index + 1)
    self.stages = stages
    readsContext = state.readsContext
    isActivity = resource?.kind == .activity
    isToldByToken = isActivity || resource?.pattern == .callback
    showsToken = resource?.pattern.showsToken ?? false
    startsExecution = resource?.startsExecution ?? false
    callsService = resource?.callsStepFunctions ?? false
  }
}

extension AttemptLimits {
  /// The longest bound that a definition may give, in seconds (TASK-30).
  static let longestSeconds: Int64 = 99_999_999

  /// What a task's definition says outright; `nil` where something must be worked out.
  fileprivate init?(_ task: TaskState, _ arena: Arena) {
    guard task.credentials == nil else { return nil }
    var members: [(Key, Value)] = []
    if let timeout = task.timeout {
      guard case .literal(let seconds) = timeout, (1...Self.longestSeconds).contains(seconds) else {
        return nil
      }
      timeoutMilliseconds = seconds * 1000
      members.append((arena.key("timeoutInSeconds"), arena.number(seconds)))
    }
    if let heartbeat = task.heartbeat {
      guard case .literal(let seconds) = heartbeat, (1...Self.longestSeconds).contains(seconds)
      else { return nil }
      heartbeatMilliseconds = seconds * 1000
      members.append((arena.key("heartbeatInSeconds"), arena.number(seconds)))
    }
    if !members.isEmpty { shown = arena.object(members) }
  }
}

extension Work {
  fileprivate var scheduled: EventType {
    switch self {
    case .integration: .taskScheduled
    case .function: .lambdaFunctionScheduled
    case .activity: .activityScheduled
    }
  }

  fileprivate var started: EventType {
    switch self {
    case .integration: .taskStarted
    case .function: .lambdaFunctionStarted
    case .activity: .activityStarted
    }
  }
}

extension Resource.Pattern {
  fileprivate var showsToken: Bool {
    switch self {
    case .callback, .sync, .syncJSON: true
    case .requestResponse: false
    }
  }
}
