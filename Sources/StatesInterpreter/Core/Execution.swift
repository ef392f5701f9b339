import StatesEngine
import StatesJSON
import StatesLanguage

/// One execution that the interpreter hosts; its name stands in a table of its own.
struct Execution: BitwiseCopyable {
  /// Its machine's place in the interpreter's table.
  let machine: Int
  let type: MachineType
  let input: Value
  let startedAt: Instant
  /// The frame of its top level.
  var root: Int = -1
  var status = ExecutionStatus.running
  var endedAt: Instant?
  var output: Value?
  var failure = Failure()
  var events: UInt32 = 0
  /// Counts the lives of the execution: deadlines from before a redrive are stale.
  var life: UInt32 = 0
  var redriveCount = 0
  var redrivenAt: Instant?
  /// What the context object says of it and of its machine, and the last moment shown there with its
  /// text; null until somebody asks.
  var shown = Value.null
  var shownMachine = Value.null
  var shownMoment = Instant.never
  var shownMomentText = Value.null
  /// The distributed Map whose item this is: its frame and the frame's turn then.
  var mapFrame: Int = -1
  var mapTurn: UInt32 = 0
  var itemNumber = 0
  /// The token of the `.sync` attempt that waits for this execution, or -1.
  var waiter: Int = -1
  /// The length of its variables at most: of those that are alive at the last count, and of all that
  /// were assigned since.
  var variableBytes = 0
  /// Whether the event limit was reached in the middle of a turn.
  var isExhausted = false
  /// The machine that runs inside, for an item of a distributed Map.
  var startAt: State.ID
}

/// An attempt that the world knows by its token.
///
/// There is one for each attempt of a run, so it is small.
struct TokenSlot: BitwiseCopyable {
  let frame: Int32
  var turn: UInt32
  /// How many workers have got it, as far as that can be counted.
  private(set) var workers: UInt16 = 0
  var fate = Settlement.Attempt.open

  init(frame: Int32, turn: UInt32) {
    self.frame = frame
    self.turn = turn
  }

  /// A worker has got it.
  mutating func countWorker() { if workers < .max { workers += 1 } }
}

/// Branches, iterations or child executions under way in one state.
struct Join {
  /// The outputs by position; null until a scope has ended.
  var results: [Value] = []
  /// The frames or child executions by number; -1 where none was started, or ``kept``.
  var scopes: [Int32] = []
  /// The items of a Map still to be started, from this number on.
  var items = Value.null
  /// Where a distributed Map has its items from (DMAP-18); null for others.
  var source = Value.null
  var started = 0
  var ended = 0
  var failed = 0
  var running = 0
  var limit = Int.max
  /// The first failure, kept while others still run.
  var failure: StateFailure?
  /// The ids of the MapIterationSucceeded or last branch event.
  var lastEvent: UInt32 = 0
  /// The ARN of the Map Run, for a distributed Map.
  var runArn = Value.null
  var toleratedCount: Int64?
  var toleratedPercentage: Double?

  /// In the place of a scope whose output is known from an earlier attempt.
  static let kept: Int32 = -2

  /// Takes the output of a scope from an earlier attempt.
  mutating func keep(_ output: Value, at number: Int) {
    results[number] = output
    scopes[number] = Self.kept
    ended += 1
  }

  /// Makes the slot ready for another visit and keeps its memory.
  mutating func reset() {
    results.removeAll(keepingCapacity: true)
    scopes.removeAll(keepingCapacity: true)
    (items, source, runArn) = (.null, .null, .null)
    (started, ended, failed, running) = (0, 0, 0, 0)
    limit = .max
    failure = nil
    lastEvent = 0
    (toleratedCount, toleratedPercentage) = (nil, nil)
  }
}

/// A wake-up call on the agenda.
///
/// One that is no longer wanted is recognised by its stale turn, so nothing is ever cancelled.
struct Timer: BitwiseCopyable, Sendable {
  enum Kind: UInt8, Sendable {
    /// The end of a Wait or of a retry's delay.
    case wake
    case attemptDeadline
    case heartbeat
    case executionDeadline
    /// The end of a long poll.
    case pollEnd
  }

  let turn: UInt32
  /// The target, and the kind in the lowest three bits; so an entry of the agenda has 32 bytes.
  private let targetAndKind: UInt32

  init(kind: Kind, target: Int32, turn: UInt32) {
    self.turn = turn
    targetAndKind = UInt32(target) << 3 | UInt32(kind.rawValue)
  }

  var kind: Kind {
    @inline(__always) get {
      unsafeBitCast(UInt8(truncatingIfNeeded: targetAndKind & 7), to: Kind.self)
    }
  }

  /// The frame; the execution for its deadline; the poll for its end.
  var target: Int {
    @inline(__always) get { Int(targetAndKind >> 3) }
  }
}
