import StatesJSON

/// Compares what was seen with what was worked out again, where stand-ins are worth any string.
struct Likeness {
  /// As deep as values are compared part by part: texts nest no deeper.
  private static let deepest = 520

  private let arena: Arena
  private var isLenient = false
  /// What stood where a stand-in was expected, if that was looked for.
  private(set) var sightings: [(marker: ContextMarker, value: Value)] = []

  init(_ arena: Arena) { self.arena = arena }

  /// Notes what stands where a stand-in was expected, whether the rest is alike or not.
  mutating func look(_ expected: Value, _ seen: Value) {
    isLenient = true
    _ = holds(expected, seen)
  }

  /// Whether `seen` is what `expected` says.
  mutating func holds(_ expected: Value, _ seen: Value, depth: Int = 0) -> Bool {
    if arena.equal(expected, seen) { return true }
    guard expected.kind == seen.kind, depth < Self.deepest else { return false }
    switch expected.kind {
    case .null, .bool, .number: return isLenient
    case .string: return isStandIn(expected, seen)
    case .array:
      let count = arena.count(of: expected)
      // Lists of another length have nothing at the same place.
      guard arena.count(of: seen) == count else { return false }
      for index in 0..<count {
        let (one, other) = (arena.element(index, of: expected), arena.element(index, of: seen))
        if !holds(one, other, depth: depth + 1), !isLenient { return false }
      }
      return true
    case .object: return holdsMembers(expected, seen, depth)
    }
  }

  private mutating func holdsMembers(_ expected: Value, _ seen: Value, _ depth: Int) -> Bool {
    let count = arena.count(of: expected)
    var missing = 0
    for index in 0..<count {
      let key = arena.key(at: index, of: expected)
      guard let other = arena.member(key, of: seen) else {
        guard isLenient || isOptional(key) else { return false }
        missing += 1
        continue
      }
      let value = arena.memberValue(at: index, of: expected)
      if !holds(value, other, depth: depth + 1), !isLenient { return false }
    }
    return isLenient || arena.count(of: seen) == count - missing
  }

  /// Older recordings of the context object lack the number of redrives.
  private func isOptional(_ key: Key) -> Bool { arena.name(of: key) == "RedriveCount" }

  /// Whether a string is, or has inside it, a stand-in.
  func isStandIn(_ value: Value) -> Bool {
    value.isString && arena.withUTF8(of: value) { $0.contains(1) }
  }

  /// A stand-in alone is remembered; one inside a longer text is any text.
  private mutating func isStandIn(_ expected: Value, _ seen: Value) -> Bool {
    let marker = arena.withUTF8(of: expected) { ContextMarker.of($0) }
    guard let marker else { return !isLenient && isStandIn(expected) }
    if isLenient { sightings.append((marker, seen)) }
    return true
  }
}
