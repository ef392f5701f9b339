import StatesEngine
import StatesJSON

/// One line of control, as rebuilt from events: the top of an execution, a branch or an iteration.
///
/// Slots are used again; ``serial`` tells one scope from another in the same slot.
struct Scope: BitwiseCopyable {
  enum Outcome: UInt8 {
    /// It can go on.
    case running
    /// Its last state ended it well.
    case succeeded
    /// A state failed and nothing in the scope caught it.
    case failed
    /// It was stopped because of a failure elsewhere.
    case aborted
  }

  var isUsed = false
  /// The number that no other scope of the history has.
  var serial = -1
  /// The visit of the Parallel or Map that it runs in, or -1 at the top.
  var owner = -1
  /// The row of its machine in the chart, or -1 where that is not known.
  var machine = -1
  /// The number of the branch or iteration.
  var number = 0
  /// The visit that is open in it, or -1.
  var visit = -1
  /// The event from which on the slot is this scope.
  var began: UInt32 = 0
  var beganAt = Instant.start
  /// The last event that belongs to it.
  var lastEvent: UInt32 = 0
  /// What its first state has to be given; `nil` where that is not known.
  var input: Value?
  /// What the last state that was left gave.
  var output = Value.null
  /// Every variable that can be seen in it.
  var variables = Value.null
  /// How many of its states were entered.
  var entries = 0
  /// The state that was left last, or -1.
  var lastState = -1
  /// The event that left it.
  var lastExit: UInt32 = 0
  /// Whether it was left by a catcher.
  var lastWasCaught = false
  /// Whether it was a Choice that met a value of another type than a rule's.
  var lastMetMismatch = false
  /// The state that must come next as far as rules can tell, or -1.
  var expected = -1
  /// The state whose failure ended the scope, or that is to be entered again after a redrive.
  var resumes = false
  var outcome = Outcome.running
  var endedAt = Instant.never
  var endEvent: UInt32 = 0
  var failure = VisitFailure()
  /// How often the Map said what became of the iteration.
  var closings = 0

  // Lists: of the scopes of one join, and of the scopes that run the same machine.
  var nextOfJoin = -1
  var previousOfJoin = -1
  var nextOfMachine = -1
  var previousOfMachine = -1
}
