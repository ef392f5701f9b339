import StatesEngine
import StatesJSON

/// One attempt of a task, as rebuilt from events.
struct Attempt: BitwiseCopyable {
  enum Stage: UInt8 {
    case none, scheduled, started, closed
  }

  var stage = Stage.none
  /// How the attempt ended, once it has.
  var outcome = WorkStage.scheduled
  var scheduled: UInt32 = 0
  var started: UInt32 = 0
  var submitted: UInt32 = 0
  var closed: UInt32 = 0
  var scheduledAt = Instant.start
  var startedAt = Instant.start
  var closedAt = Instant.start
  /// What it was given, and what came back.
  var arguments = Value.null
  var result = Value.null
  /// What TimeoutSeconds and HeartbeatSeconds come to, in milliseconds.
  var timeout = Bound.unknown
  var heartbeat = Bound.unknown
  /// Its place in the ledger of tokens, or -1.
  var token = -1

  /// How long something may last.
  enum Bound: BitwiseCopyable {
    /// There is no limit.
    case none
    case milliseconds(Int64)
    /// What was seen does not tell.
    case unknown

    var milliseconds: Int64? {
      if case .milliseconds(let milliseconds) = self { milliseconds } else { nil }
    }

    var isNone: Bool {
      if case .none = self { true } else { false }
    }
  }

  var isOpen: Bool { stage == .scheduled || stage == .started }
}
