import StatesJSON
import StatesPath

/// An expected value, which may hold the patterns of the file format.
///
/// An object with the one member `$is` stands for any value of a kind, one with `$json` for a string
/// that is the JSON text of a value; everything else stands for itself.
struct ValuePattern {
  let expected: Value
  let arena: Arena
  /// The token that `{"$is": "token"}` stands for.
  var token: TaskToken?

  init(_ expected: Value, in arena: Arena, token: TaskToken? = nil) {
    self.expected = expected
    self.arena = arena
    self.token = token
  }

  /// The first difference between what is expected and `actual`, in one line, or `nil`.
  func difference(from actual: Value) -> String? {
    guard let (place, expected, found) = mismatch(expected, actual, at: .root) else { return nil }
    let where_ = place == .root ? "" : " at \(place)"
    return "expected \(expected)\(where_), found \(found)"
  }

  private typealias Mismatch = (place: JSONPointer, expected: String, found: String)

  private func mismatch(_ expected: Value, _ actual: Value, at place: JSONPointer) -> Mismatch? {
    if arena.equal(expected, actual) { return nil }
    if let (name, argument) = pattern(expected) {
      return name == "$json"
        ? textMismatch(argument, actual, at: place) : kindMismatch(argument, actual, at: place)
    }
    if expected.isObject, actual.isObject { return memberMismatch(expected, actual, at: place) }
    if expected.isArray, actual.isArray, arena.count(of: expected) == arena.count(of: actual) {
      for index in 0..<arena.count(of: expected) {
        let (own, other) = (arena.element(index, of: expected), arena.element(index, of: actual))
        if let found = mismatch(own, other, at: place.appending(index)) { return found }
      }
      return nil
    }
    return (place, arena.excerpt(expected), arena.excerpt(actual))
  }

  private func memberMismatch(
    _ expected: Value, _ actual: Value, at place: JSONPointer
  ) -> Mismatch? {
    for index in 0..<arena.count(of: expected) {
      let key = arena.key(at: index, of: expected)
      let inner = place.appending(arena.name(of: key))
      let own = arena.memberValue(at: index, of: expected)
      guard let other = arena.member(key, of: actual) else {
        return (inner, arena.excerpt(own), "nothing")
      }
      if let found = mismatch(own, other, at: inner) { return found }
    }
    for index in 0..<arena.count(of: actual) {
      let key = arena.key(at: index, of: actual)
      guard arena.member(key, of: expected) == nil else { continue }
      let found = arena.excerpt(arena.memberValue(at: index, of: actual))
      return (place.appending(arena.name(of: key)), "nothing", found)
    }
    return nil
  }

  /// The one member of an object that is a pattern.
  private func pattern(_ value: Value) -> (name: String, argument: Value)? {
    guard value.isObject, arena.count(of: value) == 1 else { return nil }
    let name = arena.name(of: arena.key(at: 0, of: value))
    let argument = arena.memberValue(at: 0, of: value)
    guard name == "$json" || name == "$is" && argument.isString else { return nil }
    return (name, argument)
  }

  private func textMismatch(
    _ expected: Value, _ actual: Value, at place: JSONPointer
  ) -> Mismatch? {
    guard actual.isString, let value = try? arena.parse(arena.string(of: actual)) else {
      return (place, "the text of " + arena.excerpt(expected), arena.excerpt(actual))
    }
    return mismatch(expected, value, at: place)
  }

  private func kindMismatch(_ kind: Value, _ actual: Value, at place: JSONPointer) -> Mismatch? {
    let name = arena.string(of: kind)
    return fits(name, actual) ? nil : (place, "a value of kind '\(name)'", arena.excerpt(actual))
  }

  private func fits(_ kind: String, _ actual: Value) -> Bool {
    switch kind {
    case "any": true
    case "string": actual.isString
    case "number": actual.isNumber
    case "boolean": actual.isBool
    case "array": actual.isArray
    case "object": actual.isObject
    case "timestamp":
      actual.isString && Timestamp(rfc3339: arena.string(of: actual)) != nil
    case "token": actual.isString && arena.string(of: actual) == token?.rawValue
    case _: false
    }
  }
}

extension Arena {
  /// The text of `value`, cut where it gets long.
  func excerpt(_ value: Value) -> String {
    let text = text(of: value)
    return text.utf8.count <= 160 ? text : text.prefix(150) + "…"
  }
}
