import StatesEngine
import StatesJSON

extension History {
  /// Puts a record in front of the event at a place; later events keep the causes that they had.
  mutating func insert(_ record: EventRecord, at place: Int) {
    for index in records.indices where Int(records[index].previous) > place {
      records[index].previous += 1
    }
    records.insert(record, at: place)
  }

  /// Takes the event at a place out; what it caused was caused by its own cause.
  mutating func remove(at place: Int) {
    let removed = records.remove(at: place)
    for index in records.indices {
      if Int(records[index].previous) == place + 1 {
        records[index].previous = removed.previous
      } else if Int(records[index].previous) > place + 1 {
        records[index].previous -= 1
      }
    }
  }

  /// The place of the first event of one of these types, from a place on.
  func first(_ types: EventType..., from place: Int = 0) -> Int? {
    records.indices.dropFirst(place).first { types.contains(records[$0].type) }
  }

  /// A record like the one at a place, of another type.
  func copy(of place: Int, as type: EventType, value: Value = .null) -> EventRecord {
    let record = records[place]
    return EventRecord(
      type, at: record.time, previous: UInt32(place + 1), subject: record.subject, value: value)
  }
}
