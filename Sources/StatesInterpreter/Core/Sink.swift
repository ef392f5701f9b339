import StatesEngine
import StatesJSON

/// What is kept of the events of an execution.
///
/// The interpreter is generic over it and specialised for each, so that a run which needs no history
/// pays nothing for one.
package protocol Keeping {
  static var keepsEvents: Bool { get }
  static var keepsDigest: Bool { get }
}

/// Every event is kept, in the arena.
package enum KeepingEvents: Keeping {
  @inline(__always) package static var keepsEvents: Bool { true }
  @inline(__always) package static var keepsDigest: Bool { false }
}

/// A hash of all events is kept: equal runs have equal digests.
package enum KeepingDigest: Keeping {
  @inline(__always) package static var keepsEvents: Bool { false }
  @inline(__always) package static var keepsDigest: Bool { true }
}

/// Nothing is kept.
package enum KeepingNothing: Keeping {
  @inline(__always) package static var keepsEvents: Bool { false }
  @inline(__always) package static var keepsDigest: Bool { false }
}

/// Where the events of an execution go.
struct Sink<Kept: Keeping>: BitwiseCopyable {
  private var log = Log<EventRecord>()
  /// The hash of all events, where one is kept.
  private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func append(_ record: EventRecord, in arena: Arena) {
    if Kept.keepsEvents { log.append(record, in: arena) }
    if Kept.keepsDigest { digest(record, in: arena) }
  }

  /// The events, if they were kept.
  func records(in arena: Arena) -> [EventRecord] { log.elements(in: arena) }

  /// Another place with the same events.
  func copy(in arena: Arena) -> Sink {
    var copy = self
    copy.log = log.copy(in: arena)
    return copy
  }

  @inline(__always)
  private mutating func digest(_ record: EventRecord, in arena: Arena) {
    mix(UInt64(bitPattern: record.time.milliseconds))
    mix(UInt64(record.previous) << 32 | UInt64(record.subject) << 8 | UInt64(record.type.rawValue))
    mix(arena.hash(of: record.value))
    mix(arena.hash(of: record.detail))
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (digest ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    digest = product.high ^ product.low
  }
}
