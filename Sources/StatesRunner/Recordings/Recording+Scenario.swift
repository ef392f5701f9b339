package import StatesEngine
package import StatesJSON
import StatesLanguage

extension Recording {
  /// The recording as an experiment: its machine and input, and a world that answers as it did.
  ///
  /// Nothing is known about when answers came, so they come at once; what timed out is silent.
  package func scenario(in arena: Arena) -> Scenario {
    var scenario = Scenario(
      machine: MachineRequest(name: "<ArnPart_0idx>", type: type, definition: definition),
      input: given(arena))
    scenario.title.id = id
    // What stands in for a name is none that the service would take.
    scenario.execution = "<ExecArnPart_0idx>"
    scenario.limits.restrictsNames = false
    scenario.environment.account = "111111111111"
    scenario.environment.roleArn = recordedRole(arena) ?? scenario.environment.roleArn
    scenario.tasks = scripts(arena)
    scenario.pollers = pollers(arena)
    if let stop = stop(arena) { scenario.calls = [stop] }
    return scenario
  }

  /// What the first event shows is what the execution was given; the text as sent, where it says the
  /// same, adds only the spelling.
  private func given(_ arena: Arena) -> Document {
    guard case .text(let text) = input, let first = events.first,
      let details = arena.member("executionStartedEventDetails", of: first),
      let shown = arena.member("input", of: details), shown.isObject,
      let sent = try? arena.parse(arena.string(of: text)), !arena.equal(sent, shown)
    else { return input }
    return .value(shown)
  }

  /// One script for each state, its replies in the order of its attempts; those of a state inside a
  /// Map that runs one item at a time are counted for each item apart.
  private func scripts(_ arena: Arena) -> [TaskScript] {
    var states: [String] = []
    for mock in mocks where mock.kind != "maprun" && !states.contains(mock.state) {
      states.append(mock.state)
    }
    return states.map { state in
      let own = mocks.filter { $0.state == state }
      return TaskScript(state: state, cases: cases(own, arena))
    }
  }

  private func cases(_ mocks: [Mock], _ arena: Arena) -> [TaskScript.Case] {
    var byScope: [(scope: [Int]?, replies: [TaskReply])] = []
    for mock in mocks {
      let scope = scopes(of: mock, arena)
      let reply = reply(mock, arena)
      if let index = byScope.firstIndex(where: { $0.scope == scope }) {
        byScope[index].replies.append(reply)
      } else {
        byScope.append((scope, [reply]))
      }
    }
    return byScope.map { scope, replies in
      var condition = TaskScript.Condition()
      condition.scope = scope
      return TaskScript.Case(when: condition, replies: replies)
    }
  }

  /// The numbers of the iterations around an attempt, from the events before it.
  ///
  /// `nil` at the top level. Only Maps that run one item at a time can be told apart this way.
  private func scopes(of mock: Mock, _ arena: Arena) -> [Int]? {
    guard let first = mock.eventIds.first, first > 0 else { return nil }
    var open: [(name: String, index: Int)] = []
    for event in events.prefix(first - 1) {
      guard let type = arena.member("type", of: event).map({ arena.string(of: $0) }),
        type.hasPrefix("MapIteration"), let kind = EventType(name: type),
        let details = arena.member(kind.detailsKey, of: event),
        let name = arena.member("name", of: details), let index = arena.member("index", of: details)
      else { continue }
      let entry = (name: arena.string(of: name), index: Int(arena.int64(of: index) ?? 0))
      if kind == .mapIterationStarted {
        open.append(entry)
      } else {
        open.removeAll { $0 == entry }
      }
    }
    let names = open.map(\.name)
    return open.isEmpty || Set(names).count < names.count ? nil : open.map(\.index)
  }

  private func reply(_ mock: Mock, _ arena: Arena) -> TaskReply {
    var signals: [TimedSignal] = []
    if let submitted = mock.submitted {
      signals.append(TimedSignal(afterMilliseconds: 0, .submitted(submitted)))
    }
    switch mock.outcome {
    case "succeeded":
      signals.append(TimedSignal(afterMilliseconds: 0, .succeed(output(mock, arena))))
    case "failed":
      let cause = mock.cause.map { text($0, of: mock, arena) }
      let failure = Failure(error: mock.error ?? .null, cause: cause ?? .null)
      signals.append(TimedSignal(afterMilliseconds: 0, .fail(failure)))
    case _: break
    }
    return TaskReply(signals, returns: mock.submitted != nil)
  }

  /// Recorders turn text that is a JSON object into the object; any other text stays text.
  private func output(_ mock: Mock, _ arena: Arena) -> Document {
    guard let output = mock.output else { return .value(.null) }
    return output.isString ? .text(output) : .value(output)
  }

  /// The cause as the text that it was: a function's own payload keeps its blanks.
  private func text(_ cause: Value, of mock: Mock, _ arena: Arena) -> Value {
    guard !cause.isString else { return cause }
    return arena.string(
      mock.kind == "lambda" ? SpacedText(arena).text(of: cause) : arena.text(of: cause))
  }

  private func pollers(_ arena: Arena) -> [Poller] {
    mocks.filter { $0.kind == "activity" }.map { mock in
      Poller(activity: mock.resource, worker: workerName(mock, arena))
    }
  }

  private func workerName(_ mock: Mock, _ arena: Arena) -> String? {
    for id in mock.eventIds where id <= events.count {
      guard let details = arena.member("activityStartedEventDetails", of: events[id - 1]),
        let name = arena.member("workerName", of: details), name.isString
      else { continue }
      return arena.string(of: name)
    }
    return nil
  }

  /// Activities of states that were entered and never got as far as being scheduled.
  package func absentActivities(in arena: Arena) -> [String] {
    guard let states = arena.member("States", of: definition), states.isObject else { return [] }
    return (0..<arena.count(of: states)).compactMap { index in
      let name = arena.name(of: arena.key(at: index, of: states))
      let state = arena.memberValue(at: index, of: states)
      guard state.isObject, let resource = arena.member("Resource", of: state), resource.isString,
        arena.string(of: resource).contains(":activity:"),
        !mocks.contains(where: { $0.state == name })
      else { return nil }
      return arena.string(of: resource)
    }
  }

  private func recordedRole(_ arena: Arena) -> String? {
    guard let first = events.first,
      let details = arena.member("executionStartedEventDetails", of: first),
      let role = arena.member("roleArn", of: details), role.isString
    else { return nil }
    return arena.string(of: role)
  }

  /// An execution that was stopped is stopped when all else has happened.
  private func stop(_ arena: Arena) -> TimedCall? {
    guard let last = events.last,
      let details = arena.member("executionAbortedEventDetails", of: last)
    else { return nil }
    let failure = Failure(
      error: arena.member("error", of: details) ?? .null,
      cause: arena.member("cause", of: details) ?? .null)
    return TimedCall(
      at: Instant(milliseconds: 1), .stop("<ExecArnPart_0idx>", failure))
  }
}

/// JSON text with a blank after every colon and comma, as functions in Python return it.
private struct SpacedText {
  let arena: Arena

  init(_ arena: Arena) { self.arena = arena }

  func text(of value: Value) -> String {
    if value.isArray {
      let elements = (0..<arena.count(of: value)).map { text(of: arena.element($0, of: value)) }
      return "[" + elements.joined(separator: ", ") + "]"
    }
    guard value.isObject else { return arena.text(of: value) }
    let members = (0..<arena.count(of: value)).map { index in
      let name = arena.string(arena.name(of: arena.key(at: index, of: value)))
      return arena.text(of: name) + ": " + text(of: arena.memberValue(at: index, of: value))
    }
    return "{" + members.joined(separator: ", ") + "}"
  }
}
