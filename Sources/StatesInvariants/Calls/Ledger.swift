import StatesEngine

/// The work that was handed out and the calls that were made, sorted by what they are about.
struct Ledger {
  /// One entry for each time that work was handed out.
  var tokens: [TokenFacts] = []
  /// The first entry of each token.
  var places = TokenIndex()
  /// One entry for each call of the log.
  var calls: [CallFacts] = []
  /// For each execution the first call about it, or -1.
  var firstCall: [Int] = []
  /// For each execution the first entry of its work, or -1.
  var firstToken: [Int] = []
  /// For each execution whether another one goes by the same name.
  var isShared: [Bool] = []
  /// The next call about the history at hand, or -1.
  var next = -1
  /// Activities that were deleted, with the place of the call in the log.
  var deletions: [(activity: String, call: Int)] = []

  mutating func reset() {
    tokens.removeAll(keepingCapacity: true)
    places.removeAll()
    calls.removeAll(keepingCapacity: true)
    firstCall.removeAll(keepingCapacity: true)
    firstToken.removeAll(keepingCapacity: true)
    isShared.removeAll(keepingCapacity: true)
    deletions.removeAll(keepingCapacity: true)
    next = -1
  }
}

/// What is known of one call of the log.
struct CallFacts: BitwiseCopyable {
  /// What was asked, as far as rules tell calls apart.
  enum Kind: UInt8 {
    case start, stop, redrive, describe, deletion
    case success, failure, heartbeat
    /// The integration itself could not begin the work.
    case otherFailure
    case other
  }

  let kind: Kind
  let isAccepted: Bool
  let time: Instant
  /// The entry of its token, or -1.
  var token = -1
  /// The execution it is about, or -1.
  var execution = -1
  /// The next call about the same execution, or -1.
  var next = -1

  /// Whether the call would end an attempt.
  var settles: Bool { kind == .success || kind == .failure }

  /// Whether the call ends an attempt, also where the integration itself failed.
  var closes: Bool { settles || kind == .otherFailure }
}

/// What is known of one piece of work that was handed out.
struct TokenFacts {
  /// What became of the attempt.
  enum Closing: UInt8 {
    case open, succeeded, failed, timedOut, aborted
    /// The execution ended around it.
    case over
  }

  let handout: Int
  let execution: Int
  /// The next entry of the same execution, or -1.
  var nextOfExecution = -1
  /// The first entry with the same token; this one, if the token is new.
  let first: Int
  /// Whether workers poll for the work.
  let isActivity: Bool
  /// The first accepted call that settles it, in the order of the log.
  var settled = -1
  /// How many calls would settle it, and how many of them were accepted.
  var settlings = 0
  var settlingsAccepted = 0

  // What the history tells.

  /// The state, as the history's chart numbers them, or -1.
  var state = -1
  /// The next entry of the same state, or -1.
  var nextOfState = -1
  /// The visit while its attempt is open, or -1.
  var visit = -1
  var isClaimed = false
  var attempt = 0
  var startedAt = Instant.start
  var started: UInt32 = 0
  var timeout = Attempt.Bound.unknown
  var heartbeat = Attempt.Bound.unknown
  /// The first call that settled it before it was closed, and any that was turned away then.
  var accepted = -1
  var refused = -1
  /// The last heartbeat that was accepted.
  var sign = -1
  var signAt = Instant.start
  var closing = Closing.open
  var closed: UInt32 = 0
  var closedAt = Instant.never

  /// Whether nothing has ended the attempt so far.
  var isOpen: Bool { closing == .open }
}
