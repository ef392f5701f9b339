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
  var executionNames: [ExecutionName] = []
  /// Whether any machine is an Express machine.
  var hasExpress = false
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
  let stateOfSubject = Store<Int>(capacity: 64)
  /// The names of states that the chart does not know, behind its own states.
  var strangers: [Value] = []
  var books = Books()

  // What was rebuilt.
  /// What the events of each type do.
  let roles = Store<EventRole>(capacity: EventType.allCases.count)
  let scopes = Store<Scope>(capacity: 64)
  let freeScopes = Store<Int>(capacity: 64)
  let visits = Store<Visit>(capacity: 64)
  let freeVisits = Store<Int>(capacity: 64)
  var joins: [Join] = []
  var freeJoins: [Int] = []
  /// For each event the serial number of the scope that it belongs to, or -1; the first entry stands
  /// for no event.
  let owners = Store<Int32>(capacity: 256)
  /// For each serial number the slot of the scope; once that is over, -2 less the number of the scope
  /// around it.
  let slots = Store<Int32>(capacity: 64)
  /// The first open visit of each state, and the first scope of each machine.
  let firstVisit = Store<Int>(capacity: 64)
  let firstScope = Store<Int>(capacity: 16)
  /// For each machine when the last scope that ran it was forgotten.
  let closedAt = Store<Instant>(capacity: 16)
  /// The first piece of work of each state that no attempt has claimed, or -1; empty if no work was
  /// handed out.
  let queues = Store<Int>(capacity: 64)
  /// The last piece of work of each state.
  let lastQueued = Store<Int>(capacity: 64)
  /// How much work was handed out for each state.
  let handed = Store<Int>(capacity: 64)
  /// How many visits each state has had, and the scope of the last one.
  let visitCounts = Store<Int>(capacity: 64)
  let lastScopes = Store<Int>(capacity: 64)
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
    for type in EventType.allCases { roles.append(EventRole(of: type)) }
    record = EventRecord(.executionStarted, at: .start, previous: 0, subject: 0)
  }

  /// Gives the memory of all rows back; whoever owns the trial calls this once.
  func release() {
    findings.release()
    roles.release()
    scopes.release()
    freeScopes.release()
    visits.release()
    freeVisits.release()
    owners.release()
    slots.release()
    firstVisit.release()
    firstScope.release()
    closedAt.release()
    queues.release()
    lastQueued.release()
    handed.release()
    visitCounts.release()
    lastScopes.release()
    stateOfSubject.release()
  }
}
