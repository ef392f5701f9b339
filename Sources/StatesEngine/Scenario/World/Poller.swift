/// A worker that stands ready for an activity's work and takes it the moment that there is some.
public struct Poller: Sendable, Hashable {
  /// The activity's resource.
  public var activity: String
  /// The name that the worker gives.
  public var worker: String?
  /// When it begins.
  public var from: Instant
  /// After how many tasks it polls no more; `nil` has no end.
  public var tasks: Int?

  /// A worker that polls `activity`.
  public init(
    activity: String, worker: String? = nil, from: Instant = .start, tasks: Int? = nil
  ) {
    self.activity = activity
    self.worker = worker
    self.from = from
    self.tasks = tasks
  }
}
