import StatesEngine
import StatesJSON

/// One attempt that was handed out, with what became of it and what was said about it.
struct Attempt {
  /// A call about it.
  struct Word {
    let time: Instant
    let signal: Signal
    /// The code of the refusal, or nothing where the call was accepted.
    let refusal: RejectionCode?

    var isAccepted: Bool { refusal == nil }
  }

  let stay: Stay
  let task: TaskRequest
  let startedAt: Instant
  /// The event that ended it.
  let end: EventRecord?
  let timeout: Int64?
  let heartbeat: Int64?
  let words: [Word]

  /// When it runs out of time.
  var deadline: Instant? { timeout.map { startedAt.advanced(byMilliseconds: $0 * 1000) } }

  /// The answers, without signs of life.
  var answers: [Word] { words.filter { !$0.signal.isHeartbeat } }

  /// Whether it ran out of time, or its worker was silent for too long.
  var isTimedOut: Bool { end?.type.workStage?.stage == .timedOut }

  /// When silence is too long, given what was heard before.
  var silenceEnds: Instant? {
    guard let heartbeat else { return nil }
    let heard = words.last { $0.signal.isHeartbeat && $0.isAccepted }?.time ?? startedAt
    return heard.advanced(byMilliseconds: heartbeat * 1000)
  }
}

extension Attempt {
  /// The attempts of a case, paired with the events that started them, which come in the same order.
  static func all(of played: PlayedCase) -> [Attempt] {
    var starts: [(run: Run, stay: Stay, place: Int)] = []
    for run in played.runs {
      for event in 1..<run.history.count + 1 where run.record(event).type.isStart {
        if let stay = run.owner(of: event), let place = stay.events.firstIndex(of: event) {
          starts.append((run, stay, place))
        }
      }
    }
    let words = Dictionary(grouping: played.words, by: \.token)
    return played.observation.handouts.compactMap { handout in
      let place = starts.firstIndex { start in
        let record = start.run.record(start.stay.events[start.place])
        return record.time == handout.time && start.run.name == handout.task.execution
          && start.stay.resource == handout.task.resource
          && start.stay.isCalled(handout.task.state)
      }
      guard let place else { return nil }
      let start = starts.remove(at: place)
      return Attempt(
        start.stay, start.place, handout, (words[handout.task.token] ?? []).map(\.word))
    }
  }

  private init(_ stay: Stay, _ place: Int, _ handout: Handout, _ words: [Word]) {
    self.stay = stay
    self.words = words
    task = handout.task
    startedAt = handout.time
    let records = stay.events.map(stay.run.record)
    let rest = records[(place + 1)...].prefix { $0.type.workStage?.stage != .scheduled }
    end = rest.first { $0.type.isFailure || $0.type.workStage?.stage == .succeeded }
    let scheduled = records[..<place].last { $0.type.workStage?.stage == .scheduled }
    let limits = scheduled?.detail ?? .null
    timeout = stay.arena.seconds("timeoutInSeconds", of: limits)
    heartbeat = stay.arena.seconds("heartbeatInSeconds", of: limits)
  }
}

extension PlayedCase {
  /// What was said about tokens, in order.
  fileprivate var words: [(token: TaskToken, word: Attempt.Word)] {
    observation.log.compactMap { logged in
      guard case .signal(let token, let signal) = logged.call else { return nil }
      var refusal: RejectionCode?
      if case .rejected(let code, _) = logged.reply { refusal = code }
      return (token, Attempt.Word(time: logged.time, signal: signal, refusal: refusal))
    }
  }
}

extension Stay {
  fileprivate func isCalled(_ name: String) -> Bool {
    let own = run.history.subjects[subject].name
    return own.isString && arena.string(of: own) == name
  }
}

extension Arena {
  /// A whole number among the limits of an attempt.
  func seconds(_ name: String, of limits: Value) -> Int64? {
    guard let value = find(name, in: limits), value.isNumber else { return nil }
    return int64(of: value)
  }
}

extension EventType {
  fileprivate var isStart: Bool { workStage?.stage == .started }
}

extension Signal {
  var isHeartbeat: Bool { if case .heartbeat = self { true } else { false } }
  var isSuccess: Bool { if case .succeed = self { true } else { false } }
  var isFailure: Bool { if case .fail = self { true } else { false } }
}
