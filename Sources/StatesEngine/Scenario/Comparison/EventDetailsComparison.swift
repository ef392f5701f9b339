import StatesJSON

/// Compares the details of one event with those members of them that matter.
struct EventDetailsComparison {
  private let arena: Arena
  private let actual: Value?

  /// The members of details that are JSON text in AWS's shape.
  private static let payloads = ["input", "output", "parameters"]

  init(_ history: History, id: Int) {
    arena = history.arena
    let event = HistoryEncoder(history).event(id)
    actual = arena.member(history.records[id - 1].type.detailsKey, of: event)
  }

  /// What is not as `expected` asks, each in one line.
  func differences(_ expected: Value) -> [String] {
    guard expected.isObject else {
      return actual.map { ["details: expected none, found \(arena.excerpt($0))"] } ?? []
    }
    guard let actual else { return ["details: expected some, found none"] }
    return (0..<arena.count(of: expected)).compactMap { index in
      let name = arena.name(of: arena.key(at: index, of: expected))
      return difference(name, arena.memberValue(at: index, of: expected), in: actual)
    }
  }

  private func difference(_ name: String, _ expected: Value, in details: Value) -> String? {
    if let payload = Self.payloads.first(where: { $0 + "Text" == name }) {
      return compare(name, expected, arena.member(payload, of: details))
    }
    let found = arena.member(name, of: details)
    if expected.isNull { return found.map { "\(name): expected none, found \(arena.excerpt($0))" } }
    if Self.payloads.contains(name) { return compare(name, expected, found.map(parsed)) }
    if name == "assignedVariables" { return compare(name, expected, found.map(parsedMembers)) }
    return compare(name, expected, found)
  }

  private func compare(_ name: String, _ expected: Value, _ found: Value?) -> String? {
    guard let found else { return "\(name): expected \(arena.excerpt(expected)), found none" }
    return ValuePattern(expected, in: arena).difference(from: found).map { "\(name): \($0)" }
  }

  /// The value that a payload's text stands for; the text itself where it is no JSON.
  private func parsed(_ payload: Value) -> Value {
    guard payload.isString else { return payload }
    return (try? arena.parse(arena.string(of: payload))) ?? payload
  }

  private func parsedMembers(_ variables: Value) -> Value {
    guard variables.isObject else { return variables }
    return arena.object(
      (0..<arena.count(of: variables)).map {
        (arena.key(at: $0, of: variables), parsed(arena.memberValue(at: $0, of: variables)))
      })
  }
}
