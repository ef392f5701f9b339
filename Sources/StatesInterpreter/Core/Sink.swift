package import StatesEngine
package import StatesJSON

/// Where the events of an execution go.
///
/// The interpreter is generic over it, so a run that needs no history pays nothing for one.
package protocol Sink {
  init()
  mutating func append(_ record: EventRecord, in arena: Arena)
  /// The events, if they were kept.
  var records: [EventRecord] { get }
}

/// Keeps every event.
package struct Recorder: Sink {
  package private(set) var records: [EventRecord] = []

  package init() {}

  @inline(__always)
  package mutating func append(_ record: EventRecord, in arena: Arena) { records.append(record) }
}

/// Keeps a hash of all events: equal runs have equal digests.
package struct Digest: Sink {
  package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package var records: [EventRecord] { [] }

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

  package var records: [EventRecord] { [] }

  @inline(__always)
  package mutating func append(_ record: EventRecord, in arena: Arena) {}
}
