/// Why ``Engine/advance(to:)`` came back.
///
/// It has four words, which is what a function gives back in registers; a run makes one of them for
/// every thing that happens.
public struct Progress {
  /// The moment in milliseconds, with ``quiescence`` added if nothing is pending.
  @usableFromInline var moment: UInt64
  /// Work that was handed out at this moment, in order.
  public var work: [TaskRequest]
  /// Executions that ended at this moment, in order.
  public var ended: [ExecutionName]
  /// Activities that got work at this moment which no poll was waiting for, once for each.
  public var offered: [String]

  /// A report of where the engine stands.
  @inlinable
  public init(
    now: Instant, work: [TaskRequest] = [], ended: [ExecutionName] = [], offered: [String] = [],
    isQuiescent: Bool = false
  ) {
    moment = UInt64(max(now, .start).milliseconds) | (isQuiescent ? Self.quiescence : 0)
    self.work = work
    self.ended = ended
    self.offered = offered
  }

  /// Where the engine stands now, which is never before the start of the run.
  @inlinable
  public var now: Instant {
    get { Instant(milliseconds: Int64(moment & ~Self.quiescence)) }
    set { self.moment = UInt64(max(newValue, .start).milliseconds) | moment & Self.quiescence }
  }

  /// Whether nothing at all is pending: only a call can make anything happen.
  @inlinable
  public var isQuiescent: Bool {
    get { moment & Self.quiescence != 0 }
    set { moment = newValue ? moment | Self.quiescence : moment & ~Self.quiescence }
  }

  /// The bit that no moment since the start has.
  @inlinable static var quiescence: UInt64 { 1 << 63 }
}
