/// What was seen when a scenario ran: the only thing a rule may look at.
public struct Observation {
  /// The scenario that was played.
  public var scenario: Scenario
  /// What the engine can do and shows.
  public var profile: EngineProfile
  /// The histories by execution, the one under test first.
  public var histories: [(execution: ExecutionName, history: History)]
  /// What the engine answered to each definition, the machine under test first.
  public var creations: [(machine: MachineName, reply: Reply)]
  /// Every call with its reply, in the order in which they were made.
  public var log: [LoggedCall]
  /// The work that was handed out, in order, with the moment.
  public var handouts: [Handout]
  /// Where the engine stood at the end.
  public var end: Instant
  /// Whether nothing was pending at the end.
  public var isQuiescent: Bool

  /// The history of the execution under test.
  public var history: History? { histories.first?.history }

  /// An observation to be filled in.
  package init(scenario: Scenario, profile: EngineProfile) {
    self.scenario = scenario
    self.profile = profile
    histories = []
    creations = []
    log = []
    handouts = []
    end = .start
    isQuiescent = false
  }
}

/// One call with its reply.
public struct LoggedCall {
  /// When it was made.
  public var time: Instant
  /// What was asked.
  public var call: Call
  /// What was answered.
  public var reply: Reply

  /// A call at `time` that got `reply`.
  public init(time: Instant, call: Call, reply: Reply) {
    self.time = time
    self.call = call
    self.reply = reply
  }
}

/// Work that an engine handed out.
public struct Handout {
  /// When.
  public var time: Instant
  /// What.
  public var task: TaskRequest

  /// `task` handed out at `time`.
  public init(time: Instant, task: TaskRequest) {
    self.time = time
    self.task = task
  }
}
