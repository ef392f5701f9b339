import Glibc

/// What the interpreter's workloads cost when written by hand: the least that any engine which keeps
/// a history and persistent payloads with content hashes could need.
///
/// There is no machine and no path here; each loop does with raw words just what the machine comes
/// to: an event record of 32 bytes for each event, a payload of `width` members copied at each
/// change with its hash and the length of its text kept up to date, a look at that length whenever
/// a payload goes on, a heap of timers where there is time.
struct InterpreterFloor: ~Copyable {
  private struct Record {
    var time: Int64
    var value: UInt64
    var previous: UInt32
    var frame: UInt32
    var state: Int32
    var kind: UInt32
  }

  private let records: UnsafeMutablePointer<Record>
  private let words: UnsafeMutablePointer<UInt64>
  private let capacity: Int
  private var count = 0
  private var top = 0
  private var now: Int64 = 0
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
  private mutating func record(_ kind: UInt32, _ state: Int32, _ value: Int) {
    precondition(count < capacity)
    records[count] = Record(
      time: now, value: UInt64(value), previous: previous, frame: 0, state: state, kind: kind)
    previous = UInt32(count)
    count += 1
  }

  @inline(__always)
  private func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: b ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  // An object is how many members it has, its hash, the length of its text, and its members.

  private mutating func begin(_ width: Int) -> Int {
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
  private func number(_ payload: Int) -> UInt64 { words[Int(words[payload + 3]) + 3] }

  /// Whether a payload is short enough to go on.
  @inline(__always)
  private func fits(_ payload: Int) -> Bool { words[payload + 2] <= limit }

  /// The payload with its counter one higher.
  @inline(__always)
  private mutating func counted(_ payload: Int, _ width: Int) -> Int {
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
  private mutating func placed(_ payload: Int, _ width: Int) -> Int {
    let next = top
    memcpy(words + next, words + payload, (3 + width) * 8)
    let (old, result) = (words[next + 2 + width], UInt64(7))
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
      record(1, 0, payload)
      payload = counted(payload, width)
      guard fits(payload) else { return 0 }
      record(2, 0, payload)
      record(1, 1, payload)
      guard fits(payload) else { return 0 }
      record(2, 1, payload)
      if number(payload) >= iterations { return words[payload + 1] ^ UInt64(count) }
    }
  }

  /// A loop around a callback that misses a heartbeat, fails, and succeeds.
  mutating func callbacks(_ iterations: UInt64, width: Int) -> UInt64 {
    var payload = begin(width)
    var heap = TimerHeap()
    var turn: UInt32 = 0
    while true {
      record(3, 0, payload)
      for attempt in 0..<3 {
        record(4, 0, payload)
        record(5, 0, 0)
        record(6, 0, 0)
        turn += 1
        now = heap.attempt(attempt, at: now, turn: turn)
        record(7 + UInt32(attempt), 0, attempt)
        guard attempt < 2 else { break }
        turn += 1
        heap.push(now + Int64(attempt) + 1, turn)
        now = heap.next(turn)
      }
      payload = placed(payload, width)
      guard fits(payload) else { return 0 }
      record(10, 0, payload)
      record(1, 1, payload)
      payload = counted(payload, width)
      guard fits(payload) else { return 0 }
      record(2, 1, payload)
      record(1, 2, payload)
      guard fits(payload) else { return 0 }
      record(2, 2, payload)
      if number(payload) >= iterations { return words[payload + 1] ^ UInt64(count) }
    }
  }

  /// How many events the last loop recorded.
  var events: Int { count }
}

/// A binary heap of timers; stale ones are recognised by their turn.
private struct TimerHeap {
  private var entries: [(time: Int64, turn: UInt32)] = []

  mutating func push(_ time: Int64, _ turn: UInt32) {
    entries.append((time, turn))
    var child = entries.count - 1
    while child > 0, entries[child].time < entries[(child - 1) / 2].time {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The moment of the next timer of this turn; stale ones before it are dropped.
  mutating func next(_ turn: UInt32) -> Int64 {
    while true {
      let first = pop()
      if first.turn == turn { return first.time }
    }
  }

  /// The end of one attempt: a missed heartbeat, a failure, a success.
  mutating func attempt(_ number: Int, at now: Int64, turn: UInt32) -> Int64 {
    push(now + 60, turn)
    push(now + 20, turn)
    guard number == 0 else {
      push(now + (number == 1 ? 3 : 5), turn)
      return next(turn)
    }
    push(now + 15, turn)
    let heartbeat = next(turn)
    push(heartbeat + 20, turn)
    _ = next(turn)
    return next(turn)
  }

  private mutating func pop() -> (time: Int64, turn: UInt32) {
    let first = entries[0]
    let last = entries.removeLast()
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { return first }
      if child + 1 < entries.count, entries[child + 1].time < entries[child].time { child += 1 }
      guard entries[child].time < entries[parent].time else { return first }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
