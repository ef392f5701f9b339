import StatesJSON
import StatesProperty

/// What the data of a machine seems to look like, guessed from the paths by which the machine reads
/// it and from what it compares them with.
struct DataGuess {
  /// A place in the data.
  private struct Node {
    /// The name of the member, for a place in an object.
    var name: Key?
    var children: [Int] = []
    /// Whether paths go on by an index or through all elements.
    var isList = false
    /// Values that are compared with what stands here.
    var values: [Value] = []
  }

  private let arena: Arena
  private var nodes = [Node()]

  /// Values for places of which nothing more is known, the simplest first.
  private let usual: [Value]

  init(in arena: Arena) {
    self.arena = arena
    usual = [
      arena.number(1 as Int64), arena.number(0 as Int64), arena.number(2 as Int64),
      arena.string("a"), .true, .false, .null, arena.string(""), arena.array([]),
      arena.object([] as [(Key, Value)]),
    ]
  }

  /// Notes that a machine reads the place that a path leads to.
  ///
  /// - Parameters:
  ///   - path: The path; only its names and indices are looked at.
  ///   - values: What the machine compares the place with.
  ///   - isList: Whether the machine goes through its elements.
  mutating func note(_ path: String, values: [Value] = [], isList: Bool = false) {
    var node = 0
    for step in PathSteps(path).steps {
      switch step {
      case .name(let name): node = child(arena.key(name), of: node)
      case .element:
        nodes[node].isList = true
        node = child(nil, of: node)
      }
    }
    for value in values where !nodes[node].values.contains(where: { arena.equal($0, value) }) {
      nodes[node].values.append(value)
    }
    if isList { nodes[node].isList = true }
  }

  private mutating func child(_ name: Key?, of node: Int) -> Int {
    if let known = nodes[node].children.first(where: { nodes[$0].name == name }) { return known }
    nodes.append(Node(name: name))
    nodes[node].children.append(nodes.count - 1)
    return nodes.count - 1
  }
}

// MARK: - Drawing

extension DataGuess {
  /// Draws data.
  func value(_ choices: inout Choices) -> Value { value(at: 0, &choices) }

  private func value(at node: Int, _ choices: inout Choices) -> Value {
    let isOdd = choices.draw(upTo: 1, as: .alternative) { $0.chance(1, in: 24) ? 1 : 0 }
    if isOdd == 1 { return usual[choices.alternative(of: usual.count)] }
    if nodes[node].isList { return list(at: node, &choices) }
    guard nodes[node].children.isEmpty else { return object(at: node, &choices) }
    return node == 0 ? arena.object([] as [(Key, Value)]) : single(at: node, &choices)
  }

  private func object(at node: Int, _ choices: inout Choices) -> Value {
    var members: [(Key, Value)] = []
    for child in nodes[node].children {
      guard let name = nodes[child].name else { continue }
      choices.span("member") { choices in
        let isThere = choices.draw(upTo: 1, as: .alternative) { $0.chance(1, in: 12) ? 0 : 1 }
        if isThere == 1 { members.append((name, value(at: child, &choices))) }
      }
    }
    return arena.object(members)
  }

  private func list(at node: Int, _ choices: inout Choices) -> Value {
    let element = nodes[node].children.first { nodes[$0].name == nil }
    let elements = choices.list(0...4) { choices in
      element.map { value(at: $0, &choices) } ?? single(at: node, &choices)
    }
    return arena.array(elements)
  }

  /// A single value: most often one that the machine asks for, or next to one.
  private func single(at node: Int, _ choices: inout Choices) -> Value {
    let known = nodes[node].values
    let count = UInt64(known.count + usual.count)
    let drawn = choices.draw(upTo: count - 1, as: .alternative) { random in
      let isKnown = !known.isEmpty && random.chance(3, in: 4)
      return random.next(upTo: isKnown ? UInt64(known.count - 1) : count - 1)
    }
    guard Int(drawn) < known.count else { return usual[Int(drawn) - known.count] }
    return beside(known[Int(drawn)], choices.alternative(of: 4))
  }

  /// The value itself, or a number just beside it.
  private func beside(_ value: Value, _ way: Int) -> Value {
    guard way > 1, value.isNumber, let number = Int64(arena.text(of: value)) else { return value }
    return arena.number(way == 2 ? number &+ 1 : number &- 1)
  }
}
