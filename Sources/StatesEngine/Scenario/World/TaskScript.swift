public import StatesJSON

/// How the tasks of one resource, or of one state, are answered.
public struct TaskScript {
  /// The resource as the definition names it; `nil` fits any.
  public var resource: String?
  /// The state; `nil` fits any.
  public var state: String?
  /// What is answered in which case; the first that fits is taken.
  public var cases: [Case]

  /// The replies to the attempts that fit a condition.
  public struct Case {
    /// Which attempts these replies are for.
    public var when: Condition
    /// One reply for each attempt that came here, counted by itself in each execution and scope;
    /// the last repeats.
    public var replies: [TaskReply]

    /// Replies to the attempts that `when` fits.
    public init(when: Condition = Condition(), replies: [TaskReply]) {
      self.when = when
      self.replies = replies
    }
  }

  /// A script for `resource` or `state` that answers attempts in turn.
  public init(resource: String? = nil, state: String? = nil, replies: [TaskReply]) {
    self.init(resource: resource, state: state, cases: [Case(replies: replies)])
  }

  /// A script for `resource` or `state` that looks at what was asked.
  public init(resource: String? = nil, state: String? = nil, cases: [Case]) {
    self.resource = resource
    self.state = state
    self.cases = cases
  }
}

extension TaskScript {
  /// What chooses a reply besides the order of attempts; all that is given must fit.
  public struct Condition {
    /// The task's input has these members with these values, whatever else it has.
    public var input: Value?
    /// The number of the innermost branch or iteration around the task.
    public var iteration: Int?
    /// The numbers of all branches and iterations around the task, outermost first.
    public var scope: [Int]?
    /// How many retries of this visit came before.
    public var retry: Int?
    /// The execution that the task belongs to.
    public var execution: ExecutionName?
    /// The worker that polled.
    public var worker: String?

    /// A condition that fits always.
    public init() {}
  }
}

/// What happens after one attempt is handed out.
public struct TaskReply {
  /// The signals, timed from the moment that the attempt was handed out; none is silence.
  public var signals: [TimedSignal]
  /// Whether the call of the integration itself returns, where no signal tells how.
  public var returns = true

  /// A reply of these signals.
  public init(_ signals: [TimedSignal], returns: Bool = true) {
    self.signals = signals
    self.returns = returns
  }

  /// An attempt that is never answered.
  public static var silence: TaskReply { TaskReply([]) }

  /// Whether a signal tells what became of the integration's own call.
  public var tellsSubmission: Bool { signals.contains { $0.signal.isSubmission } }
}

/// A signal some time after its attempt was handed out.
public struct TimedSignal {
  /// How long after, in milliseconds.
  public var afterMilliseconds: Int64
  /// What is said.
  public var signal: Signal
  /// How far apart repetitions lie, in milliseconds.
  public var everyMilliseconds: Int64
  /// How often it is said in all.
  public var times: Int

  /// `signal` after so many milliseconds.
  public init(
    afterMilliseconds: Int64, _ signal: Signal, everyMilliseconds: Int64 = 0, times: Int = 1
  ) {
    self.afterMilliseconds = afterMilliseconds
    self.signal = signal
    self.everyMilliseconds = everyMilliseconds
    self.times = times
  }

  /// The repetition that follows this one, or `nil` after the last.
  public var next: TimedSignal? {
    guard times > 1 else { return nil }
    let (after, overflow) = afterMilliseconds.addingReportingOverflow(everyMilliseconds)
    guard !overflow else { return nil }
    return TimedSignal(
      afterMilliseconds: after, signal, everyMilliseconds: everyMilliseconds, times: times - 1)
  }
}

extension Signal {
  /// Whether this tells what became of the integration's own call.
  public var isSubmission: Bool {
    switch self {
    case .submitted, .submitFailed, .startFailed: true
    case .heartbeat, .succeed, .fail: false
    }
  }
}
