import StatesEngine
import StatesJSON
import StatesLanguage

/// One line of control: an execution's top level, a branch, or an iteration.
///
/// Plain data in a pool. A slot is used again after its scope has ended; ``turn`` goes on counting, so
/// that timers and tokens of an earlier life are stale.
struct Frame {
  /// What a frame waits for.
  ///
  /// Valid transitions: `entering` leads to all but `free`; `scheduled` to `waitingForWorker` and
  /// `running`; `running` to `entering` and `delayed`; every status to `frozen` and `free`.
  enum Status: UInt8 {
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
  var state: Int32 = 0
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
  /// What the current attempt was given.
  var arguments = Value.null
  /// The token of the current attempt, or -1.
  var token: Int32 = -1
  /// What TimeoutSeconds and HeartbeatSeconds came to for this attempt; 0 where they are absent.
  var timeoutMilliseconds: Int64 = 0
  var heartbeatMilliseconds: Int64 = 0
  /// When silence becomes a failure; `never` without a heartbeat.
  var heartbeatDue = Instant.never
  /// The join of the Parallel or Map state, or -1.
  var join: Int32 = -1
  /// The child execution that a `.sync` attempt waits for, or -1.
  var child: Int32 = -1
}

/// How often each of a state's retriers has been used in one visit.
///
/// Four are kept in place; only a state with more of them, once a later one is used, needs memory.
struct RetryCounters {
  private var inline: InlineArray<4, Int32> = [0, 0, 0, 0]
  private var more: [Int32] = []

  subscript(index: Int) -> Int32 {
    get {
      if index < 4 { return inline[index] }
      return index - 4 < more.count ? more[index - 4] : 0
    }
    set {
      if index < 4 {
        inline[index] = newValue
        return
      }
      while more.count <= index - 4 { more.append(0) }
      more[index - 4] = newValue
    }
  }
}
