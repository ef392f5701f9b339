package import StatesEngine
package import StatesJSON
package import StatesPath

/// The decision points of the language: every place where an engine could be wrong in an
/// interesting way is one function here.
///
/// There are exactly two conformers. ``Reference`` decides as the rules say; ``Overridden`` asks a
/// saboteur first. Both are specialised inside this module, so the reference pays nothing.
package protocol Semantics {
  /// Which authority decides where two disagree.
  var profile: Profile { get }
  /// Whether ``shaped(_:_:)`` and ``holds(_:_:)`` may answer anything but what they are given; if
  /// not, they need not be asked.
  var reshapes: Bool { get }
  var rejudges: Bool { get }

  // Matching and retrying
  func matches(_ question: Matching) -> Bool
  func mayRetry(_ question: RetryBudget) -> Bool
  func fallsThrough(_ question: RetryBudget) -> Bool
  func counterNumber(of retrier: Int) -> Int
  func otherUses(_ question: @autoclosure () -> RetryHistory) -> Int
  func keepsCounters(onReentry count: Int) -> Bool
  func retryDelay(_ question: RetryDelay, random: inout UInt64) -> Int64
  func catchesFirst(_ question: Matching) -> Bool

  // Failing and catching
  func errorOutput(_ question: ErrorOutput) -> Failure
  func caughtBase(_ question: CaughtBase) -> Value
  func surfaced(_ question: Surfacing) -> Failure

  // Time
  func attemptClockStart(_ question: AttemptClock) -> Instant
  func attemptDeadline(_ question: AttemptDeadline) -> Instant
  func heartbeatDeadline(_ question: HeartbeatDeadline) -> Instant
  func executionDeadline(_ question: ExecutionDeadline) -> Instant
  func wakeUp(_ question: WakeUp) -> Instant
  func isCaughtAsTask(_ question: ExecutionDeadline) -> Bool
  func timeoutStatus(_ question: TimeoutStatus) -> ExecutionStatus

  // Tokens and calls
  func settlement(_ question: Settlement) -> SettlementAnswer
  func reusesToken(_ question: TokenIssue) -> Bool
  func checksOutput(_ question: OutputCheck) -> Bool
  func result(_ question: CallbackResult) -> Value
  func heard(_ question: @autoclosure () -> Hearing, _ signal: Signal) -> Signal
  func addressee(_ question: @autoclosure () -> Addressing, _ token: Int) -> Int
  func childSucceeded(_ status: ExecutionStatus) -> Bool
  func beginsAnew(_ question: Resumption) -> Bool
  func startAgain(_ question: SecondStart) -> SecondStartAnswer
  func stopsEnded(_ status: ExecutionStatus) -> Bool
  func handsOutTwice(_ question: ActivityHandout) -> Bool

  // Parallel and Map
  func concurrency(_ question: Concurrency) -> Int
  func breadth(ofBranches count: Int) -> Int
  func startsNext(_ question: SiblingFailure) -> Bool
  func swallows(_ question: SiblingFailure) -> Bool
  func endsExecution(_ question: ScopeEnd) -> Bool
  func scopeInput(_ question: @autoclosure () -> ScopeInput, _ input: Value) -> Value
  func position(_ question: JoinPosition) -> Int
  func failsFast(_ question: SiblingFailure) -> Bool
  func abortsSiblings(_ question: SiblingFailure) -> Bool
  func tolerates(_ question: Tolerance) -> Bool
  func keepsResults(onRetryOf question: SiblingFailure) -> Bool
  func sharesVariables(_ question: VariableScope) -> Bool

  // Data
  func mergeBase(_ question: MergeBase) -> Value
  func shaped(
    _ question: @autoclosure () -> Shaping, _ answer: Result<Value, PathError>
  ) throws(PathError) -> Value
  func holds(
    _ question: @autoclosure () -> ChoiceQuestion, _ answer: Result<Bool, PathError>
  ) throws(PathError) -> Bool
  func handedOn(_ question: HandingOn) -> Value
  func shownEntry(_ question: AttemptContext) -> Instant
  func shownRetryCount(_ question: AttemptContext) -> Int
  func payloadFits(_ question: PayloadSize) -> Bool
  func isEventAllowed(_ question: EventBudget) -> Bool
}
