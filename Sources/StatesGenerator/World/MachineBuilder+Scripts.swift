import StatesEngine
import StatesJSON
import StatesProperty

// How the world answers tasks.

extension MachineBuilder {
  /// Draws the script of a task.
  func script(_ choices: inout Choices, for site: TaskSite) {
    choices.span("script") { choices in
      let isAnswered = choices.draw(upTo: 1, as: .alternative) { random in
        mood = mood(&random, for: site)
        isLate = mood == .rough || mood == .troubled && random.chance(1, in: 2)
        blamesAround = random.chance(1, in: 3)
        return random.chance(site.isServed ? 1 : mood == .rough ? 31 : 32, in: 32) ? 1 : 0
      }
      guard isAnswered == 1 else { return }
      var cases: [TaskScript.Case] = []
      if let condition = condition(&choices, for: site) {
        cases.add(TaskScript.Case(when: condition, replies: replies(&choices, for: site)))
      }
      cases.add(TaskScript.Case(replies: replies(&choices, for: site)))
      scripts.append(TaskScript(state: stateNames[site.number], cases: cases))
    }
  }

  private func replies(_ choices: inout Choices, for site: TaskSite) -> [TaskReply] {
    var replies: [TaskReply] = []
    list(&choices, "reply", 1...4, chance: mood.isPlanned ? 0 : 4) { builder, choices, _ in
      replies.add(builder.reply(&choices, for: site))
      return true
    }
    return replies
  }

  /// Draws which attempts are answered in another way than the rest, if some are.
  private func condition(
    _ choices: inout Choices, for site: TaskSite
  ) -> TaskScript.Condition? {
    let isDifferent = takes(.condition, &choices, mood.isPlanned ? 0 : site.isInner ? 2 : 1, in: 4)
    guard isDifferent else { return nil }
    var condition = TaskScript.Condition()
    if alternative(&choices, site.isInner ? (3, 1, 0, 0) : (0, 1, 0, 0)) == 0 {
      condition.iteration = choices.integer(in: 0...2)
    } else {
      condition.retry = choices.integer(in: 0...2)
    }
    return condition
  }

  /// Draws what happens after one attempt; an empty list is silence.
  private func reply(_ choices: inout Choices, for site: TaskSite) -> TaskReply {
    var reply = TaskReply([])
    let further: UInt64 = !mood.isPlanned && wanted.contains(.severalSignals) ? 4 : 0
    // Work without a token answers by returning, which it does once.
    let most = site.kind.hasToken ? 4 : 1
    // Where time limits something, silence is what tells.
    let first: UInt64
    switch mood {
    case .rough: first = 7
    case .troubled: first = site.isLimited ? 6 : 8
    case .peaceful, .failing: first = 8
    case .silent: first = 0
    }
    list(&choices, "signal", 0...most, chance: first, then: further) { builder, choices, _ in
      builder.signal(&choices, for: site, of: &reply)
      return true
    }
    return reply
  }

  private func signal(
    _ choices: inout Choices, for site: TaskSite, of reply: inout TaskReply
  ) {
    let kind = signalKind(&choices, for: site, after: reply.signals.count)
    let after = delay(&choices, for: site)
    var timed = TimedSignal(afterMilliseconds: after, .heartbeat)
    switch kind {
    case .succeed: timed.signal = .succeed(.value(value(of: site.result, &choices)))
    case .fail:
      var failure = failure(&choices, for: site)
      if site.kind.hasToken { lengthen(&failure, &choices, isLikely: !mood.isPlanned) }
      timed.signal = .fail(failure)
    case .heartbeat:
      used.insert(.heartbeats)
      if chance(&choices, 1, in: 2) {
        timed.everyMilliseconds = max(1, milliseconds(&choices, likely: site.heartbeat, nil))
        timed.times = 1 + choices.integer(in: 0...5)
      }
    case .other:
      used.insert(.otherOutput)
      timed.signal = .succeed(.value(words.constant(constant(&choices, of: .all))))
    case .text:
      used.insert(.badOutput)
      timed.signal = .succeed(.text(words[chance(&choices, 1, in: 3) ? .spacedJSON : .noJSON]))
    case .large:
      used.insert(.badOutput)
      timed.signal = .succeed(.value(words.large(isTooLarge: chance(&choices, 1, in: 2))))
    case .submitted: timed.signal = .submitted(words.constant(constant(&choices, of: .all)))
    case .submitFailed: timed.signal = .submitFailed(failure(&choices, for: site))
    case .startFailed: timed.signal = .startFailed(failure(&choices, for: site))
    case .silent:
      reply.returns = false
      used.insert(.submission)
      return
    }
    if !reply.signals.isEmpty { used.insert(.severalSignals) }
    if timed.signal.isSubmission { used.insert(.submission) }
    reply.signals.add(timed)
  }

  /// What a signal says, the simplest first.
  private enum SignalKind: UInt64, CaseIterable {
    case succeed, fail, heartbeat, other, text, large, submitted, submitFailed, startFailed, silent
  }

  private func signalKind(
    _ choices: inout Choices, for site: TaskSite, after count: Int
  ) -> SignalKind {
    let drawn = choices.draw(
      upTo: UInt64(SignalKind.allCases.count - 1), as: .alternative
    ) { random in freshSignal(&random, for: site).rawValue }
    let kind = SignalKind(rawValue: drawn) ?? .succeed
    // The integration's own call is heard of only where its result comes later.
    let isLate = site.kind.hasToken && site.kind != .activity
    if kind.rawValue >= SignalKind.submitted.rawValue, !isLate { return .succeed }
    return kind
  }

  private func freshSignal(_ random: inout SplitMix64, for site: TaskSite) -> SignalKind {
    switch mood {
    case .rough: break
    case .troubled: if wanted.contains(.failure), random.chance(1, in: 2) { return .fail }
    case .peaceful, .silent: return .succeed
    case .failing: return wanted.contains(.failure) ? .fail : .succeed
    }
    return switch random.next(upTo: 31) {
    case 0...6: wanted.contains(.failure) ? .fail : .succeed
    case 7...10: wanted.contains(.heartbeats) && site.kind.hasToken ? .heartbeat : .succeed
    case 11: wanted.contains(.otherOutput) ? .other : .succeed
    case 12...13:
      wanted.contains(.badOutput) ? random.chance(3, in: 4) ? .text : .large : .succeed
    case 14...16:
      wanted.contains(.submission)
        ? SignalKind(rawValue: SignalKind.submitted.rawValue + random.next(upTo: 3)) ?? .succeed
        : .succeed
    case _: .succeed
    }
  }

  /// Draws when a signal comes; fresh ones like the moments of the task's own limits.
  private func delay(_ choices: inout Choices, for site: TaskSite) -> Int64 {
    milliseconds(
      &choices, likely: site.timeout, site.heartbeat, isAtOnce: !isLate)
  }

  /// Draws how a task fails.
  func failure(_ choices: inout Choices, for site: TaskSite) -> Failure {
    used.insert(.failure)
    var failure = Failure()
    if site.errorCount > 0, chance(&choices, 1, in: 2) {
      failure.error = ownErrors[site.firstError + choices.alternative(of: site.errorCount)]
    } else if chance(&choices, mood.isPlanned ? 0 : 1, in: 16) {
      // As long as a name, so that none is not the simpler one.
      choices.force(0, upTo: UInt64(ErrorName.texts.count - 1), as: .alternative)
    } else {
      var likely = site.handled
      if likely.isEmpty || blamesAround { likely.formUnion(site.handledAround) }
      likely.subtract(ErrorSet([.all, .timeout, .heartbeatTimeout, .runtime]))
      if case .failing(let error) = mood { likely = ErrorSet([error]) }
      failure.error =
        words[
          errorName(&choices, besides: .all, preferring: likely, isSure: mood.isPlanned)]
    }
    if chance(&choices, 1, in: 2) { failure.cause = words[.work] }
    return failure
  }
}

extension Array {
  /// Appends an element; the first gets room for no more, since most of these lists have just one.
  fileprivate mutating func add(_ element: Element) {
    if isEmpty { self = [element] } else { append(element) }
  }
}
