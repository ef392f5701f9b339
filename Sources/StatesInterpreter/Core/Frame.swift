import StatesEngine
import StatesJSON
import StatesLanguage

/// One line of control: an execution's top level, a branch, or an iteration.
///
/// Plain data in a pool. A slot is used again after its scope has ended; ``turn`` goes on counting, so
/// that timers and tokens of an earlier life are stale.
struct Frame: BitwiseCopyable {
  /// What a frame waits for.
  ///
  /// Valid transitions: `entering` leads to all but `free`; `scheduled` to `waitingForWorker` and
  /// `running`; `running` to `entering` and `delayed`; every status to `frozen` and `free`.
  enum Status: UInt8, BitwiseCopyable {
    /// The slot is not in use.
    case free
    /// The state is about to be entered.
    case entering
    /// A Wait is under way.
    case sleeping
    /// The attempt is recorded as scheduled and is about to start.
    case scheduled
    /// An activity's attempt waits for a poller.
    case waitingForWorker
    /// The world works on the attempt.
    case running
    /// The delay before the next attempt.
    case delayed
    /// Branches, iterations or child executions are under way.
    case joining
    /// The scope has ended well.
    case done
    /// The scope was stopped; a redrive may wake it.
    case frozen
  }

  var status = Status.free
  /// Counts the waits of this slot; a timer or token that names an earlier one is stale.
  var turn: UInt32 = 0
  var execution: Int32 = 0
  /// The machine of the execution, in the interpreter's table.
  var machine: Int32 = 0
  /// The frame of the Parallel or Map around this scope, or -1.
  var parent: Int32 = -1
  /// The number of the branch or iteration.
  var number: Int32 = 0
  /// The state that it is in, or about to enter.
  var state: PlannedState
  /// The place of this scope among all.
  var order = ScopeOrder.top
  /// The raw input of the state.
  var input = Value.null
  /// Every variable that can be seen, outer ones included.
  var variables = Value.null
  /// How many of the variables belong to the scopes outside.
  var outerVariables: Int32 = 0
  /// The StateEntered event of the state.
  var enteredEvent: UInt32 = 0
  /// The event that the next one names as its cause.
  var lastEvent: UInt32 = 0
  /// The token of the current attempt, or -1.
  var token: Int32 = -1
  var enteredAt = Instant.start
  /// When the current attempt was scheduled, and when it started.
  var scheduledAt = Instant.start
  var startedAt = Instant.start
  /// When the first attempt of this visit started.
  var firstStartedAt = Instant.start
  /// How many attempts of this visit came before.
  var attempts: Int32 = 0
  /// How often each retrier has been used in this visit.
  var counters = RetryCounters()
  /// The join of the Parallel or Map state, or -1.
  var join: Int32 = -1
  /// What the current attempt was given.
  var arguments = Value.null
  /// What the call of the current attempt's integration returned; null before it did.
  var submitted = Value.null
  /// What TimeoutSeconds and HeartbeatSeconds came to for this attempt; 0 where they are absent.
  var timeoutMilliseconds: Int64 = 0
  var heartbeatMilliseconds: Int64 = 0
  /// When silence becomes a failure; `never` without a heartbeat.
  var heartbeatDue = Instant.never
  /// The child execution that a `.sync` attempt waits for, or -1.
  var child: Int32 = -1

  init(at state: PlannedState) { self.state = state }
}

/// How often each of a state's retriers has been used in one visit.
///
/// Four are kept in place; those of a state with more of them, once a later one is used, stand in a
/// table of the interpreter, and keep their place there for later visits.
struct RetryCounters: BitwiseCopyable {
  static let inlineCount = 4

  var inline: InlineArray<4, Int32> = [0, 0, 0, 0]
  /// Where the others begin, or -1, and how many there is room for.
  var place: Int32 = -1
  var room: Int32 = 0
}

extension Interpreter {
  /// How often a retrier was used in this visit.
  @inline(__always)
  func uses(of retrier: Int, _ frame: Int) -> Int {
    if retrier < RetryCounters.inlineCount { return Int(frames[frame].counters.inline[retrier]) }
    let further = retrier - RetryCounters.inlineCount
    guard further < Int(frames[frame].counters.room) else { return 0 }
    return Int(moreCounters[Int(frames[frame].counters.place) + further])
  }

  mutating func countUse(of retrier: Int, _ frame: Int) {
    if retrier < RetryCounters.inlineCount {
      frames[frame].counters.inline[retrier] += 1
      return
    }
    let further = retrier - RetryCounters.inlineCount
    makeRoom(for: further + 1, frame)
    moreCounters[Int(frames[frame].counters.place) + further] += 1
  }

  mutating func resetCounters(_ frame: Int) {
    frames[frame].counters.inline = [0, 0, 0, 0]
    for further in 0..<Int(frames[frame].counters.room) {
      moreCounters[Int(frames[frame].counters.place) + further] = 0
    }
  }

  private mutating func makeRoom(for count: Int, _ frame: Int) {
    let old = frames[frame].counters
    guard count > Int(old.room) else { return }
    frames[frame].counters.place = Int32(moreCounters.count)
    frames[frame].counters.room = Int32(count)
    moreCounters.append(0, count: count)
    for further in 0..<Int(old.room) {
      moreCounters[moreCounters.count - count + further] = moreCounters[Int(old.place) + further]
    }
  }
}
