import StatesEngine
import StatesJSON

/// Finds the attempts of a recorded history that were given certain tokens: a callback's token stands in
/// what its task was scheduled with.
struct TokenSearch {
  private let history: History
  private let arena: Arena

  init(_ history: History) {
    self.history = history
    arena = history.arena
  }

  /// The work that was handed out with these tokens, in the order of the history.
  func handouts(of tokens: [TaskToken]) -> [Handout] {
    guard !tokens.isEmpty else { return [] }
    var found: [Handout] = []
    for (index, record) in history.records.enumerated()
    where record.type.workStage?.stage == .scheduled {
      let token = tokens.first { holds(record.value, $0.rawValue, depth: 0) }
      if let token, let handout = handout(token, scheduledBy: index + 1) { found.append(handout) }
    }
    return found
  }

  /// Whether a token stands somewhere in a value; texts nest no deeper than they are read.
  private func holds(_ value: Value, _ token: String, depth: Int) -> Bool {
    guard depth < 520 else { return false }
    switch value.kind {
    case .null, .bool, .number: return false
    case .string: return arena.string(of: value) == token
    case .array:
      return (0..<arena.count(of: value)).contains {
        holds(arena.element($0, of: value), token, depth: depth + 1)
      }
    case .object:
      return (0..<arena.count(of: value)).contains {
        holds(arena.memberValue(at: $0, of: value), token, depth: depth + 1)
      }
    }
  }

  private func handout(_ token: TaskToken, scheduledBy id: Int) -> Handout? {
    let scheduled = history.records[id - 1]
    let started = history.records[id...].first {
      $0.previous == UInt32(id) && $0.type.workStage?.stage == .started
    }
    guard let started, let state = state(around: id) else { return nil }
    let resource = history.subjects[scheduled.subject].resource
    let task = TaskRequest(
      execution: Scenario.usualExecution, token: token, state: state,
      resource: resource.isString ? arena.string(of: resource) : "", input: scheduled.value)
    return Handout(time: started.time, task: task)
  }

  /// The name of the state whose task an event schedules.
  private func state(around id: Int) -> String? {
    var id = id
    while id > 0, id <= history.count {
      let record = history.records[id - 1]
      let name = history.subjects[record.subject].name
      if record.type.entered != nil, name.isString { return arena.string(of: name) }
      guard Int(record.previous) < id else { return nil }
      id = Int(record.previous)
    }
    return nil
  }
}
