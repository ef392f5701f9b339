import StatesEngine
import StatesJSON
import StatesLanguage
import StatesProperty

// What else the world does.

extension MachineBuilder {
  /// What a call asks for, the simplest first.
  enum CallKind: UInt64, CaseIterable {
    case stop, describe, startAgain, startOther, startAnew, signal, unknownToken, poll, redrive
    case update, deletion

    var feature: Feature {
      switch self {
      case .stop: .stop
      case .describe: .describe
      case .startAgain, .startOther, .startAnew: .restart
      case .signal, .unknownToken: .token
      case .poll: .poll
      case .redrive: .redrive
      case .update: .update
      case .deletion: .deletion
      }
    }
  }

  /// Draws the calls, in the order of their moments.
  func calls(_ choices: inout Choices, into scenario: inout Scenario) {
    var calls: [TimedCall] = []
    let isAnyWanted = CallKind.allCases.contains { wanted.contains($0.feature) }
    list(&choices, "call", 0...6, chance: isAnyWanted ? 4 : 0) { builder, choices, _ in
      let kind = builder.callKind(&choices)
      let at = Instant(milliseconds: builder.moment(&choices))
      if let call = builder.call(kind, &choices, of: scenario) {
        builder.used.insert(kind.feature)
        calls.append(TimedCall(at: at, call))
      }
      return true
    }
    scenario.calls = calls
  }

  /// A moment of the run: a time, or one after another, as the moments of a run come about.
  private func moment(_ choices: inout Choices) -> Int64 {
    let first = milliseconds(&choices)
    return chance(&choices, 1, in: 4) ? first + seconds(&choices, from: 0) * 1000 : first
  }

  private func callKind(_ choices: inout Choices) -> CallKind {
    let count = UInt64(CallKind.allCases.count)
    let drawn = choices.draw(upTo: count - 1, as: .alternative) { random in
      for _ in 0..<8 {
        let kind = random.next(upTo: count - 1)
        if let feature = CallKind(rawValue: kind)?.feature, wanted.contains(feature) {
          return kind
        }
      }
      return CallKind.describe.rawValue
    }
    return CallKind(rawValue: drawn) ?? .describe
  }

  private func call(
    _ kind: CallKind, _ choices: inout Choices, of scenario: Scenario
  ) -> WorldCall? {
    let execution = scenario.execution
    switch kind {
    case .stop: return .stop(execution, stopFailure(&choices))
    case .describe: return .describe(execution)
    case .redrive: return .redrive(execution)
    case .startAgain:
      return .start(
        StartRequest(name: execution, machine: scenario.machine.name, input: scenario.input))
    case .startOther:
      let input = Document.value(words.constant(constant(&choices, of: .all)))
      return .start(StartRequest(name: execution, machine: scenario.machine.name, input: input))
    case .startAnew:
      return .start(
        StartRequest(name: "second", machine: scenario.machine.name, input: scenario.input))
    case .signal: return signalCall(&choices)
    case .unknownToken:
      return .signal(.literal("bogus"), outcome(&choices))
    case .poll:
      guard let activity = activity(&choices) else { return nil }
      return .poll(activity: activity, worker: chance(&choices, 1, in: 2) ? "w" : nil)
    case .update: return .update(scenario.machine.name, definition: replacement())
    case .deletion: return activity(&choices).map { .deleteActivity($0) }
    }
  }

  private func stopFailure(_ choices: inout Choices) -> Failure {
    var failure = Failure()
    if chance(&choices, 1, in: 2) { failure.error = words[.boom] }
    if chance(&choices, 1, in: 2) { failure.cause = words[.work] }
    lengthen(&failure, &choices)
    return failure
  }

  /// Draws whether the error or the cause is longer than may be, so that the call is refused.
  func lengthen(_ failure: inout Failure, _ choices: inout Choices, isLikely: Bool = true) {
    switch alternative(&choices, isLikely ? (30, 1, 1, 0) : (1, 0, 0, 0)) {
    case 1: failure.error = words[.long]
    case 2: failure.cause = words[.long]
    case _: break
    }
  }

  /// A call about an attempt, by its state and number.
  private func signalCall(_ choices: inout Choices) -> WorldCall? {
    guard !sites.isEmpty else { return nil }
    let site = sites[choices.alternative(of: sites.count)]
    var attempt = AttemptReference(state: stateNames[site.number])
    attempt.number = choices.integer(in: 0...3)
    return .signal(.attempt(attempt), outcome(&choices, for: site))
  }

  private func outcome(_ choices: inout Choices, for site: TaskSite? = nil) -> Signal {
    switch alternative(&choices, (3, 2, 2, 1)) {
    case 1: return .fail(stopFailure(&choices))
    case 2: return .heartbeat
    case 3: return .succeed(.text(words[.noJSON]))
    case _: return .succeed(.value(words.constant(constant(&choices, of: .all))))
    }
  }

  /// Draws one of the activities that the machine's tasks name.
  private func activity(_ choices: inout Choices) -> String? {
    let isOther = chance(&choices, 1, in: 4)
    let activities = activities
    return isOther ? activities.last : activities.first
  }

  /// The activities that tasks name, each once.
  private var activities: [String] {
    var activities: [String] = []
    for site in sites where site.kind == .activity {
      let activity = resources[site.resource]
      if !activities.contains(activity) { activities.append(activity) }
    }
    return activities
  }

  /// Another definition for the machine: a Succeed state alone.
  private func replacement() -> Value {
    let (start, stateStart) = (members.count, members.count + 1)
    push(.startAt, words.stateName(0))
    push(.type, .succeed)
    let state = closeObject(from: stateStart)
    members.append((words.stateKey(0), state))
    push(.states, closeObject(from: stateStart))
    return closeObject(from: start)
  }

  /// Draws the workers that stand ready for activities.
  func pollers(_ choices: inout Choices, into scenario: inout Scenario) {
    var pollers: [Poller] = []
    for activity in activities {
      choices.span("pollers") { choices in
        list(&choices, "poller", 0...2, chance: 6) { builder, choices, _ in
          pollers.append(builder.poller(&choices, for: activity))
          return true
        }
      }
    }
    scenario.pollers = pollers
  }

  private func poller(_ choices: inout Choices, for activity: String) -> Poller {
    used.insert(.poll)
    var poller = Poller(activity: activity)
    if chance(&choices, 1, in: 4) {
      poller.from = Instant(milliseconds: milliseconds(&choices))
    }
    if chance(&choices, 1, in: 2) { poller.worker = "w" }
    if chance(&choices, 1, in: 6) { poller.tasks = 1 + choices.integer(in: 0...3) }
    return poller
  }
}
