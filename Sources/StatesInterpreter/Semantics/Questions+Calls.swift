package import StatesEngine
package import StatesJSON

/// Whether a call that names a token may reach the token's attempt.
package struct Settlement {
  /// What has become of the attempt.
  package enum Attempt: Sendable, CaseIterable, BitwiseCopyable {
    /// No such token was ever issued.
    case unknown
    /// It waits for an answer.
    case open
    /// It was answered.
    case answered
    /// It ran out of time.
    case timedOut
    /// Its scope was stopped by a failure elsewhere.
    case aborted
    /// Its execution is over.
    case executionOver
  }

  package let attempt: Attempt
  package let isHeartbeat: Bool
}

/// What becomes of a call that names a token.
package enum SettlementAnswer: Sendable {
  /// The attempt hears it.
  case accepted
  /// The caller is told that it worked, and nothing happens.
  case ignored
  /// The caller gets this error.
  case rejected(RejectionCode)
}

/// Whether an attempt gets the token of the one before.
package struct TokenIssue {
  /// How many attempts of this visit came before.
  package let attempts: Int
}

/// Whether the text of an output must be JSON of a bounded size.
package struct OutputCheck {
  package let isJSON: Bool
  package let bytes: Int
  package let limit: Int
}

/// What a callback state makes its result.
package struct CallbackResult {
  /// What the accepted call said.
  package let output: Value
  /// What the integration's own call returned; null if nothing.
  package let submitted: Value
}

/// What an attempt makes of a call that reached it.
package struct Hearing {
  /// How often the attempts of this visit have failed before.
  package let attempt: Int
}

/// Which attempt a call with a token is meant for.
package struct Addressing {
  /// The state whose attempt got the token.
  package let state: Int
  /// The tokens of the attempts that wait for an answer, with their states, oldest first.
  package let open: [(token: Int, state: Int)]
}

/// Whether an execution that was redriven begins anew.
package struct Resumption {
  package let redrives: Int
}

/// A start under a name that is taken.
package struct SecondStart {
  package let status: ExecutionStatus
  package let hasSameInput: Bool
}

/// What becomes of a start under a name that is taken.
package enum SecondStartAnswer: Sendable {
  /// It is the same execution; nothing happens.
  case same
  /// The caller gets ExecutionAlreadyExists.
  case exists
  /// A new execution takes the name.
  case anew
}

/// Whether an activity's attempt that a worker has got may be given to another.
package struct ActivityHandout {
  /// How many workers have it.
  package let workers: Int
}
