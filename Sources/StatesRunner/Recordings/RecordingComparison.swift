package import StatesEngine
package import StatesJSON

/// A recorded history beside the one that the reference makes of the same experiment.
package struct RecordingComparison {
  let arena: Arena
  /// Which recorded text each of the reference's tokens stands for.
  private var tokens: [(made: String, recorded: String)] = []

  package init(_ arena: Arena) { self.arena = arena }

  /// Where the two differ, in words, one line each; empty when they are equal.
  ///
  /// Times and moments are not compared. Payloads are compared by their text, so the order of members
  /// and the spelling of numbers count; a payload that a recorder has parsed is compared as compact
  /// text.
  package mutating func differences(_ recorded: [Value], _ history: History) -> [String] {
    let encoder = HistoryEncoder(history)
    var differences: [String] = []
    for index in 0..<max(recorded.count, history.count) {
      if index >= history.count {
        differences.append("event \(index + 1): \(title(recorded[index])) is missing")
      } else if index >= recorded.count {
        differences.append("event \(index + 1): \(title(encoder.event(index + 1))) is too much")
      } else {
        differences += self.differences(recorded[index], encoder.event(index + 1))
      }
    }
    return differences
  }

  private func title(_ event: Value) -> String {
    arena.member("type", of: event).map { arena.string(of: $0) } ?? "?"
  }

  private mutating func differences(_ recorded: Value, _ made: Value) -> [String] {
    let id = arena.member("id", of: made).map { arena.text(of: $0) } ?? "?"
    let place = "event \(id) \(title(recorded))"
    var found: [String] = []
    for name in ["id", "type", "previousEventId"] {
      let (left, right) = (arena.member(name, of: recorded), arena.member(name, of: made))
      guard let left, let right, !arena.sameText(left, right) else { continue }
      found.append(
        "\(place): \(name) is \(arena.text(of: right)), recorded \(arena.text(of: left))")
    }
    guard title(recorded) == title(made), let type = EventType(name: title(made)) else {
      return found
    }
    let (left, right) = (
      arena.member(type.detailsKey, of: recorded), arena.member(type.detailsKey, of: made)
    )
    if left == nil, right == nil { return found }
    return found + details(left ?? arena.object([]), right ?? arena.object([]), place)
  }

  /// Members of the details that differ.
  private mutating func details(_ recorded: Value, _ made: Value, _ place: String) -> [String] {
    var found: [String] = []
    for index in 0..<arena.count(of: recorded) {
      let name = arena.name(of: arena.key(at: index, of: recorded))
      let expected = arena.memberValue(at: index, of: recorded)
      guard let actual = arena.member(name, of: made) else {
        found.append("\(place): \(name) is missing, recorded \(arena.text(of: expected))")
        continue
      }
      if isSame(expected, actual) { continue }
      found.append(
        "\(place): \(name) is \(arena.text(of: actual)), recorded \(arena.text(of: expected))")
    }
    for index in 0..<arena.count(of: made) {
      let name = arena.name(of: arena.key(at: index, of: made))
      guard arena.member(name, of: recorded) == nil else { continue }
      let value = arena.text(of: arena.memberValue(at: index, of: made))
      found.append("\(place): \(name) is \(value), recorded nothing")
    }
    return found
  }

  /// Whether text that was made is what was recorded, as text or parsed by the recorder.
  mutating func isSame(_ recorded: Value, _ made: Value) -> Bool {
    if made.isString, !recorded.isString, let parsed = try? arena.parse(arena.string(of: made)) {
      return isSamePayload(recorded, parsed)
    }
    if recorded.isObject, made.isObject { return hasSameMembers(recorded, made, ordered: false) }
    return isSamePayload(recorded, made)
  }

  /// Whether two payloads are the same text, but for what an engine makes up.
  private mutating func isSamePayload(_ recorded: Value, _ made: Value) -> Bool {
    if recorded.isString, made.isString {
      return isSameText(arena.string(of: recorded), arena.string(of: made))
    }
    if recorded.isObject, made.isObject { return hasSameMembers(recorded, made, ordered: true) }
    if recorded.isArray, made.isArray {
      return arena.count(of: recorded) == arena.count(of: made)
        && (0..<arena.count(of: recorded)).allSatisfy { index in
          isSamePayload(
            arena.element(index, of: recorded), arena.element(index, of: made))
        }
    }
    return arena.text(of: arena.compacting(recorded)) == arena.text(of: arena.compacting(made))
  }

  private mutating func hasSameMembers(_ recorded: Value, _ made: Value, ordered: Bool) -> Bool {
    guard arena.count(of: recorded) == arena.count(of: made) else { return false }
    for index in 0..<arena.count(of: recorded) {
      let key = arena.key(at: index, of: recorded)
      if ordered, key != arena.key(at: index, of: made) { return false }
      guard let other = arena.member(key, of: made) else { return false }
      let own = arena.memberValue(at: index, of: recorded)
      guard ordered ? isSamePayload(own, other) : isSame(own, other) else { return false }
    }
    return true
  }

  /// A token that the reference made stands for whatever was recorded in its place, always the same.
  private mutating func isSameText(_ recorded: String, _ made: String) -> Bool {
    if recorded == made { return true }
    guard made.hasPrefix("token-"), Int(made.dropFirst(6)) != nil else { return false }
    if let known = tokens.first(where: { $0.made == made || $0.recorded == recorded }) {
      return known.made == made && known.recorded == recorded
    }
    tokens.append((made, recorded))
    return true
  }
}
