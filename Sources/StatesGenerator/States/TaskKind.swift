import StatesJSON

/// Who does the work of a task.
enum TaskKind: UInt64, CaseIterable, Sendable {
  case function, invoke, callback, activity, sync, service, child

  /// The feature that a task of this kind has.
  var feature: Feature? {
    switch self {
    case .function: nil
    case .invoke, .service: .integration
    case .callback: .callback
    case .activity: .activity
    case .sync: .sync
    case .child: .child
    }
  }

  /// The resources of this kind, the simplest first.
  var resources: [Word] {
    switch self {
    case .function: Self.functions
    case .invoke: Self.invocations
    case .callback: Self.callbacks
    case .activity: Self.activities
    case .sync: Self.jobs
    case .service: Self.services
    case .child: Self.children
    }
  }

  /// Whether somebody outside speaks about the task with a token.
  var hasToken: Bool {
    switch self {
    case .callback, .activity, .sync, .child: true
    case .function, .invoke, .service: false
    }
  }

  /// Whether an Express workflow may have such tasks.
  var isForExpress: Bool { !hasToken }

  private static let functions: [Word] = [.function]
  private static let invocations: [Word] = [.invoke]
  private static let callbacks: [Word] = [.queueCallback, .invokeCallback]
  private static let activities: [Word] = [.activity, .otherActivity]
  private static let jobs: [Word] = [.runTask, .startJob]
  private static let services: [Word] = [.getItem, .publish, .getObject, .http]
  private static let children: [Word] = [
    .startChildParsed, .startChildSync, .startChild, .startChildCallback,
  ]
}

/// What the world has to know about a task in order to answer it.
struct TaskSite {
  /// The numbers of the state's name and of its resource.
  let number: Int
  let resource: Int
  /// The way that it stands on.
  var way = Way.trunk
  /// With what it may fail such that nothing inside the states around it catches that.
  var escaping = ErrorSet()
  let kind: TaskKind
  /// The shape of what the work gives.
  let result: Shape.ID
  /// The time-out and the heartbeat in seconds, if they are known.
  let timeout: Int64?
  let heartbeat: Int64?
  /// The errors that the state's retriers and catchers name.
  var handled: ErrorSet
  /// The errors that the states around it name.
  var handledAround = ErrorSet()
  /// An error for each catcher that leads to states of its own, here and around.
  var leading = ErrorSet()
  var leadingAround = ErrorSet()
  /// Whether the scenario itself does the work, by starting another execution.
  let isServed: Bool
  /// Whether the state is part of a Parallel or Map.
  let isInner: Bool
  /// Whether the work can run out of time.
  var isLimited: Bool { timeout != nil || heartbeat != nil }
  /// Which of the errors that the generator does not know its machine names.
  var firstError = 0
  var errorCount = 0
}
