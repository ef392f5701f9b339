import StatesEngine
import StatesJSON
import StatesProperty

// Attempts of tasks that are falsified as a whole.

extension History {
  /// The places of the events of the attempt that begins with a Scheduled event.
  private func attempt(at place: Int) -> [Int] {
    var places = [place]
    for later in (place + 1)..<max(place + 1, count) {
      let record = records[later]
      guard let last = places.last, record.previous == UInt32(last + 1) else { continue }
      guard record.type == .taskSubmitted || record.type.isWork else { break }
      if record.type.workStage?.stage == .scheduled { break }
      places.append(later)
    }
    return places
  }

  private func places(where fits: (EventRecord) -> Bool) -> [Int] {
    records.indices.filter { fits(records[$0]) }
  }

  /// Does an attempt that has failed once more, at once.
  mutating func repeatAttempt(_ random: inout SplitMix64) -> Bool {
    let ends = places { $0.type.hasFailed }
    guard !ends.isEmpty else { return false }
    let end = ends[random.place(in: ends.count)]
    let starts = places { $0.type.workStage?.stage == .scheduled }
    guard let start = starts.last(where: { $0 < end && attempt(at: $0).last == end }) else {
      return false
    }
    let copied = attempt(at: start)
    for later in (end + 1)..<max(end + 1, count) where records[later].previous > UInt32(end) {
      records[later].previous += UInt32(copied.count)
    }
    for (number, place) in copied.enumerated() {
      var copy = records[place]
      copy.time = records[end].time
      copy.previous = UInt32(end + number + 1)
      records.insert(copy, at: end + number + 1)
    }
    return true
  }

  /// Takes away an attempt that followed a failure.
  mutating func dropAttempt(_ random: inout SplitMix64) -> Bool {
    let starts = places { record in
      record.type.workStage?.stage == .scheduled && record.previous > 0
        && records[Int(record.previous) - 1].type.hasFailed
    }
    guard !starts.isEmpty else { return false }
    let start = starts[random.place(in: starts.count)]
    for place in attempt(at: start).reversed() { drop(place) }
    return true
  }

  /// Has an attempt end in another way.
  mutating func changeOutcome(_ random: inout SplitMix64) -> Bool {
    let ends = places { $0.type.isOutcome }
    guard !ends.isEmpty else { return false }
    let place = ends[random.place(in: ends.count)]
    let old = records[place]
    let stages: [WorkStage] = [.succeeded, .failed, .timedOut]
    let stage = stages[random.place(in: stages.count)]
    guard let family = old.type.workStage, family.stage != stage,
      let type = EventType.work(family.work, stage)
    else { return false }
    let value = stage == .succeeded ? arena.object([]) : arena.string("States.Timeout")
    records[place] = EventRecord(
      type, at: old.time, previous: old.previous, subject: old.subject, value: value)
    return true
  }

  /// Gives a failure another error's name.
  mutating func changeError(_ random: inout SplitMix64) -> Bool {
    let names = ["States.Runtime", "States.Timeout", "States.TaskFailed", "Boom", "Other"]
    let ends = places { $0.type.hasFailed || $0.type == .executionFailed }
    guard !ends.isEmpty else { return false }
    let place = ends[random.place(in: ends.count)]
    let name = arena.string(names[random.place(in: names.count)])
    guard !arena.equal(records[place].value, name) else { return false }
    records[place].value = name
    return true
  }

  /// Has a timeout come earlier or later, with all that follows.
  mutating func moveTimeout(_ random: inout SplitMix64) -> Bool {
    let ends = places { $0.type.workStage?.stage == .timedOut && $0.previous > 0 }
    guard !ends.isEmpty else { return false }
    let place = ends[random.place(in: ends.count)]
    if random.place(in: 2) == 0 { return hasten(place, by: 1) }
    shift(from: place, by: 999)
    return true
  }

  /// Gives an event a payload that is too long.
  mutating func growPayload(beyond limit: Int, _ random: inout SplitMix64) -> Bool {
    let carriers = places { $0.type.exited != nil }
    guard !carriers.isEmpty, limit <= 1 << 20 else { return false }
    let place = carriers[random.place(in: carriers.count)]
    records[place].value = arena.string(String(repeating: "a", count: limit + 1))
    return true
  }
}

extension EventType {
  fileprivate var isWork: Bool { workStage != nil }

  fileprivate var hasFailed: Bool {
    switch workStage?.stage {
    case .failed, .timedOut: true
    case .scheduled, .scheduleFailed, .started, .startFailed, .succeeded, nil: false
    }
  }

  fileprivate var isOutcome: Bool { hasFailed || workStage?.stage == .succeeded }
}
