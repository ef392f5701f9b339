import StatesEngine
import StatesJSON
import StatesLanguage

/// One stay in a state, as rebuilt from events: from its StateEntered until it is left.
struct Visit: BitwiseCopyable {
  enum Phase: UInt8 {
    /// No attempt has begun.
    case entered
    /// An attempt is under way.
    case working
    /// The last attempt has succeeded.
    case succeeded
    /// The last attempt has failed.
    case failed
    /// It was stopped from outside.
    case aborted
  }

  var isUsed = false
  /// The place of the state in the chart; names that the chart does not know come behind its states.
  var state = -1
  var tag = State.Tag.pass
  var scope = -1
  var entered: UInt32 = 0
  var enteredAt = Instant.start
  var input = Value.null
  var phase = Phase.entered
  /// How many attempts have begun.
  var attempts = 0
  var attempt = Attempt()
  /// The branches or iterations of the current attempt, or -1.
  var join = -1
  var failure = VisitFailure()
  var outlook = Outlook.unknown
  var counters = RetryCounters()
  /// Whether the counters are known; an engine that leaves the rules makes them useless.
  var isCounting = true
  /// Whether an event says that it was stopped.
  var wasStopped = false
  /// Whether a sibling was stopped, so that this visit was as well.
  var isOver = false
  /// Whether the state was visited before in this scope.
  var isReturn = false
  /// Whether the state was visited before in another scope.
  var isElsewhere = false
  /// What InputPath lets through, once it was worked out.
  var effective = Recomputed.unknown
  var knowsEffective = false
  /// What the present attempt works on, once it was worked out.
  var arguments = Recomputed.unknown
  var knowsArguments = false
  /// What the first attempt was given.
  var firstArguments = Value.null

  // The list of open visits to the same state.
  var nextOfState = -1
  var previousOfState = -1
}

/// How often each retrier of a state was used in one visit, as the rules count.
///
/// A visit is copied often, so that it is plain data; retriers behind the last place are not counted,
/// and rules that need their counts cannot decide.
struct RetryCounters: BitwiseCopyable {
  static let limit = 8

  private var counts = InlineArray<8, Int32>(repeating: 0)

  subscript(index: Int) -> Int32 {
    get { index < Self.limit ? counts[index] : 0 }
    set { if index < Self.limit { counts[index] = newValue } }
  }

  /// How often any of them was used.
  var total: Int { (0..<Self.limit).reduce(0) { $0 + Int(counts[$1]) } }
}

/// Why a visit failed.
struct VisitFailure: BitwiseCopyable {
  enum Origin: UInt8 {
    /// It has not.
    case none
    /// The work was reported as failed.
    case reported
    /// The work took too long.
    case timeout
    /// A Fail state.
    case failState
    /// An expression could not be evaluated, and an event says so.
    case evaluation
    /// Nothing in the history says why: the engine itself could not go on.
    case silent
  }

  var origin = Origin.none
  /// The error's name as far as it is known, or null.
  var error = Value.null
  /// The cause as far as it is known, or null.
  var cause = Value.null
  var event: UInt32 = 0
  var at = Instant.start
  /// Whether it failed at that moment, rather than some time before.
  var isTimeKnown = true
  /// Whether what should have handled it may have failed with an error of its own.
  var isReplaced = false
  /// Whether error and cause are known.
  var isNamed = false
  /// Whether a timeout may be one of TimeoutSeconds, and of HeartbeatSeconds.
  var mayBeTimeout = false
  var mayBeHeartbeat = false
  /// Whether a failure without a word can only be the engine's own, `States.Runtime`.
  var isRuntime = false
  /// Whether the scope that failed was inside a Parallel or Map.
  var isInner = false
}

/// What has to follow a failure.
enum Outlook: BitwiseCopyable {
  /// More than one thing may follow.
  case unknown
  /// Another attempt, by the retrier at this place of the chart, after a delay in milliseconds.
  case retry(Int, Delay)
  /// The catcher at this place of the chart.
  case caught(Int)
  /// The scope fails.
  case uncaught

  /// How long to wait before an attempt.
  struct Delay: BitwiseCopyable {
    let atLeast: Double
    let atMost: Double
    /// Which use of the retrier it is, from 1.
    let use: Int
  }
}

/// What did follow a failure.
enum Resolution: Sendable, Hashable {
  case retried, caught, surfaced
}

/// A value that was worked out again.
enum Recomputed: BitwiseCopyable {
  case value(Value)
  /// It cannot be worked out: the state has to fail.
  case fails
  /// What was seen does not suffice.
  case unknown
}
