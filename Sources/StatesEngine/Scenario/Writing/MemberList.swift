import StatesJSON

/// The members of an object in the making; what is `nil`, empty or usual is left out.
struct MemberList {
  let arena: Arena
  private var members: [(Key, Value)] = []

  init(in arena: Arena) { self.arena = arena }

  /// The object with these members.
  var object: Value { arena.object(members) }

  mutating func add(_ name: String, _ value: Value?) {
    if let value { members.append((arena.key(name), value)) }
  }

  mutating func add(_ name: String, _ text: String?) {
    add(name, text.map { arena.string($0) })
  }

  mutating func add(_ name: String, _ number: Int?) {
    add(name, number.map { arena.number(Int64($0)) })
  }

  mutating func add(_ name: String, _ flag: Bool?) {
    add(name, flag.map { Value.bool($0) })
  }

  mutating func add(_ name: String, seconds milliseconds: Int64?) {
    add(name, milliseconds.flatMap { arena.number(spelling: Seconds.spelling($0)) })
  }

  mutating func add(_ name: String, _ instant: Instant?) {
    add(name, seconds: instant?.milliseconds)
  }

  mutating func add(_ name: String, _ document: Document) {
    switch document {
    case .value(let value): add(name, value)
    case .text(let text): add(name + "Text", text)
    }
  }

  mutating func add(_ failure: Failure) {
    if !failure.error.isNull { add("error", failure.error) }
    if !failure.cause.isNull { add("cause", failure.cause) }
  }

  /// Adds an array, unless there is none or it is empty.
  mutating func add(_ name: String, list: [Value]?) {
    if let list, !list.isEmpty { add(name, arena.array(list)) }
  }

  mutating func add(_ name: String, texts: [String]?) {
    add(name, list: texts?.map { arena.string($0) })
  }

  mutating func add(_ name: String, numbers: [Int]?) {
    add(name, numbers.map { arena.array($0.map { arena.number(Int64($0)) }) })
  }

  /// Adds an object, unless it has no members.
  mutating func add(_ name: String, members list: [(name: String, value: Value)]) {
    guard !list.isEmpty else { return }
    add(name, arena.object(list.map { (arena.key($0.name), $0.value) }))
  }
}

extension Arena {
  /// The object with the members that `body` adds.
  func object(_ body: (inout MemberList) -> Void) -> Value {
    var list = MemberList(in: self)
    body(&list)
    return list.object
  }

  /// The object that stands for `failure`.
  func object(_ failure: Failure) -> Value { object { $0.add(failure) } }
}
