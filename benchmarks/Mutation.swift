import StatesEngine
import StatesJSON
import StatesProperty

/// One way to falsify what was seen of an execution.
enum Mutation: String, CaseIterable, Sendable {
  case dropsEvent = "an event is missing"
  case repeatsEvent = "an event is there twice"
  case swapsEvents = "two neighbours have changed places"
  case delaysRest = "everything from an event on is later"
  case hastensRest = "everything from an event on is earlier"
  case changesValue = "an event has another's value"
  case changesDetail = "an event has another's detail"
  case changesState = "an event is about another state"
  case changesCause = "an event follows another one"
  case changesEnd = "the execution has ended in another way"
  case repeatsAttempt = "an attempt that failed is made once more"
  case dropsAttempt = "an attempt after a failure is missing"
  case changesOutcome = "an attempt ended in another way"
  case changesError = "a failure has another name"
  case movesTimeout = "a timeout came earlier or later"
  case growsPayload = "a payload is too long"
  case misnumbers = "an event has another number"
  case refuses = "the definition was refused"
  case changesReply = "a call was answered otherwise"
  case dropsHandout = "work was never handed out"
  case sharesToken = "two attempts have one token"
  case swapsTokens = "two attempts have each other's token"
  case hastensIteration = "an iteration of a Map began sooner"
  case dropsBranch = "a branch or iteration of a later attempt is missing"
  case usesLateOutput = "a state gives what came too late"
  case changesLongReply = "a call with a long output was answered otherwise"
  case countsFromSchedule = "the time of an activity's task ran before a worker had it"
  case failsRun = "a distributed Map failed of its items"
  case takesFaultyDefinition = "a definition that leads nowhere was accepted"

  /// A falsified copy of `observation`; `nil` where there is nothing to falsify in this way.
  func apply(to observation: Observation, _ random: inout SplitMix64) -> Observation? {
    var mutant = observation
    switch self {
    case .changesReply: return Self.changeReply(in: &mutant, &random) ? mutant : nil
    case .dropsHandout:
      guard !mutant.handouts.isEmpty else { return nil }
      mutant.handouts.remove(at: random.place(in: mutant.handouts.count))
      return mutant
    case .sharesToken: return Self.shareToken(in: &mutant, &random) ? mutant : nil
    case .swapsTokens: return Self.swapTokens(in: &mutant, &random) ? mutant : nil
    case .usesLateOutput: return mutant.useLateOutput(&random) ? mutant : nil
    case .changesLongReply: return mutant.changeLongReply() ? mutant : nil
    case .takesFaultyDefinition: return mutant.takeFaultyDefinition() ? mutant : nil
    case .refuses:
      guard !mutant.creations.isEmpty else { return nil }
      mutant.creations[0].reply = .refused([])
      return mutant
    case .growsPayload:
      guard !mutant.histories.isEmpty else { return nil }
      let limit = mutant.scenario.limits.payloadBytes
      return mutant.histories[0].history.growPayload(beyond: limit, &random) ? mutant : nil
    case _:
      guard !mutant.histories.isEmpty,
        change(&mutant.histories[0].history, &random)
      else { return nil }
      return mutant
    }
  }

  private func change(_ history: inout History, _ random: inout SplitMix64) -> Bool {
    guard history.count > 2 else { return false }
    let place = 1 + random.place(in: history.count - 1)
    switch self {
    case .dropsEvent: history.drop(place)
    case .repeatsEvent: history.repeatEvent(place)
    case .swapsEvents: return history.swap(place)
    case .delaysRest: history.shift(from: place, by: 1 + Int64(random.place(in: 3)) * 999)
    case .hastensRest: return history.hasten(place, by: 1 + Int64(random.place(in: 3)) * 999)
    case .changesValue: return history.exchange(\.value, at: place, &random)
    case .changesDetail: return history.exchange(\.detail, at: place, &random)
    case .changesState: return history.rename(place, &random)
    case .changesCause:
      let previous = UInt32(random.place(in: place + 1))
      defer { history.records[place].previous = previous }
      return history.records[place].previous != previous
    case .changesEnd: return history.changeEnd(&random)
    case .repeatsAttempt: return history.repeatAttempt(&random)
    case .dropsAttempt: return history.dropAttempt(&random)
    case .changesOutcome: return history.changeOutcome(&random)
    case .changesError: return history.changeError(&random)
    case .movesTimeout: return history.moveTimeout(&random)
    case .hastensIteration: return history.hastenIteration(&random)
    case .dropsBranch: return history.dropBranch(&random)
    case .countsFromSchedule: return history.countFromSchedule()
    case .failsRun: return history.failRun()
    case .misnumbers:
      history.foreignIds = (1...history.count).map { Int64($0 > place ? $0 + 1 : $0) }
    case .changesReply, .dropsHandout, .sharesToken, .swapsTokens, .refuses, .growsPayload,
      .usesLateOutput, .changesLongReply, .takesFaultyDefinition:
      return false
    }
    return true
  }

  private static func changeReply(
    in observation: inout Observation, _ random: inout SplitMix64
  ) -> Bool {
    guard !observation.log.isEmpty else { return false }
    let place = random.place(in: observation.log.count)
    switch observation.log[place].reply {
    case .accepted:
      observation.log[place].reply = .rejected(code: .taskTimedOut, message: "")
    case .rejected(let code, _):
      let isCode = random.place(in: 2) == 0 && code != .invalidToken
      observation.log[place].reply =
        isCode ? .rejected(code: .invalidToken, message: "") : .accepted
    case .described(var description):
      description.status = description.status == .succeeded ? .failed : .succeeded
      observation.log[place].reply = .described(description)
    case .refused, .polled, .waiting, .unsupported: return false
    }
    return true
  }

  private static func shareToken(
    in observation: inout Observation, _ random: inout SplitMix64
  ) -> Bool {
    guard observation.handouts.count > 1 else { return false }
    let place = 1 + random.place(in: observation.handouts.count - 1)
    let token = observation.handouts[place - 1].task.token
    guard observation.handouts[place].task.token != token else { return false }
    observation.handouts[place].task.token = token
    return true
  }
}

extension Mutation {
  fileprivate static func swapTokens(
    in observation: inout Observation, _ random: inout SplitMix64
  ) -> Bool {
    guard observation.handouts.count > 1 else { return false }
    let place = 1 + random.place(in: observation.handouts.count - 1)
    let tokens = (
      observation.handouts[place - 1].task.token, observation.handouts[place].task.token
    )
    guard tokens.0 != tokens.1 else { return false }
    (observation.handouts[place].task.token, observation.handouts[place - 1].task.token) = tokens
    return true
  }
}

extension SplitMix64 {
  /// A place in a list of `count` elements.
  mutating func place(in count: Int) -> Int { Int(next(upTo: UInt64(max(1, count) - 1))) }
}

extension History {
  /// Takes an event away; what followed it follows what it followed.
  mutating func drop(_ place: Int) {
    let gone = records.remove(at: place)
    for later in place..<records.count {
      let previous = records[later].previous
      if previous == UInt32(place + 1) {
        records[later].previous = gone.previous
      } else if previous > UInt32(place + 1) {
        records[later].previous = previous - 1
      }
    }
  }

  fileprivate mutating func repeatEvent(_ place: Int) {
    records.insert(records[place], at: place)
    for later in (place + 2)..<max(place + 2, records.count)
    where records[later].previous > UInt32(place + 1) {
      records[later].previous += 1
    }
  }

  /// Exchanges an event with the one before it; what followed each still does.
  fileprivate mutating func swap(_ place: Int) -> Bool {
    guard place > 1, records[place].previous != UInt32(place) else { return false }
    let times = (records[place - 1].time, records[place].time)
    records.swapAt(place - 1, place)
    (records[place - 1].time, records[place].time) = times
    for later in (place + 1)..<max(place + 1, records.count) {
      if records[later].previous == UInt32(place) {
        records[later].previous = UInt32(place + 1)
      } else if records[later].previous == UInt32(place + 1) {
        records[later].previous = UInt32(place)
      }
    }
    return true
  }

  mutating func shift(from place: Int, by milliseconds: Int64) {
    for later in place..<records.count {
      records[later].time = records[later].time.advanced(byMilliseconds: milliseconds)
    }
  }

  /// Brings the rest nearer to the event before it, as far as there is time between them.
  mutating func hasten(_ place: Int, by milliseconds: Int64) -> Bool {
    let room = records[place - 1].time.milliseconds(until: records[place].time)
    guard room > 0 else { return false }
    shift(from: place, by: -min(room, milliseconds))
    return true
  }

  fileprivate mutating func exchange(
    _ part: WritableKeyPath<EventRecord, Value>, at place: Int, _ random: inout SplitMix64
  ) -> Bool {
    let other = records[random.place(in: count)][keyPath: part]
    guard !arena.equal(other, records[place][keyPath: part]) else { return false }
    records[place][keyPath: part] = other
    return true
  }

  fileprivate mutating func rename(_ place: Int, _ random: inout SplitMix64) -> Bool {
    let old = records[place]
    let subject = random.place(in: subjects.count)
    guard subject > 0, old.subject > 0, subject != old.subject else { return false }
    records[place] = EventRecord(
      old.type, at: old.time, previous: old.previous, subject: subject, value: old.value,
      detail: old.detail)
    return true
  }

  fileprivate mutating func changeEnd(_ random: inout SplitMix64) -> Bool {
    guard let last = records.last, last.type.endsExecution else { return false }
    let ends: [EventType] = [
      .executionSucceeded, .executionFailed, .executionTimedOut, .executionAborted,
    ]
    let type = ends[random.place(in: ends.count)]
    guard type != last.type else { return false }
    records[count - 1] = EventRecord(
      type, at: last.time, previous: last.previous, subject: last.subject, value: last.value,
      detail: last.detail)
    return true
  }
}
