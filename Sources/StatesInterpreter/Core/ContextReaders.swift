import StatesJSON
import StatesLanguage

/// The states of a machine in whose own fields something looks at the context object.
///
/// To make that object for a state is not free, and most never look at it.
struct ContextReaders {
  private var names: [Value] = []

  init(_ machine: Machine, in arena: Arena) {
    guard let keys = FieldKeys(arena) else { return }
    collect(machine.definition, keys, arena)
  }

  /// Whether the state with this name is one of them.
  func contain(_ name: Value, in arena: Arena) -> Bool {
    names.contains { arena.equal($0, name) }
  }

  /// The fields in which states stand; what an arena never heard of, none of its definitions has.
  private struct FieldKeys {
    let states: Key
    let inner: [Key]

    init?(_ arena: Arena) {
      guard let states = arena.existingKey("States") else { return nil }
      self.states = states
      inner = ["Branches", "ItemProcessor", "Iterator"].compactMap { arena.existingKey($0) }
    }
  }

  /// Goes through a machine's states, and through those of the machines inside them.
  private mutating func collect(_ machine: Value, _ keys: FieldKeys, _ arena: Arena) {
    guard let states = arena.member(keys.states, of: machine), states.isObject else { return }
    for place in 0..<arena.count(of: states) {
      let state = arena.memberValue(at: place, of: states)
      guard state.isObject else { continue }
      var isReader = false
      for field in 0..<arena.count(of: state) {
        let value = arena.memberValue(at: field, of: state)
        if keys.inner.contains(arena.key(at: field, of: state)) {
          collectInner(value, keys, arena)
        } else if !isReader {
          isReader = arena.namesContext(value)
        }
      }
      if isReader { names.append(arena.string(of: arena.key(at: place, of: states))) }
    }
  }

  private mutating func collectInner(_ value: Value, _ keys: FieldKeys, _ arena: Arena) {
    guard value.isArray else { return collect(value, keys, arena) }
    for place in 0..<arena.count(of: value) {
      collect(arena.element(place, of: value), keys, arena)
    }
  }
}

extension Arena {
  /// Whether a text somewhere in a value names the context object.
  fileprivate func namesContext(_ value: Value) -> Bool {
    let height = stackHeight
    defer { cutStack(to: height) }
    push(value)
    while stackHeight > height {
      let value = pop()
      if value.isString {
        if withUTF8(of: value, Self.namesContext) { return true }
      } else if value.isObject {
        for place in 0..<count(of: value) { push(memberValue(at: place, of: value)) }
      } else if value.isArray {
        for place in 0..<count(of: value) { push(element(place, of: value)) }
      }
    }
    return false
  }

  /// Whether a text has `$$` in it, at which every path to the context begins.
  private static func namesContext(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 1
    while place < text.count {
      if text[place] == UInt8(ascii: "$"), text[place - 1] == UInt8(ascii: "$") { return true }
      place += 1
    }
    return false
  }
}
