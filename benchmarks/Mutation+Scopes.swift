import StatesEngine
import StatesJSON
import StatesProperty

// Iterations, branches and activities that are falsified as a whole.

extension History {
  /// Has a later iteration of a Map begin right after the first one.
  mutating func hastenIteration(_ random: inout SplitMix64) -> Bool {
    let starts = records.indices.filter { records[$0].type == .mapIterationStarted }
    let places = starts.filter { place in
      starts.contains { $0 < place - 1 && records[$0].previous == records[place].previous }
        || records[place - 1].type != .mapIterationStarted
    }
    guard !places.isEmpty else { return false }
    let place = places[random.place(in: places.count)]
    guard let first = starts.first(where: { $0 < place - 1 }) else { return false }
    move(place, to: first + 1)
    return true
  }

  /// Moves an event forward to where another one is; what followed each event still does, but for the
  /// moved one, which follows the event before it.
  private mutating func move(_ place: Int, to earlier: Int) {
    var moved = records.remove(at: place)
    for later in records.indices {
      let previous = Int(records[later].previous) - 1
      if previous == place {
        records[later].previous = UInt32(earlier + 1)
      } else if previous >= earlier, previous < place {
        records[later].previous += 1
      }
    }
    moved.time = records[earlier - 1].time
    moved.previous = UInt32(earlier)
    records.insert(moved, at: earlier)
  }

  /// Takes away all of a branch or iteration of an attempt that followed another.
  mutating func dropBranch(_ random: inout SplitMix64) -> Bool {
    let retries = records.indices.filter { place in
      isJoinStart(place)
        && records[..<place].indices.contains {
          isJoinStart($0) && records[$0].subject == records[place].subject
        }
    }
    guard !retries.isEmpty else { return false }
    let start = retries[random.place(in: retries.count)]
    let heads = records.indices.filter {
      $0 > start && records[$0].previous == UInt32(start + 1)
        && (records[$0].type.entered != nil || records[$0].type == .mapIterationStarted)
    }
    guard !heads.isEmpty else { return false }
    for place in chain(from: heads[random.place(in: heads.count)]).reversed() { drop(place) }
    return true
  }

  private func isJoinStart(_ place: Int) -> Bool {
    records[place].type == .parallelStateStarted || records[place].type == .mapStateStarted
  }

  /// An event and all that follow from it, up to the end of what they are in.
  private func chain(from head: Int) -> [Int] {
    var chain: Set<UInt32> = [UInt32(head + 1)]
    var places = [head]
    for place in (head + 1)..<max(head + 1, count) where chain.contains(records[place].previous) {
      switch records[place].type {
      case .parallelStateSucceeded, .mapStateSucceeded, .parallelStateFailed, .mapStateFailed:
        return places
      case .executionFailed, .executionSucceeded: return places
      case _: break
      }
      chain.insert(UInt32(place + 1))
      places.append(place)
    }
    return places
  }

  /// Has the task of an activity time out as if its clock had run before a worker had it.
  mutating func countFromSchedule() -> Bool {
    for place in records.indices where records[place].type.workStage?.work == .activity {
      let started = Int(records[place].previous) - 1
      guard started > 0, records[started].type == .activityStarted else { continue }
      let scheduled = Int(records[started].previous) - 1
      guard scheduled >= 0, let limit = timeout(shownAt: scheduled) else { continue }
      let waited = records[scheduled].time.milliseconds(until: records[started].time)
      guard waited > 0 else { continue }
      let old = records[place]
      let end = records[started].time.advanced(byMilliseconds: max(0, limit - waited))
      records[place] = EventRecord(
        .activityTimedOut, at: old.time, previous: old.previous, subject: old.subject,
        value: arena.string("States.Timeout"))
      shift(from: place, by: old.time.milliseconds(until: end))
      return true
    }
    return false
  }

  /// What the event that scheduled a task shows as its TimeoutSeconds, in milliseconds.
  private func timeout(shownAt place: Int) -> Int64? {
    let detail = records[place].detail
    guard detail.isObject, let value = arena.member("timeoutInSeconds", of: detail), value.isNumber
    else { return nil }
    return arena.int64(of: value).map { $0 * 1000 }
  }

  /// Has a distributed Map that went well fail since too many of its items had.
  mutating func failRun() -> Bool {
    guard let place = records.firstIndex(where: { $0.type == .mapRunSucceeded }) else {
      return false
    }
    let old = records[place]
    records[place] = EventRecord(
      .mapRunFailed, at: old.time, previous: old.previous, subject: old.subject,
      value: arena.string("States.ExceedToleratedFailureThreshold"))
    return true
  }
}
