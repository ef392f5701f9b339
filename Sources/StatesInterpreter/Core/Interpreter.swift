package import StatesEngine
package import StatesJSON
import StatesLanguage
import StatesProperty

/// The meaning of state machines: executions by name, on a clock that others move.
///
/// An interpreter reads no clock, calls no worker and keeps no reference but its worker's arena. It
/// is told what happens and when; what the world must do lies in ``news`` afterwards. All state
/// is in plain tables, so ``fork()`` copies the whole situation and both copies go on alone.
package struct Interpreter<Decisions: Semantics, Kept: Keeping>: ~Copyable {
  let arena: Arena
  var decisions: Decisions
  let settings: InterpreterSettings
  /// What ``keys`` gives; absent as long as no machine is hosted.
  private var commonValues: CommonValues?
  var random: SplitMix64

  /// The memory of the tables that follow.
  private let rows: InterpreterRows<Kept>
  var machines: [HostedMachine] = []
  /// The tables of ``machines``, which keep them in memory.
  let tables: Store<PlanTables>
  let executions: Store<Execution>
  var executionNames = ExecutionRoll()
  /// Where the events of each execution go.
  let sinks: Store<Sink<Kept>>
  let frames: Store<Frame>
  let freeFrames: Store<Int32>
  /// Counters of retriers that frames have no room for.
  let moreCounters: Store<Int32>
  var joins: [Join] = []
  var freeJoins: [Int32] = []
  let tokens: Store<TokenSlot>
  var polls: [Poll] = []
  /// Activity attempts that wait for a worker: frame and turn, oldest first.
  var waitingAttempts: [ReadyTurn] = []
  var agenda = Agenda<Timer>()
  /// Frames that can go on without waiting, first come first served, from `readyHead` on.
  let ready: Store<ReadyTurn>
  var readyHead = 0

  package internal(set) var now = Instant.start
  /// What the world has to hear of.
  var news = News()
  var deletedActivities: [String] = []
  /// Executions whose history is full, to be given up when nothing goes on.
  var exhausted: [Int] = []

  package init(_ decisions: Decisions, arena: Arena, settings: InterpreterSettings) {
    self.decisions = decisions
    self.arena = arena
    self.settings = settings
    random = SplitMix64(seed: settings.seed)
    deletedActivities = settings.absentActivities
    rows = .taken(from: arena)
    (tables, executions, sinks) = (rows.tables, rows.executions, rows.sinks)
    (frames, freeFrames, moreCounters) = (rows.frames, rows.freeFrames, rows.moreCounters)
    (tokens, ready) = (rows.tokens, rows.ready)
  }

  deinit { rows.leave(to: arena) }

  /// A copy of the whole situation; both go on alone, in the same arena.
  package func fork() -> Interpreter { Interpreter(copying: self) }

  private init(copying other: borrowing Interpreter) {
    arena = other.arena
    decisions = other.decisions
    settings = other.settings
    commonValues = other.commonValues
    random = other.random
    machines = other.machines
    rows = .taken(from: other.arena)
    rows.copy(from: other.rows)
    (tables, executions, sinks) = (rows.tables, rows.executions, rows.sinks)
    (frames, freeFrames, moreCounters) = (rows.frames, rows.freeFrames, rows.moreCounters)
    (tokens, ready) = (rows.tokens, rows.ready)
    executionNames = other.executionNames
    for execution in 0..<sinks.count { sinks[execution] = other.sinks[execution].copy(in: arena) }
    joins = other.joins
    freeJoins = other.freeJoins
    polls = other.polls
    waitingAttempts = other.waitingAttempts
    agenda = other.agenda.copy()
    readyHead = other.readyHead
    now = other.now
    news = other.news
    deletedActivities = other.deletedActivities
    exhausted = other.exhausted
  }
}

extension Interpreter {
  /// Keys and values that are needed again and again; those of the first machine that is hosted.
  var keys: CommonValues {
    @inline(__always) get {
      guard let commonValues else { preconditionFailure("nothing runs before a machine is hosted") }
      return commonValues
    }
  }

  /// Hosts a machine under a name.
  mutating func host(_ machine: HostedMachine) {
    if commonValues == nil { commonValues = machine.parts.commonValues }
    machines.append(machine)
    tables.append(machine.parts.tables)
  }
}

/// A frame that can go on, as of one of its turns.
struct ReadyTurn: BitwiseCopyable {
  // One word: what is written in halves is slow to be read as a whole.
  private let word: UInt64

  @inline(__always)
  init(frame: Int32, turn: UInt32) {
    word = UInt64(turn) << 32 | UInt64(UInt32(bitPattern: frame))
  }

  var frame: Int32 {
    @inline(__always) get { Int32(truncatingIfNeeded: word) }
  }

  var turn: UInt32 {
    @inline(__always) get { UInt32(truncatingIfNeeded: word >> 32) }
  }
}

// MARK: - Time

extension Interpreter {
  /// Takes the next thing due before `deadline` and runs until nothing can go on at that moment.
  ///
  /// Says `false` when nothing was due.
  package mutating func step(before deadline: Instant) -> Bool {
    guard let (time, timer) = agenda.next(before: deadline) else { return false }
    if isStale(timer) { return true }
    now = max(now, time)
    fire(timer)
    runReady()
    return true
  }

  /// Moves the clock to `time` if it is later.
  package mutating func stand(at time: Instant) { now = max(now, time) }

  /// Whether a call is the only thing that could make something happen.
  package mutating func isQuiescent() -> Bool {
    while let first = agenda.first, isStale(first) { _ = agenda.next(notAfter: .never) }
    return agenda.isEmpty
  }

  private func isStale(_ timer: Timer) -> Bool {
    let target = timer.target
    switch timer.kind {
    case .wake, .attemptDeadline, .heartbeat: return frames[target].turn != timer.turn
    case .executionDeadline:
      return executions[target].life != timer.turn || executions[target].status != .running
    case .pollEnd: return polls[target].isOver
    }
  }

  private mutating func fire(_ timer: Timer) {
    let target = timer.target
    switch timer.kind {
    case .wake: wake(target)
    case .attemptDeadline: attemptTimedOut(target, .timeout)
    case .heartbeat:
      if frames[target].heartbeatDue <= now { attemptTimedOut(target, .heartbeat) }
    case .executionDeadline: executionTimedOut(target)
    case .pollEnd: polls[target].isOver = true
    }
  }

  /// Runs every frame that can go on until all of them wait.
  ///
  /// An execution whose history is full ends after all others have come to rest, and may let one go
  /// on that waits for it.
  mutating func runReady() {
    while true {
      while readyHead < ready.count {
        let turn = ready[readyHead]
        readyHead += 1
        run(turn)
      }
      ready.cut(to: 0)
      readyHead = 0
      guard let execution = exhausted.popLast() else { return }
      giveUp(execution)
    }
  }

  /// Lets a frame go on until it waits.
  private mutating func run(_ turn: ReadyTurn) {
    let frame = Int(turn.frame)
    guard frames[frame].turn == turn.turn else { return }
    let execution = Int(frames[frame].execution)
    guard !executions[execution].isExhausted else { return }
    var goesOn = frames[frame].status == .entering
    if frames[frame].status == .scheduled { goesOn = startAttempt(frame) }
    while goesOn, !executions[execution].isExhausted { goesOn = enter(frame) }
  }

  /// The end of a Wait, or of the delay before an attempt.
  private mutating func wake(_ frame: Int) {
    let goesOn = frames[frame].status == .sleeping ? finishWait(frame) : beginAttempt(frame)
    if goesOn { makeReady(frame) }
  }

  /// Puts a frame that can go on at the end of the queue.
  mutating func makeReady(_ frame: Int) {
    ready.append(ReadyTurn(frame: Int32(frame), turn: frames[frame].turn))
  }

  /// Makes every earlier timer and token of the frame stale.
  mutating func suspend(_ frame: Int, _ status: Frame.Status) {
    frames[frame].status = status
    frames[frame].turn &+= 1
  }
}
