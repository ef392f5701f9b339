import StatesEngine
import StatesJSON
import StatesLanguage

/// One observation under examination: what was seen, what was rebuilt from it, and what rules found.
///
/// Events go through once. Scopes, visits and attempts that are open lie in pools; beside them there are
/// four bytes for each event and scope, by which chains of `previousEventId` are followed.
///
/// It cannot be copied: a look at it would otherwise retain everything in it first.
struct Trial: ~Copyable {
  /// What keeps the trial in its place.
  ///
  /// The compiler does not know the size of it, and so hands the whole on by its address; else it
  /// would move two kilobytes for each look.
  private let anchor: any Sendable = ()
  let arena: Arena
  let keys: TrialKeys
  var findings: Findings

  // What was seen.
  var sights: Sights = []
  /// How far from the exact moment things may happen, in milliseconds.
  var tolerance: Int64 = 0
  let profile: Profile
  var limits = Limits()
  var scenario: Scenario?
  var creations: [(machine: MachineName, reply: Reply)] = []
  var log: [LoggedCall] = []
  var handouts: [Handout] = []
  var executions: [(execution: ExecutionName, history: History)] = []
  var end = Instant.start
  var isQuiescent = false
  /// What the engine shows as a rule.
  var shown: Sights = []
  /// The charts of the machines that were judged before.
  var shelf = ChartShelf()
  /// The chart of each execution's machine; `nil` where it has to be read.
  var charts: [Chart?] = []
  /// The machines that were compiled so far, by definition and type.
  var compiled: [(definition: Value, type: MachineType, chart: Chart)] = []
  /// Whether the machine of the main execution came compiled, so that nothing is wrong with it.
  var isMainKnown = false

  // The calls, sorted by what they are about.
  var ledger = Ledger()

  // The history at hand.
  var execution = -1
  var chart = Chart.unknown()
  var records: [EventRecord] = []
  var subjects: [EventSubject] = []
  var epoch: Int64 = 0
  /// For each subject the place of its state; -1 where it names none.
  var stateOfSubject: [Int] = []
  /// The names of states that the chart does not know, behind its own states.
  var strangers: [Value] = []
  var books = Books()

  // What was rebuilt.
  var scopes: [Scope] = []
  var freeScopes: [Int] = []
  var visits: [Visit] = []
  var freeVisits: [Int] = []
  var joins: [Join] = []
  var freeJoins: [Int] = []
  /// For each event the serial number of the scope that it belongs to, or -1; the first entry stands
  /// for no event.
  var owners: [Int32] = []
  /// For each serial number the slot of the scope; once that is over, -2 less the number of the scope
  /// around it.
  var slots: [Int32] = []
  /// The first open visit of each state, and the first scope of each machine.
  var firstVisit: [Int] = []
  var firstScope: [Int] = []
  /// For each machine when the last scope that ran it was forgotten.
  var closedAt: [Instant] = []
  /// The first piece of work of each state that no attempt has claimed, or -1; empty if no work was
  /// handed out.
  var queues: [Int] = []
  /// How much work was handed out for each state.
  var handed: [Int] = []
  /// How many visits each state has had, and the scope of the last one.
  var visitCounts: [Int] = []
  var lastScopes: [Int] = []
  /// The scope of the top level.
  var top = -1
  /// The length of all that was assigned so far.
  var assignedBytes = 0

  var memo = ExitMemo()

  // What the moment is about.
  var id = 0
  var record: EventRecord
  var nowVisit = -1
  var nowScope = -1
  var nowState = -1
  var nowCall = -1
  var nowToken = -1
  var nowResolution = Resolution.surfaced
  var nowIsCaught = false
  var nowStep = IterationStep.started
  /// How far the task's attempt was before the event at hand.
  var nowStage = Attempt.Stage.none

  init(_ arena: Arena, _ rules: [Invariant], _ profile: Profile) {
    self.arena = arena
    self.profile = profile
    keys = TrialKeys(arena)
    findings = Findings(rules)
    record = EventRecord(.executionStarted, at: .start, previous: 0, subject: 0)
  }
}

/// What is known of the execution whose history is gone through.
struct Books {
  /// When it started, or was redriven last.
  var startedAt = Instant.start
  var input = Value.null
  /// The first event that ended it, until it is redriven.
  var endEvent = 0
  var endedAt = Instant.never
  var endType = EventType.executionStarted
  var redrives = 0
  var redrivenAt: Instant?
  /// Whether a redrive was accepted that no event has told yet.
  var isRedriveDue = false
  /// The moment of the last event.
  var lastTime = Instant.start
  /// Whether any visit failed, and whether any did that the rules cannot explain.
  var failures = 0
  var silentFailures = 0
  /// The first accepted stop of the running execution, as a place in the log.
  var stop = -1
  /// The first stop after the end, as a place in the log.
  var lateStop = -1
  /// The first description that told an end, and one that told it before its event.
  var firstDescription = -1
  var describedEnd: (call: Int, status: ExecutionStatus)?
  /// Outputs of callbacks that came too late, with the calls.
  var lateOutputs: [(output: Value, call: Int)] = []
  /// What stood in each place of the context object that nobody can know beforehand.
  var contextSeen = InlineArray<9, Value?>(repeating: nil)
}

/// Keys and values that the judge needs again and again.
struct TrialKeys {
  let error, cause, timeoutInSeconds, heartbeatInSeconds: Key
  let execution, stateMachine, state, task, map, item: Key
  let id, input, startTime, name, roleArn, redriveCount, redriveTime: Key
  let enteredTime, retryCount, token, index, value: Key
  let emptyObject, emptyText, timeout, heartbeatTimeout, runtime, dataLimit, taskFailed: Value
  /// The stand-ins of the context object, by their raw values.
  let markers: InlineArray<9, Value>
  /// What stands for `$$.StateMachine`.
  let machineContext: Value

  init(_ arena: Arena) {
    (error, cause) = (arena.key("Error"), arena.key("Cause"))
    timeoutInSeconds = arena.key("timeoutInSeconds")
    heartbeatInSeconds = arena.key("heartbeatInSeconds")
    (execution, stateMachine) = (arena.key("Execution"), arena.key("StateMachine"))
    (state, task) = (arena.key("State"), arena.key("Task"))
    (map, item) = (arena.key("Map"), arena.key("Item"))
    (id, input, startTime) = (arena.key("Id"), arena.key("Input"), arena.key("StartTime"))
    (name, roleArn) = (arena.key("Name"), arena.key("RoleArn"))
    (redriveCount, redriveTime) = (arena.key("RedriveCount"), arena.key("RedriveTime"))
    (enteredTime, retryCount) = (arena.key("EnteredTime"), arena.key("RetryCount"))
    (token, index, value) = (arena.key("Token"), arena.key("Index"), arena.key("Value"))
    (emptyObject, emptyText) = (arena.object([]), arena.string(""))
    timeout = arena.string("States.Timeout")
    heartbeatTimeout = arena.string("States.HeartbeatTimeout")
    runtime = arena.string("States.Runtime")
    dataLimit = arena.string("States.DataLimitExceeded")
    taskFailed = arena.string("States.TaskFailed")
    let markers = InlineArray<9, Value> { arena.string(ContextMarker.allCases[$0].text) }
    self.markers = markers
    machineContext = arena.object([
      (id, markers[Int(ContextMarker.machineId.rawValue)]),
      (name, markers[Int(ContextMarker.machineName.rawValue)]),
    ])
  }
}
