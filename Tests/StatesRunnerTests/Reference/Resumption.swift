import StatesEngine
import StatesJSON
import StatesLanguage

/// A run that is cut where a state was entered, and begun there anew.
struct Resumption {
  private let arena: Arena
  private let observation: Observation
  private let history: History
  private let scenario: Scenario

  /// `nil` where the state's name and input are not all that the rest depends on.
  init?(_ observation: Observation, in arena: Arena) {
    self.arena = arena
    self.observation = observation
    scenario = observation.scenario
    guard let history = observation.history, history.count < scenario.limits.events,
      history.records.last?.type != .executionTimedOut,
      scenario.calls.isEmpty, scenario.pollers.isEmpty, observation.histories.count == 1,
      Self.isFlat(scenario.machine.definition, arena)
    else { return nil }
    self.history = history
  }

  /// Whether a machine is a single level of JSONPath states without variables, context or deadlines
  /// that reach over states.
  private static func isFlat(_ definition: Value, _ arena: Arena) -> Bool {
    let text = arena.text(of: definition)
    let words = [
      "\"Assign\"", "$$", "\"Parallel\"", "\"Map\"", "\"JSONata\"", "Timestamp", "States.UUID",
      "States.MathRandom", "startExecution",
    ]
    return arena.member("TimeoutSeconds", of: definition) == nil
      && !words.contains { text.contains($0) }
  }

  /// The ids of the events that entered a state.
  var cuts: [Int] { (1...max(1, history.count)).filter { entered($0) != nil } }

  private func entered(_ id: Int) -> (name: String, input: Value)? {
    guard id <= history.count, case .stateEntered(_, let name, let input) = history[id] else {
      return nil
    }
    return (arena.string(of: name), input)
  }

  /// What the run did from event `id` on.
  func suffix(from id: Int) -> [String] { lines(of: history, from: id) }

  /// What a machine does that starts with the state entered by event `id`, in the same world.
  func resumed(at id: Int) throws -> [String] {
    guard let state = entered(id) else { return [] }
    var scenario = scenario
    scenario.input = .value(state.input)
    let definition = scenario.machine.definition
    scenario.machine.definition = arena.object(
      (0..<arena.count(of: definition)).map { index in
        let key = arena.key(at: index, of: definition)
        let isStart = arena.name(of: key) == "StartAt"
        return (
          key, isStart ? arena.string(state.name) : arena.memberValue(at: index, of: definition)
        )
      })
    scenario.tasks = [TaskScript(replies: replies(after: id))]
    let resumed = try Played.observation(of: scenario, in: arena)
    return resumed.history.map { lines(of: $0, from: 2) } ?? []
  }

  /// What the world said about each attempt that was started after event `id`.
  private func replies(after id: Int) -> [TaskReply] {
    let before = history.records.prefix(id).count { $0.type.workStage?.stage == .started }
    let replies = observation.handouts.dropFirst(before).map { handout in
      TaskReply(
        observation.log.compactMap { entry in
          guard case .signal(handout.task.token, let signal) = entry.call else { return nil }
          return TimedSignal(
            afterMilliseconds: handout.time.milliseconds(until: entry.time), signal)
        })
    }
    return replies.isEmpty ? [.silence] : replies
  }

  /// The events from `id` on, their times and ids counted from there.
  private func lines(of history: History, from id: Int) -> [String] {
    guard id <= history.count else { return [] }
    let start = history.records[id - 1].time
    return (id...history.count).map { place in
      let record = history.records[place - 1]
      let hasCause = place != id && record.previous != 0
      let cause = hasCause ? "\(Int(record.previous) - id)" : "none"
      let subject = history.subjects[record.subject]
      let values = [record.value, record.detail, subject.name, subject.resource]
      let text = values.map { arena.text(of: $0) }.joined(separator: " ")
      return "\(record.type) \(start.milliseconds(until: record.time)) \(cause) "
        + Self.counted(text, from: id)
    }
  }

  /// The text with the ids that the causes of runtime errors name counted from `id`.
  private static func counted(_ text: String, from id: Int) -> String {
    let parts = text.split(separator: "event id #", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in
      let digits = part.prefix { $0.isNumber }
      return "event id +\((Int(digits) ?? 0) - id)" + part.dropFirst(digits.count)
    }
    return ([String(parts.first ?? "")] + rest).joined()
  }
}
