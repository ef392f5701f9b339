import StatesJSON

/// A value of a scenario file that knows where it stands.
struct Spot {
  let value: Value
  let place: JSONPointer
  let arena: Arena

  init(_ value: Value, at place: JSONPointer = .root, in arena: Arena) {
    self.value = value
    self.place = place
    self.arena = arena
  }

  func string() throws(ScenarioError) -> String {
    guard value.isString else { throw wrong("a string") }
    return arena.string(of: value)
  }

  func bool() throws(ScenarioError) -> Bool {
    guard value.isBool else { throw wrong("'true' or 'false'") }
    return arena.bool(of: value)
  }

  /// The value must be `true`, which says no more than that the member is there.
  func flag() throws(ScenarioError) {
    guard value.isBool, arena.bool(of: value) else { throw wrong("'true'") }
  }

  func integer(from lowest: Int = 0) throws(ScenarioError) -> Int {
    guard value.isNumber, let number = arena.int64(of: value), number >= lowest,
      number <= 1 << 53
    else { throw wrong("a whole number from \(lowest)") }
    return Int(number)
  }

  /// Seconds to the millisecond, in milliseconds.
  func milliseconds(from lowest: Int64 = 0) throws(ScenarioError) -> Int64 {
    guard value.isNumber, let time = Seconds.milliseconds(arena.numberSpelling(of: value)),
      time >= lowest
    else {
      let least = lowest == 0 ? "" : ", more than 0"
      throw wrong("seconds\(least): a plain decimal with at most three digits after the point")
    }
    return time
  }

  func instant() throws(ScenarioError) -> Instant { Instant(milliseconds: try milliseconds()) }

  func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(ScenarioError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string()) else {
      throw wrong("one of " + type.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    }
    return choice
  }

  func elements() throws(ScenarioError) -> [Spot] {
    guard value.isArray else { throw wrong("an array") }
    return (0..<arena.count(of: value)).map {
      Spot(arena.element($0, of: value), at: place.appending($0), in: arena)
    }
  }

  /// The members of an object whose names are free.
  func members() throws(ScenarioError) -> [(name: String, spot: Spot)] {
    guard value.isObject else { throw wrong("an object") }
    return (0..<arena.count(of: value)).map { index in
      let name = arena.name(of: arena.key(at: index, of: value))
      let member = arena.memberValue(at: index, of: value)
      return (name, Spot(member, at: place.appending(name), in: arena))
    }
  }

  func strings() throws(ScenarioError) -> [String] {
    var strings: [String] = []
    for element in try elements() { strings.append(try element.string()) }
    return strings
  }

  func integers() throws(ScenarioError) -> [Int] {
    var integers: [Int] = []
    for element in try elements() { integers.append(try element.integer()) }
    return integers
  }

  func executionName() throws(ScenarioError) -> ExecutionName {
    ExecutionName(rawValue: try string())
  }

  func machineName() throws(ScenarioError) -> MachineName {
    MachineName(rawValue: try string())
  }

  func wrong(_ expected: String) -> ScenarioError {
    .wrong(found, expected: expected, at: place)
  }

  /// The value in a few words.
  private var found: String {
    switch value.kind {
    case .null: "null"
    case .bool: "'\(arena.bool(of: value))'"
    case .number: "'\(arena.numberSpelling(of: value).prefix(40))'"
    case .string: "'\(arena.string(of: value).prefix(40))'"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
