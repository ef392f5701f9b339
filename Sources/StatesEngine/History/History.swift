public import StatesJSON

/// What one execution did, event by event, as AWS would list it.
///
/// Events are numbered from 1 in the order in which they happened. The values live in ``arena`` and
/// are good until it is reset.
public struct History {
  /// Where the values of the events live.
  public let arena: Arena
  /// What events refer to by number; the first is the execution itself.
  public var subjects: [EventSubject]
  /// The events as stored; the event with id n is at n - 1.
  public var records: [EventRecord]
  /// The surroundings that the events show.
  public var environment: Environment
  /// The ids that a foreign engine gave, where they are not 1, 2, 3 and so on; empty otherwise.
  public var foreignIds: [Int64] = []

  /// A history without events.
  public init(arena: Arena, environment: Environment = Environment()) {
    self.arena = arena
    self.environment = environment
    subjects = [.execution]
    records = []
  }

  /// A history of `records` about `subjects`.
  public init(
    arena: Arena, environment: Environment, subjects: [EventSubject], records: [EventRecord]
  ) {
    self.arena = arena
    self.environment = environment
    self.subjects = subjects
    self.records = records
  }

  /// How many events there are.
  public var count: Int { records.count }

  /// The event with this id; ids start at 1.
  public subscript(id: Int) -> Event { Event(records[id - 1], subjects) }

  /// The last event that ended the execution, unless it was redriven since.
  public var end: EventRecord? {
    guard let last = records.last, last.type.endsExecution else { return nil }
    return last
  }

  /// How the execution stands after these events.
  public var status: ExecutionStatus {
    switch end?.type {
    case .executionSucceeded: .succeeded
    case .executionFailed: .failed
    case .executionTimedOut: .timedOut
    case .executionAborted: .aborted
    case _: .running
    }
  }
}

/// How an execution stands.
public enum ExecutionStatus: String, Sendable, CaseIterable, BitwiseCopyable {
  /// It goes on.
  case running = "RUNNING"
  /// It has ended well.
  case succeeded = "SUCCEEDED"
  /// Nobody caught its error.
  case failed = "FAILED"
  /// It took longer than its machine allows.
  case timedOut = "TIMED_OUT"
  /// Somebody stopped it.
  case aborted = "ABORTED"
}
