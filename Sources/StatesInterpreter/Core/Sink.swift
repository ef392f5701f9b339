package import StatesEngine
package import StatesJSON

/// Where the events of an execution go.
///
/// The interpreter is generic over it, so a run that needs no history pays nothing for one.
package protocol Sink: BitwiseCopyable {
  init()
  mutating func append(_ record: EventRecord, in arena: Arena)
  /// Another place with the same events.
  func copy(in arena: Arena) -> Self
  /// The events, if they were kept.
  func records(in arena: Arena) -> [EventRecord]
}

extension Sink {
  package func copy(in arena: Arena) -> Self { self }

  package func records(in arena: Arena) -> [EventRecord] { [] }
}

/// Keeps every event, in the arena.
package struct Recorder: Sink {
  private var log = Log<EventRecord>()

  package init() {}

  package func records(in arena: Arena) -> [EventRecord] { log.elements(in: arena) }

  package func copy(in arena: Arena) -> Recorder {
    var copy = Recorder()
    copy.log = log.copy(in: arena)
    return copy
  }

  @inline(__always)
  package mutating func append(_ record: EventRecord, in arena: Arena) {
    log.append(record, in: arena)
  }
}

/// Keeps a hash of all events: equal runs have equal digests.
package struct Digest: Sink {
  package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  @inline(__always)
  package mutating func append(_ record: EventRecord, in arena: Arena) {
    mix(UInt64(bitPattern: record.time.milliseconds))
    mix(UInt64(record.previous) << 32 | UInt64(record.subject) << 8 | UInt64(record.type.rawValue))
    mix(arena.hash(of: record.value))
    mix(arena.hash(of: record.detail))
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    hash = product.high ^ product.low
  }
}

/// Keeps nothing.
package struct NoSink: Sink {
  package init() {}

  @inline(__always)
  package mutating func append(_ record: EventRecord, in arena: Arena) {}
}
