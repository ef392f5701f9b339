package import StatesEngine

/// From which moment the clocks of an attempt run.
package struct AttemptClock {
  package let enteredAt: Instant
  package let scheduledAt: Instant
  package let startedAt: Instant
  /// When the first attempt of this visit started.
  package let firstStartedAt: Instant
}

/// When an attempt has taken too long.
package struct AttemptDeadline {
  package let clockStart: Instant
  /// What TimeoutSeconds says; `nil` where it is absent.
  package let milliseconds: Int64?
  /// What HeartbeatSeconds says; `nil` where it is absent.
  package let heartbeatMilliseconds: Int64?
}

/// When silence has lasted too long.
package struct HeartbeatDeadline {
  /// The start of the attempt, or the last heartbeat.
  package let lastSign: Instant
  package let milliseconds: Int64
  /// The deadline that the last sign replaces; `never` at the start.
  package let previous: Instant
}

/// When an execution has taken too long.
package struct ExecutionDeadline {
  package let startedAt: Instant
  /// What the machine's TimeoutSeconds says; `nil` where it is absent.
  package let milliseconds: Int64?
  /// How long an execution of this type may live.
  package let lifeMilliseconds: Int64
}

/// When a Wait is over.
package struct WakeUp {
  package let enteredAt: Instant
  /// The moment that the state asks for.
  package let asked: Instant
}

/// How an execution ends whose failure nobody caught.
package struct TimeoutStatus {
  package let kind: FailureKind
  /// Whether it was the execution's own deadline.
  package let isExecutionDeadline: Bool
}
