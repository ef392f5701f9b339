import StatesEngine
import StatesJSON

/// What is known of the execution whose history is gone through.
struct Books {
  /// When it started, or was redriven last.
  var startedAt = Instant.start
  var input = Value.null
  /// What the context object shows of it.
  var shownExecution = Value.null
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
