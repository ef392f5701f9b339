import Glibc

/// What the interpreter's workloads cost when written by hand: the least that any engine which keeps
/// a history and persistent payloads with content hashes could need.
///
/// There is no machine, no path and no state in the sense of the language here; each loop does with
/// raw words just what the machine comes to: an event record of 32 bytes for each event, a payload of
/// `width` members copied at each change with its hash and the length of its text kept up to date, and
/// a look at that length whenever a payload goes on. Where there is time and a world, there are also
/// two heaps, the engine's timers and the world's answers; a token for each attempt; and a list in which
/// the world finds what is handed out. The world's answers come back by token, which is looked up and
/// must be that of the present attempt.
struct InterpreterFloor: ~Copyable {
  private struct Record {
    var time: Int64
    var value: UInt64
    var detail: UInt64
    var previous: UInt32
    var subjectAndType: UInt32
  }

  private let records: UnsafeMutablePointer<Record>
  private let words: UnsafeMutablePointer<UInt64>
  private let capacity: Int
  private var count = 0
  private var top = 0
  var now: Int64 = 0
  private var previous: UInt32 = 0
  /// The most bytes that a payload's text may have.
  private let limit: UInt64

  /// Room for `events` events and `words` words, touched once so that no page is new later.
  init(events: Int, words count: Int, limit: Int = .max) {
    self.limit = UInt64(limit)
    records = .allocate(capacity: events)
    words = .allocate(capacity: count)
    memset(records, 0, events * MemoryLayout<Record>.stride)
    memset(words, 0, count * 8)
    capacity = events
  }

  deinit {
    records.deallocate()
    words.deallocate()
  }

  @inline(__always)
  mutating func record(_ type: FloorEvent, _ subject: UInt32, _ value: Int, _ detail: Int = 0) {
    precondition(count < capacity)
    records[count] = Record(
      time: now, value: UInt64(value), detail: UInt64(detail), previous: previous,
      subjectAndType: subject << 8 | UInt32(type.rawValue))
    previous = UInt32(count)
    count += 1
  }

  @inline(__always)
  private func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: b ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  // An object is how many members it has, its hash, the length of its text, and its members.

  mutating func begin(_ width: Int) -> Int {
    (count, top, now, previous) = (0, 0, 0, 0)
    let payload = top
    words[payload] = UInt64(width)
    words[payload + 1] = 0
    words[payload + 2] = 100
    for index in 0..<width { words[payload + 3 + index] = UInt64(index) }
    top += 3 + width
    words[top] = 1
    words[top + 1] = 0
    words[top + 2] = 7
    words[top + 3] = 0
    words[payload + 3] = UInt64(top)
    top += 4
    return payload
  }

  /// How many digits a number has.
  @inline(__always)
  private func digits(_ number: UInt64) -> UInt64 {
    var (digits, limit): (UInt64, UInt64) = (1, 10)
    while number >= limit { (digits, limit) = (digits + 1, limit * 10) }
    return digits
  }

  /// The number in a payload's counter.
  @inline(__always)
  func number(_ payload: Int) -> UInt64 { words[Int(words[payload + 3]) + 3] }

  /// Whether a payload is short enough to go on.
  @inline(__always)
  func fits(_ payload: Int) -> Bool { words[payload + 2] <= limit }

  /// The payload with its counter one higher.
  @inline(__always)
  mutating func counted(_ payload: Int, _ width: Int) -> Int {
    let number = number(payload) + 1
    let counter = top
    words[counter] = 1
    words[counter + 1] = 77 &+ mix(0x123_4567, mix(number, 5))
    words[counter + 2] = 6 + digits(number)
    words[counter + 3] = number
    let next = counter + 4
    memcpy(words + next, words + payload, (3 + width) * 8)
    let old = Int(words[next + 3])
    words[next + 1] =
      words[next + 1] &- mix(0x9988_7766, words[old + 1])
      &+ mix(0x9988_7766, words[counter + 1])
    words[next + 2] = words[next + 2] &- words[old + 2] &+ words[counter + 2]
    words[next + 3] = UInt64(counter)
    top = next + 3 + width
    return next
  }

  /// The payload with the result of a task in the place of the last one.
  @inline(__always)
  mutating func placed(_ payload: Int, _ width: Int, _ result: Int) -> Int {
    let next = top
    memcpy(words + next, words + payload, (3 + width) * 8)
    let (old, result) = (words[next + 2 + width], UInt64(result))
    words[next + 1] = words[next + 1] &- mix(0x55, mix(old, 5)) &+ mix(0x55, mix(result, 5))
    words[next + 2] = words[next + 2] &- digits(old) &+ digits(result)
    words[next + 2 + width] = result
    top = next + 3 + width
    return next
  }

  /// A counter loop of two states.
  mutating func loop(_ iterations: UInt64, width: Int) -> UInt64 {
    var payload = begin(width)
    while true {
      record(.entered, 0, payload)
      payload = counted(payload, width)
      guard fits(payload) else { return 0 }
      record(.exited, 0, payload)
      record(.entered, 1, payload)
      guard fits(payload) else { return 0 }
      record(.exited, 1, payload)
      if number(payload) >= iterations { return outcome(payload) }
    }
  }

  /// What the last loop has come to.
  func outcome(_ payload: Int) -> UInt64 { words[payload + 1] ^ UInt64(count) }

  /// How many events the last loop recorded.
  var events: Int { count }
}

/// The types of events.
enum FloorEvent: UInt8 {
  case entered, exited, scheduled, started, submitted, succeeded, failed, timedOut
}
