import StatesEngine
import StatesJSON

/// The branches or iterations of one attempt of a Parallel or Map, as rebuilt from events.
struct Join {
  enum Outcome: UInt8 { case running, succeeded, failed }

  var outcome = Outcome.running
  /// The event that began the attempt.
  var began: UInt32 = 0
  var beganAt = Instant.start
  /// The first of its scopes, or -1.
  var firstScope = -1
  /// The outputs by number; null until a scope has ended.
  var results: [Value] = []
  /// How many items a Map says that it has, or how many branches there are; -1 if unknown.
  var length = -1
  /// What a Map's items are, as far as they can be worked out.
  var items = Recomputed.unknown
  /// How many iterations may run at a time; 0 is no limit, -1 unknown.
  var limit = -1
  var started = 0
  var open = 0
  var succeeded = 0
  var failed = 0
  var aborted = 0
  /// When the last of its scopes ended well.
  var lastSuccessAt = Instant.start
  var lastSuccess: UInt32 = 0
  /// When the first of its scopes failed.
  var firstFailureAt = Instant.never
  var firstFailure: UInt32 = 0
  /// Which iterations were started.
  var marks = NumberSet()
  /// Since when a slot is free that an item waits for.
  var idleSince = Instant.never
  var idleSinceEvent: UInt32 = 0

  /// Makes the slot ready for another attempt and keeps its memory.
  mutating func reset() {
    var (results, marks) = (results, marks)
    (self.results, self.marks) = ([], NumberSet())
    results.removeAll(keepingCapacity: true)
    marks.removeAll()
    self = Join()
    (self.results, self.marks) = (results, marks)
  }
}
