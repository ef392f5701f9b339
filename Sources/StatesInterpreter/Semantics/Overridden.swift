package import StatesEngine
package import StatesJSON
package import StatesPath

/// The reference with some decisions changed: how a saboteur is wrong.
///
/// Each member is a decision point; one that is set gets the question and the reference's answer, and
/// its own answer counts.
package struct Overridden: Semantics {
  /// A changed decision: what is asked, and what the reference would answer.
  package typealias Decision<Question, Answer> = (Question, Answer) -> Answer
  /// A changed decision about data, which may fail, and gets failures to decide on as well.
  package typealias DataDecision<Question, Answer> =
    (Question, Result<Answer, PathError>) throws(PathError) -> Answer

  package var base: Reference
  package var matches: Decision<Matching, Bool>?
  package var mayRetry: Decision<RetryBudget, Bool>?
  package var fallsThrough: Decision<RetryBudget, Bool>?
  package var counterNumber: Decision<Int, Int>?
  package var otherUses: Decision<RetryHistory, Int>?
  package var keepsCounters: Decision<Int, Bool>?
  package var catchesFirst: Decision<Matching, Bool>?
  package var errorOutput: Decision<ErrorOutput, Failure>?
  package var caughtBase: Decision<CaughtBase, Value>?
  package var surfaced: Decision<Surfacing, Failure>?
  package var attemptClockStart: Decision<AttemptClock, Instant>?
  package var attemptDeadline: Decision<AttemptDeadline, Instant>?
  package var heartbeatDeadline: Decision<HeartbeatDeadline, Instant>?
  package var executionDeadline: Decision<ExecutionDeadline, Instant>?
  package var wakeUp: Decision<WakeUp, Instant>?
  package var isCaughtAsTask: Decision<ExecutionDeadline, Bool>?
  package var timeoutStatus: Decision<TimeoutStatus, ExecutionStatus>?
  package var settlement: Decision<Settlement, SettlementAnswer>?
  package var reusesToken: Decision<TokenIssue, Bool>?
  package var checksOutput: Decision<OutputCheck, Bool>?
  package var result: Decision<CallbackResult, Value>?
  package var heard: Decision<Hearing, Signal>?
  package var addressee: Decision<Addressing, Int>?
  package var childSucceeded: Decision<ExecutionStatus, Bool>?
  package var beginsAnew: Decision<Resumption, Bool>?
  package var startAgain: Decision<SecondStart, SecondStartAnswer>?
  package var stopsEnded: Decision<ExecutionStatus, Bool>?
  package var handsOutTwice: Decision<ActivityHandout, Bool>?
  package var concurrency: Decision<Concurrency, Int>?
  package var breadth: Decision<Int, Int>?
  package var startsNext: Decision<SiblingFailure, Bool>?
  package var swallows: Decision<SiblingFailure, Bool>?
  package var endsExecution: Decision<ScopeEnd, Bool>?
  package var scopeInput: Decision<ScopeInput, Value>?
  package var position: Decision<JoinPosition, Int>?
  package var failsFast: Decision<SiblingFailure, Bool>?
  package var abortsSiblings: Decision<SiblingFailure, Bool>?
  package var tolerates: Decision<Tolerance, Bool>?
  package var keepsResults: Decision<SiblingFailure, Bool>?
  package var sharesVariables: Decision<VariableScope, Bool>?
  package var mergeBase: Decision<MergeBase, Value>?
  package var shaped: DataDecision<Shaping, Value>?
  package var holds: DataDecision<ChoiceQuestion, Bool>?
  package var handedOn: Decision<HandingOn, Value>?
  package var shownEntry: Decision<AttemptContext, Instant>?
  package var shownRetryCount: Decision<AttemptContext, Int>?
  package var payloadFits: Decision<PayloadSize, Bool>?
  package var isEventAllowed: Decision<EventBudget, Bool>?
  package var retryDelay: Decision<RetryDelay, Int64>?

  package init(profile: Profile = .aws) { base = Reference(profile: profile) }

  package var profile: Profile { base.profile }
}

extension Overridden {
  package func matches(_ question: Matching) -> Bool {
    let answer = base.matches(question)
    return matches.map { $0(question, answer) } ?? answer
  }

  package func mayRetry(_ question: RetryBudget) -> Bool {
    let answer = base.mayRetry(question)
    return mayRetry.map { $0(question, answer) } ?? answer
  }

  package func fallsThrough(_ question: RetryBudget) -> Bool {
    let answer = base.fallsThrough(question)
    return fallsThrough.map { $0(question, answer) } ?? answer
  }

  package func counterNumber(of retrier: Int) -> Int {
    let answer = base.counterNumber(of: retrier)
    return counterNumber.map { $0(retrier, answer) } ?? answer
  }

  package func keepsCounters(onReentry count: Int) -> Bool {
    let answer = base.keepsCounters(onReentry: count)
    return keepsCounters.map { $0(count, answer) } ?? answer
  }

  package func catchesFirst(_ question: Matching) -> Bool {
    let answer = base.catchesFirst(question)
    return catchesFirst.map { $0(question, answer) } ?? answer
  }

  package func errorOutput(_ question: ErrorOutput) -> Failure {
    let answer = base.errorOutput(question)
    return errorOutput.map { $0(question, answer) } ?? answer
  }

  package func caughtBase(_ question: CaughtBase) -> Value {
    let answer = base.caughtBase(question)
    return caughtBase.map { $0(question, answer) } ?? answer
  }

  package func surfaced(_ question: Surfacing) -> Failure {
    let answer = base.surfaced(question)
    return surfaced.map { $0(question, answer) } ?? answer
  }

  package func attemptClockStart(_ question: AttemptClock) -> Instant {
    let answer = base.attemptClockStart(question)
    return attemptClockStart.map { $0(question, answer) } ?? answer
  }

  package func attemptDeadline(_ question: AttemptDeadline) -> Instant {
    let answer = base.attemptDeadline(question)
    return attemptDeadline.map { $0(question, answer) } ?? answer
  }

  package func heartbeatDeadline(_ question: HeartbeatDeadline) -> Instant {
    let answer = base.heartbeatDeadline(question)
    return heartbeatDeadline.map { $0(question, answer) } ?? answer
  }

  package func executionDeadline(_ question: ExecutionDeadline) -> Instant {
    let answer = base.executionDeadline(question)
    return executionDeadline.map { $0(question, answer) } ?? answer
  }

  package func wakeUp(_ question: WakeUp) -> Instant {
    let answer = base.wakeUp(question)
    return wakeUp.map { $0(question, answer) } ?? answer
  }

  package func timeoutStatus(_ question: TimeoutStatus) -> ExecutionStatus {
    let answer = base.timeoutStatus(question)
    return timeoutStatus.map { $0(question, answer) } ?? answer
  }

  package func settlement(_ question: Settlement) -> SettlementAnswer {
    let answer = base.settlement(question)
    return settlement.map { $0(question, answer) } ?? answer
  }

  package func reusesToken(_ question: TokenIssue) -> Bool {
    let answer = base.reusesToken(question)
    return reusesToken.map { $0(question, answer) } ?? answer
  }

  package func checksOutput(_ question: OutputCheck) -> Bool {
    let answer = base.checksOutput(question)
    return checksOutput.map { $0(question, answer) } ?? answer
  }

  package func result(_ question: CallbackResult) -> Value {
    let answer = base.result(question)
    return result.map { $0(question, answer) } ?? answer
  }

  package func heard(_ question: @autoclosure () -> Hearing, _ signal: Signal) -> Signal {
    heard.map { $0(question(), signal) } ?? signal
  }

  package func startAgain(_ question: SecondStart) -> SecondStartAnswer {
    let answer = base.startAgain(question)
    return startAgain.map { $0(question, answer) } ?? answer
  }

  package func stopsEnded(_ question: ExecutionStatus) -> Bool {
    let answer = base.stopsEnded(question)
    return stopsEnded.map { $0(question, answer) } ?? answer
  }

  package func handsOutTwice(_ question: ActivityHandout) -> Bool {
    let answer = base.handsOutTwice(question)
    return handsOutTwice.map { $0(question, answer) } ?? answer
  }

  package func concurrency(_ question: Concurrency) -> Int {
    let answer = base.concurrency(question)
    return concurrency.map { $0(question, answer) } ?? answer
  }

  package func position(_ question: JoinPosition) -> Int {
    let answer = base.position(question)
    return position.map { $0(question, answer) } ?? answer
  }

  package func failsFast(_ question: SiblingFailure) -> Bool {
    let answer = base.failsFast(question)
    return failsFast.map { $0(question, answer) } ?? answer
  }

  package func abortsSiblings(_ question: SiblingFailure) -> Bool {
    let answer = base.abortsSiblings(question)
    return abortsSiblings.map { $0(question, answer) } ?? answer
  }

  package func tolerates(_ question: Tolerance) -> Bool {
    let answer = base.tolerates(question)
    return tolerates.map { $0(question, answer) } ?? answer
  }

  package func keepsResults(onRetryOf question: SiblingFailure) -> Bool {
    let answer = base.keepsResults(onRetryOf: question)
    return keepsResults.map { $0(question, answer) } ?? answer
  }

  package func sharesVariables(_ question: VariableScope) -> Bool {
    let answer = base.sharesVariables(question)
    return sharesVariables.map { $0(question, answer) } ?? answer
  }

  package func mergeBase(_ question: MergeBase) -> Value {
    let answer = base.mergeBase(question)
    return mergeBase.map { $0(question, answer) } ?? answer
  }

  package func payloadFits(_ question: PayloadSize) -> Bool {
    let answer = base.payloadFits(question)
    return payloadFits.map { $0(question, answer) } ?? answer
  }

  package func isEventAllowed(_ question: EventBudget) -> Bool {
    let answer = base.isEventAllowed(question)
    return isEventAllowed.map { $0(question, answer) } ?? answer
  }

  package func retryDelay(_ question: RetryDelay, random: inout UInt64) -> Int64 {
    let answer = base.retryDelay(question, random: &random)
    return retryDelay.map { $0(question, answer) } ?? answer
  }
}
