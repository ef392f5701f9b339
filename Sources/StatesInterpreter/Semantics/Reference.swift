package import StatesEngine
package import StatesJSON
import StatesLanguage
import StatesProperty

/// The language as the rules say it is; where authorities disagree, ``profile`` decides.
package struct Reference: Semantics {
  package let profile: Profile

  package init(profile: Profile = .aws) { self.profile = profile }
}

// MARK: - Matching and retrying

extension Reference {
  /// ERR-04, ERR-06, ERR-07, TASK-28: by its own name, or by one that stands for many.
  ///
  /// `States.ALL` stands for all but what the interpreter itself raised, `States.TaskFailed` for all
  /// but timeouts; a missed heartbeat answers to both of its names.
  package func matches(_ question: Matching) -> Bool {
    let wildcards = question.wildcards
    switch question.kind {
    case .runtime: return false
    case .dataLimit: return question.isNamed || wildcards.has(.all)
    case .timeout: return question.isNamed || wildcards.has(.all, or: .timeout)
    case .heartbeat:
      return question.isNamed
        || wildcards.has(.all, or: .timeout) || wildcards.has(.heartbeatTimeout)
    case .ordinary:
      if question.isNamed || wildcards.has(.all) { return true }
      return wildcards.has(.taskFailed) && question.hasName
    }
  }

  /// RETRY-04, RETRY-05: MaxAttempts counts retries of this retrier alone.
  package func mayRetry(_ question: RetryBudget) -> Bool {
    Int64(question.used) < question.maxAttempts
  }

  /// RETRY-04: when the first matching retrier is used up, later ones are not consulted.
  package func fallsThrough(_ question: RetryBudget) -> Bool { false }

  /// RETRY-03: each retrier counts for itself.
  package func counterNumber(of retrier: Int) -> Int { retrier }

  /// RETRY-08: what other visits and scopes have used does not count.
  @inline(__always)
  package func otherUses(_ question: @autoclosure () -> RetryHistory) -> Int { 0 }

  /// RETRY-08: a new visit starts with fresh counters.
  package func keepsCounters(onReentry count: Int) -> Bool { false }

  /// RETRY-06, RETRY-07, RETRY-22: Interval × Rate^(use−1), capped, then drawn from if jittered.
  package func retryDelay(_ question: RetryDelay, random: inout UInt64) -> Int64 {
    let cap = question.maxDelaySeconds.map { $0 * 1000 } ?? RetryDelay.longestMilliseconds
    let delay = min(question.uncappedMilliseconds, cap)
    guard question.jitter == .full else { return delay }
    var generator = SplitMix64(seed: random)
    defer { random = generator.next() }
    return Int64(generator.next(upTo: UInt64(delay)))
  }

  /// RETRY-15: Catch is considered only when Retry has nothing left.
  package func catchesFirst(_ question: Matching) -> Bool { false }
}

// MARK: - Failing and catching

extension Reference {
  /// CATCH-02, CATCH-14: Error and Cause as reported; a timeout has an empty Cause, and what a worker
  /// left out is null.
  package func errorOutput(_ question: ErrorOutput) -> Failure {
    var failure = question.failure
    switch question.kind {
    case .timeout, .heartbeat: if failure.cause.isNull { failure.cause = question.emptyText }
    case .ordinary, .runtime, .dataLimit: break
    }
    return failure
  }

  /// CATCH-03, CATCH-04: a catcher's ResultPath works on the raw input.
  package func caughtBase(_ question: CaughtBase) -> Value { question.rawInput }

  /// ERR-10: the inner error and cause, unchanged.
  package func surfaced(_ question: Surfacing) -> Failure { question.failure }
}

// MARK: - Time

extension Reference {
  /// TASK-22, RETRY-09: the start of this very attempt.
  package func attemptClockStart(_ question: AttemptClock) -> Instant { question.startedAt }

  /// TASK-20, TASK-24: TimeoutSeconds after the start; without it never, or after 60 seconds in the
  /// language as written.
  package func attemptDeadline(_ question: AttemptDeadline) -> Instant {
    if let milliseconds = question.milliseconds {
      return question.clockStart.advanced(byMilliseconds: milliseconds)
    }
    switch profile {
    case .aws: return .never
    case .spec: return question.clockStart.advanced(byMilliseconds: 60_000)
    }
  }

  /// TASK-26, TASK-29: HeartbeatSeconds after the last sign of life, the start included.
  package func heartbeatDeadline(_ question: HeartbeatDeadline) -> Instant {
    question.lastSign.advanced(byMilliseconds: question.milliseconds)
  }

  /// EXEC-10, EXEC-02, EXEC-03: the machine's own limit, or the life that its type has.
  package func executionDeadline(_ question: ExecutionDeadline) -> Instant {
    let milliseconds = min(question.milliseconds ?? .max, question.lifeMilliseconds)
    return question.startedAt.advanced(byMilliseconds: milliseconds)
  }

  /// WAIT-07, WAIT-10: at the moment asked for, and at once if that is past.
  package func wakeUp(_ question: WakeUp) -> Instant { max(question.asked, question.enteredAt) }

  /// CATCH-11: what the execution's own deadline ends is over.
  package func isCaughtAsTask(_ question: ExecutionDeadline) -> Bool { false }

  /// TASK-34: only the execution's own deadline makes it TIMED_OUT.
  package func timeoutStatus(_ question: TimeoutStatus) -> ExecutionStatus {
    question.isExecutionDeadline ? .timedOut : .failed
  }
}

// MARK: - Tokens and calls

extension Reference {
  /// TOKEN-02 to TOKEN-06, TOKEN-16: an open attempt hears the call; every other token that was ever
  /// issued has timed out; the rest are invalid.
  package func settlement(_ question: Settlement) -> SettlementAnswer {
    switch question.attempt {
    case .open: .accepted
    case .unknown: .rejected(.invalidToken)
    case .answered, .timedOut, .aborted, .executionOver: .rejected(.taskTimedOut)
    }
  }

  /// TOKEN-01: every attempt has a token of its own.
  package func reusesToken(_ question: TokenIssue) -> Bool { false }

  /// TOKEN-07: JSON of at most 256 KiB.
  package func checksOutput(_ question: OutputCheck) -> Bool {
    question.isJSON && question.bytes <= question.limit
  }

  /// TOKEN-18: what the callback said.
  package func result(_ question: CallbackResult) -> Value { question.output }

  /// TOKEN-08, TOKEN-09, TOKEN-16: exactly what the caller said.
  package func heard(_ question: @autoclosure () -> Hearing, _ signal: Signal) -> Signal { signal }

  /// TOKEN-12: the attempt that got the token.
  package func addressee(_ question: @autoclosure () -> Addressing, _ token: Int) -> Int { token }

  /// SYNC-02: as the child has ended.
  package func childSucceeded(_ status: ExecutionStatus) -> Bool { status == .succeeded }

  /// REDRIVE-01: what has succeeded is not done again.
  package func beginsAnew(_ question: Resumption) -> Bool { false }

  /// EXEC-20, EXEC-21: the same execution while it runs on the same input; refused otherwise.
  package func startAgain(_ question: SecondStart) -> SecondStartAnswer {
    question.status == .running && question.hasSameInput ? .same : .exists
  }

  /// RACE-14: what has ended stays as it ended.
  package func stopsEnded(_ status: ExecutionStatus) -> Bool { false }

  /// ACT-02: one attempt goes to one worker.
  package func handsOutTwice(_ question: ActivityHandout) -> Bool { false }
}

// MARK: - Parallel and Map

extension Reference {
  /// MAP-04: 0 asks for no limit; the service's own limit holds in any case.
  package func concurrency(_ question: Concurrency) -> Int {
    question.asked == 0 ? question.limit : min(question.asked, question.limit)
  }

  /// PAR-02, MAP-03: in the order of branches and items.
  package func position(_ question: JoinPosition) -> Int { question.number }

  /// PAR-04, MAP-07: the first failure fails the state at once.
  package func failsFast(_ question: SiblingFailure) -> Bool { true }

  /// PAR-04, MAP-07: what else runs in the state is stopped.
  package func abortsSiblings(_ question: SiblingFailure) -> Bool { true }

  /// DMAP-09: failed items may reach the tolerance and not exceed it.
  package func tolerates(_ question: Tolerance) -> Bool {
    let byCount = question.count.map { Int64(question.failed) <= $0 }
    let byShare = question.percentage.map {
      Double(question.failed) * 100 <= $0 * Double(question.total)
    }
    switch (byCount, byShare) {
    case (nil, nil): return question.failed == 0
    case (let byCount?, nil): return byCount
    case (nil, let byShare?): return byShare
    case (let byCount?, let byShare?): return byCount && byShare
    }
  }

  /// RETRY-12: a retry starts every branch and iteration anew.
  package func keepsResults(onRetryOf question: SiblingFailure) -> Bool { false }

  /// VAR-04: siblings do not see each other's variables.
  package func sharesVariables(_ question: VariableScope) -> Bool { false }
}

// MARK: - Data

extension Reference {
  /// DFP-04: ResultPath works on the raw input, not on what InputPath let through.
  package func mergeBase(_ question: MergeBase) -> Value { question.rawInput }

  /// DFP-21, ERR-09: at most so many UTF-8 bytes.
  package func payloadFits(_ question: PayloadSize) -> Bool { question.bytes <= question.limit }

  /// HIST-20: the last event allowed is the failure, unless the execution succeeds with it.
  package func isEventAllowed(_ question: EventBudget) -> Bool {
    question.recorded < question.limit - 1
  }
}

extension RetryDelay {
  /// The longest delay that the language can ask for: 31,622,400 seconds.
  static let longestMilliseconds: Int64 = 31_622_400_000

  /// Interval × Rate^(use−1) in milliseconds, as far as it can matter.
  var uncappedMilliseconds: Int64 {
    var milliseconds = Double(intervalSeconds) * 1000
    for _ in 1..<max(use, 1) {
      milliseconds *= backoffRate
      if milliseconds >= Double(Self.longestMilliseconds) { return Self.longestMilliseconds }
    }
    return Int64(exactly: milliseconds.rounded()) ?? Self.longestMilliseconds
  }
}
