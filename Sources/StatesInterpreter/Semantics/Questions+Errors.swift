package import StatesEngine
package import StatesJSON
package import StatesLanguage

/// Whether one `ErrorEquals` fits an error.
package struct Matching {
  /// The names with a meaning of their own in the list.
  package let wildcards: ErrorSet.Wildcards
  /// Whether the error's own name stands in the list.
  package let isNamed: Bool
  /// Whether the error has a name at all.
  package let hasName: Bool
  /// What kind of error it is.
  package let kind: FailureKind
  /// The type of the state that failed.
  package let state: State.Tag
}

/// What the language treats apart from ordinary errors.
package enum FailureKind: UInt8, Sendable, CaseIterable {
  /// Reported by a task or a Fail state, whatever its name.
  case ordinary
  /// The attempt took longer than TimeoutSeconds.
  case timeout
  /// The worker was silent for longer than HeartbeatSeconds.
  case heartbeat
  /// Raised by the interpreter itself while it read or shaped data.
  case runtime
  /// A payload was too large.
  case dataLimit
}

/// Whether a matching retrier has an attempt left.
package struct RetryBudget {
  /// How often this retrier has been used in this visit.
  package let used: Int
  package let maxAttempts: Int64
}

/// What else has become of a state's retries in this execution.
package struct RetryHistory {
  /// How often the state was entered.
  package let entries: Int
  /// How many attempts at it began.
  package let attempts: Int
  /// How many of them belong to this visit.
  package let ownAttempts: Int
}

/// How long to wait before an attempt.
package struct RetryDelay {
  package let intervalSeconds: Int64
  package let backoffRate: Double
  package let maxDelaySeconds: Int64?
  package let jitter: Retrier.Jitter
  /// Which use of this retrier it is, from 1.
  package let use: Int
}

/// What Error Output says of a failure.
package struct ErrorOutput {
  package let failure: Failure
  package let kind: FailureKind
  /// The empty string, in the run's arena.
  package let emptyText: Value
}

/// What a catcher's ResultPath is applied to.
package struct CaughtBase {
  package let rawInput: Value
  package let arguments: Value
}

/// What a Parallel or a Map reports of the failure of one of its scopes.
package struct Surfacing {
  package let failure: Failure
  package let kind: FailureKind
  package let state: State.Tag
}
