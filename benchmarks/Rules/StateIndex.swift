import StatesEngine
import StatesJSON
import StatesLanguage

/// The states of a scenario's machines by name, as they are written.
struct StateIndex {
  /// One state, with where it stands.
  struct Entry {
    let definition: Value
    /// Whether it stands in the body of a distributed Map.
    let isInDistributedMap: Bool
  }

  private let arena: Arena
  private var entries: [Key: [Entry]] = [:]

  init(of scenario: Scenario, in arena: Arena) {
    self.arena = arena
    for machine in [scenario.machine] + scenario.machines {
      var definition = machine.definition
      if definition.isString, let read = try? arena.parse(arena.string(of: definition)) {
        definition = read
      }
      addStates(of: definition, isInDistributedMap: false)
    }
  }

  /// The state called so, of this type if that is told.
  func entry(_ name: Value, _ tag: State.Tag? = nil) -> Entry? {
    guard name.isString else { return nil }
    return entries[arena.key(of: name)]?.first { entry in
      guard let tag else { return true }
      return arena.text("Type", of: entry.definition) == tag.rawValue
    }
  }

  /// The names of all states, in no order.
  var names: some Sequence<Key> { entries.keys }

  private mutating func addStates(of machine: Value, isInDistributedMap: Bool) {
    guard let states = arena.find("States", in: machine), states.isObject else { return }
    for place in 0..<arena.count(of: states) {
      let state = arena.memberValue(at: place, of: states)
      let entry = Entry(definition: state, isInDistributedMap: isInDistributedMap)
      entries[arena.key(at: place, of: states), default: []].append(entry)
      for branch in arena.elements("Branches", of: state) {
        addStates(of: branch, isInDistributedMap: isInDistributedMap)
      }
      for body in ["ItemProcessor", "Iterator"].compactMap({ arena.find($0, in: state) }) {
        addStates(
          of: body, isInDistributedMap: isInDistributedMap || arena.isDistributed(body))
      }
    }
  }
}

extension Arena {
  /// The member of a value, if that is an object and has it.
  func find(_ name: String, in value: Value) -> Value? {
    value.isObject ? member(name, of: value) : nil
  }

  /// The text of a member, if it is a string.
  func text(_ name: String, of value: Value) -> String? {
    guard let member = find(name, in: value), member.isString else { return nil }
    return string(of: member)
  }

  /// The elements of a member, if it is an array.
  func elements(_ name: String, of value: Value) -> [Value] {
    guard let list = find(name, in: value), list.isArray else { return [] }
    return (0..<count(of: list)).map { element($0, of: list) }
  }

  /// Whether the body of a Map says that every item is an execution of its own.
  func isDistributed(_ body: Value) -> Bool {
    find("ProcessorConfig", in: body).flatMap { text("Mode", of: $0) } == "DISTRIBUTED"
  }
}
