package import StatesEngine
package import StatesJSON
package import StatesLanguage

/// An execution that was recorded elsewhere, made ready to be judged.
package struct RecordedExecution {
  /// What is known of it.
  package private(set) var observation: Observation
  /// What a recording does not show although it is a history.
  package let hidden: Sights

  /// An execution that did `history`.
  ///
  /// - Parameters:
  ///   - history: What it did.
  ///   - definition: Its machine, if that is known.
  ///   - type: What the machine was created as.
  ///   - calls: What was asked of it meanwhile, if that is known.
  package init(
    _ history: History, definition: Value? = nil, type: MachineType = .standard,
    calls: RecordedCalls? = nil
  ) {
    var sights = Self.sights(of: history)
    if calls != nil { sights.insert(.replies) }
    self.init(history, definition: definition, type: type, sees: sights, hidden: [])
    guard let calls else { return }
    let log = calls.log(about: history)
    observation.handouts = TokenSearch(history).handouts(of: log.compactMap(\.call.token))
    let tokens = Set(observation.handouts.map(\.task.token))
    // Other tokens may belong to other executions.
    observation.log = log.filter { $0.call.token.map(tokens.contains) ?? true }
  }

  /// How exactly the clocks of a service on the real clock are taken, in milliseconds.
  private static let tolerance: Int64 = 1000

  /// The rules that a recording can be judged by: of the tokens that were handed out it tells only
  /// those that somebody used.
  package static let rules = Invariant.catalog.filter { $0.id != Invariant.oneTokenEach.id }

  private init(
    _ history: History, definition: Value?, type: MachineType, sees: EngineProfile.Sight,
    hidden: Sights
  ) {
    let input = history.records.first?.value ?? .null
    let machine = MachineRequest(
      name: Scenario.usualMachine, type: type, definition: definition ?? .null)
    let profile = EngineProfile(
      name: "recording", sees: sees, toleranceMilliseconds: Self.tolerance)
    var observation = Observation(
      scenario: Scenario(machine: machine, input: .value(input)), profile: profile)
    observation.histories = [(Scenario.usualExecution, history)]
    observation.end = history.records.last?.time ?? .start
    self.observation = observation
    self.hidden = hidden
  }

  /// Times that are all the same tell nothing.
  private static func sights(of history: History) -> EngineProfile.Sight {
    let first = history.records.first?.time
    let hasTimes = history.records.contains { $0.time != first }
    return hasTimes ? [.history, .chains, .times] : [.history, .chains]
  }
}

extension RecordedExecution {
  /// Reads one line of a file of recorded executions: its definition and the events it expects.
  package init(recording value: Value, in arena: Arena) throws(HistoryError) {
    let expected = value.isObject ? arena.member("expected", of: value) : nil
    var events = expected.flatMap { $0.isObject ? arena.member("history", of: $0) : nil } ?? .null
    let isBlanked = Self.flag("event_ids_blanked", of: value, in: arena)
    if isBlanked { events = Self.renumbered(events, in: arena) }
    let history = try HistoryDecoder.decode(events, in: arena)
    let type = arena.member("type", of: value).flatMap { type in
      type.isString ? MachineType(rawValue: arena.string(of: type)) : nil
    }
    self.init(
      history, definition: arena.member("definition", of: value), type: type ?? .standard,
      sees: isBlanked ? [.history] : Self.sights(of: history),
      hidden: isBlanked ? [.order] : [])
  }

  private static func flag(_ name: String, of value: Value, in arena: Arena) -> Bool {
    guard value.isObject, let flags = arena.member("flags", of: value), flags.isObject,
      let flag = arena.member(name, of: flags), flag.isBool
    else { return false }
    return arena.bool(of: flag)
  }

  /// Events whose ids were blanked get new ones by their places, and no causes.
  private static func renumbered(_ events: Value, in arena: Arena) -> Value {
    guard events.isArray else { return events }
    let (id, previous) = (arena.key("id"), arena.key("previousEventId"))
    return arena.array(
      (0..<arena.count(of: events)).map { index in
        let event = arena.element(index, of: events)
        guard event.isObject else { return event }
        let numbered = arena.setting(id, to: arena.number(Int64(index + 1)), in: event)
        return arena.setting(previous, to: arena.number(Int64(0)), in: numbered)
      })
  }
}

extension Call {
  /// The token that the call names, if it names one.
  fileprivate var token: TaskToken? {
    if case .signal(let token, _) = self { token } else { nil }
  }
}
