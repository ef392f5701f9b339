package import StatesJSON
package import StatesPath

/// What a definition says, laid out flat so that every rule is one loop over one list.
///
/// An outline is made of any JSON whatever: what has the wrong shape is left out, and the rule that
/// watches over that shape says so.
package struct Outline {
  /// One object of states.
  package struct Flow {
    package enum Role: Hashable { case top, branch, processor }

    package let node: Node
    package let role: Role
    /// The index in ``Outline/states`` of the Parallel or Map around it.
    package let owner: Int?
    /// Its own states in ``Outline/states``.
    package fileprivate(set) var states: Range<Int>
    /// The index of the state at which it starts, if there is one of that name.
    package fileprivate(set) var start: Int?
  }

  /// An object of the definition, and where it stands.
  package struct Node {
    package let place: Place
    package let value: Value
    /// Which fields it has; most that are asked for are absent.
    let fields: FieldSet
  }

  package struct StateNode {
    package let node: Node
    package let key: Key
    package let flow: Int
    /// What it is, or `nil` where `Type` is missing or unknown.
    package let tag: State.Tag?
    package let language: QueryLanguage
  }

  /// A retrier, a catcher or a choice rule.
  package struct Part {
    package let node: Node
    /// The index in ``Outline/states`` of the state that it belongs to.
    package let state: Int
    /// Its place among its siblings, and how many there are.
    package let position: Int
    package let count: Int
    /// How many `And`, `Or` and `Not` stand around a choice rule.
    package let depth: Int
  }

  /// One member of an object.
  package struct Member {
    package let key: Key
    /// The field of the language that it is; `nil` for any other name.
    package let field: Field?
    package let value: Value
    /// The outline's arena, which outlives its members.
    fileprivate unowned(unsafe) let arena: Arena

    package var name: String { arena.name(of: key) }
  }

  /// A name that should be a state's.
  package struct Reference {
    package let field: Field
    /// The object that has the field.
    package let node: Node
    package let target: Value
    package let flow: Int
    /// The state that goes there, or `nil` for `StartAt`.
    package let state: Int?
    /// The index of the state of that name in the same object of states.
    package let resolved: Int?
  }

  package let arena: Arena
  package let fields: Vocabulary
  let shelf: PathShelf
  let resources: ResourceShelf
  package let type: MachineType
  package let top: Value
  /// The language of states that name none.
  package let language: QueryLanguage
  package fileprivate(set) var flows: [Flow] = []
  package fileprivate(set) var states: [StateNode] = []
  package fileprivate(set) var retriers: [Part] = []
  package fileprivate(set) var catchers: [Part] = []
  package fileprivate(set) var choices: [Part] = []
  package fileprivate(set) var references: [Reference] = []
  package fileprivate(set) var places = Places()
  private(set) var templates: [Payload] = []
  private(set) var expressions: [Payload] = []

  package init(
    of definition: Value, as type: MachineType, in arena: Arena, fields: Vocabulary,
    shelf: PathShelf? = nil, resources: ResourceShelf? = nil
  ) {
    self.arena = arena
    self.fields = fields
    self.shelf = shelf ?? PathShelf(for: arena)
    self.resources = resources ?? ResourceShelf(for: arena)
    self.type = type
    top = definition
    let named = definition.isObject ? arena.member(fields[.queryLanguage], of: definition) : nil
    language = Self.language(named, in: arena) ?? .jsonPath
    addFlow(node(definition, at: .top), role: .top, owner: nil)
    var next = 0
    while next < flows.count {
      survey(flow: next)
      next += 1
    }
    templates = findPayloads(in: .jsonPath)
    expressions = findPayloads(in: .jsonata)
  }
}

// MARK: - Reading

extension Outline {
  /// The member of an object, or `nil` when it lacks it or is no object.
  package func member(_ field: Field, of node: Node) -> Value? {
    node.fields.contains(field) ? arena.member(fields[field], of: node.value) : nil
  }

  package func has(_ field: Field, _ node: Node) -> Bool { node.fields.contains(field) }

  /// The member as text, or `nil` when it is missing or no string.
  package func text(_ field: Field, of node: Node) -> String? {
    guard let value = member(field, of: node), value.isString else { return nil }
    return arena.string(of: value)
  }

  package func name(of state: Int) -> String { arena.name(of: states[state].key) }

  /// The states that `state` can go to, in the order of their mention.
  package func successors() -> [[Int]] {
    var successors = [[Int]](repeating: [], count: states.count)
    for reference in references {
      if let state = reference.state, let target = reference.resolved {
        successors[state].append(target)
      }
    }
    return successors
  }

  private static func language(_ value: Value?, in arena: Arena) -> QueryLanguage? {
    guard let value, value.isString else { return nil }
    return QueryLanguage(rawValue: arena.string(of: value))
  }
}

// MARK: - Making

extension Outline {
  /// What stands at a place.
  func node(_ value: Value, at place: Place) -> Node {
    Node(
      place: place, value: value,
      fields: value.isObject ? fields.fields(of: value, in: arena) : FieldSet())
  }

  private mutating func addFlow(_ node: Node, role: Flow.Role, owner: Int?) {
    guard node.value.isObject else { return }
    flows.append(Flow(node: node, role: role, owner: owner, states: 0..<0, start: nil))
  }

  private mutating func survey(flow: Int) {
    let node = flows[flow].node
    guard let list = member(.states, of: node), list.isObject, arena.count(of: list) > 0 else {
      return
    }
    let place = places.add(fields[.states], under: node.place)
    let first = states.count
    var indices: [Key: Int] = [:]
    indices.reserveCapacity(arena.count(of: list))
    for index in 0..<arena.count(of: list) {
      let key = arena.key(at: index, of: list)
      let value = arena.memberValue(at: index, of: list)
      guard value.isObject else { continue }
      indices[key] = states.count
      let own = places.add(key, under: place)
      addState(self.node(value, at: own), key: key, flow: flow)
    }
    flows[flow].states = first..<states.count
    refer(.startAt, in: node, flow: flow, from: nil, to: indices)
    for state in flows[flow].states { survey(state: state, targets: indices) }
  }

  private mutating func addState(_ node: Node, key: Key, flow: Int) {
    let own = Self.language(member(.queryLanguage, of: node), in: arena)
    states.append(
      StateNode(
        node: node, key: key, flow: flow,
        tag: text(.type, of: node).flatMap(State.Tag.init(rawValue:)), language: own ?? language))
  }

  private mutating func survey(state: Int, targets: [Key: Int]) {
    let (node, flow) = (states[state].node, states[state].flow)
    refer(.next, in: node, flow: flow, from: state, to: targets)
    refer(.default, in: node, flow: flow, from: state, to: targets)
    retriers += parts(.retry, of: state)
    for catcher in parts(.catch, of: state) {
      catchers.append(catcher)
      refer(.next, in: catcher.node, flow: flow, from: state, to: targets)
    }
    for choice in parts(.choices, of: state) {
      refer(.next, in: choice.node, flow: flow, from: state, to: targets)
      addChoice(choice)
    }
    for branch in elements(.branches, of: node) { addFlow(branch, role: .branch, owner: state) }
    for field in [Field.itemProcessor, .iterator] {
      guard let body = member(field, of: node) else { continue }
      let place = places.add(fields[field], under: node.place)
      addFlow(self.node(body, at: place), role: .processor, owner: state)
    }
  }

  /// Adds a choice rule and the rules inside it, however deep.
  private mutating func addChoice(_ choice: Part) {
    var waiting = [choice]
    while let rule = waiting.popLast() {
      choices.append(rule)
      var inner = elements(.and, of: rule.node) + elements(.or, of: rule.node)
      if let negated = member(.not, of: rule.node), negated.isObject {
        let place = places.add(fields[.not], under: rule.node.place)
        inner.append(node(negated, at: place))
      }
      for (position, node) in inner.enumerated().reversed() {
        waiting.append(
          Part(
            node: node, state: rule.state, position: position, count: inner.count,
            depth: rule.depth + 1))
      }
    }
  }

  private mutating func parts(_ field: Field, of state: Int) -> [Part] {
    let nodes = elements(field, of: states[state].node)
    return nodes.enumerated().map { position, node in
      Part(node: node, state: state, position: position, count: nodes.count, depth: 0)
    }
  }

  /// The objects in the array that the field holds; anything else in it is left out.
  private mutating func elements(_ field: Field, of node: Node) -> [Node] {
    guard let list = member(field, of: node), list.isArray else { return [] }
    let place = places.add(fields[field], under: node.place)
    return (0..<arena.count(of: list)).compactMap { index in
      let value = arena.element(index, of: list)
      guard value.isObject else { return nil }
      let own = places.add(index, under: place)
      return self.node(value, at: own)
    }
  }

  private mutating func refer(
    _ field: Field, in node: Node, flow: Int, from state: Int?, to targets: [Key: Int]
  ) {
    guard let target = member(field, of: node), target.isString else { return }
    let resolved = arena.existingKey(of: target).flatMap { targets[$0] }
    references.append(
      Reference(
        field: field, node: node, target: target, flow: flow, state: state, resolved: resolved))
    if field == .startAt { flows[flow].start = resolved }
  }
}

// MARK: - What rules ask

extension Outline {
  /// The members of an object in their order; none when the value is no object.
  package func members(of value: Value) -> [Member] {
    guard value.isObject else { return [] }
    return (0..<arena.count(of: value)).map { index in
      let key = arena.key(at: index, of: value)
      return Member(
        key: key, field: fields.field(key), value: arena.memberValue(at: index, of: value),
        arena: arena)
    }
  }

  /// The elements of an array; none when the value is no array.
  package func elements(of value: Value) -> [Value] {
    guard value.isArray else { return [] }
    return (0..<arena.count(of: value)).map { arena.element($0, of: value) }
  }

  /// The retriers of a state, in their order.
  package func retriers(of state: Int) -> ArraySlice<Part> { retriers.parts(of: state) }

  /// The catchers of a state, in their order.
  package func catchers(of state: Int) -> ArraySlice<Part> { catchers.parts(of: state) }

  /// Whether the state ends its scope by itself or by `End`.
  package func isTerminal(_ state: StateNode) -> Bool {
    if state.tag == .succeed || state.tag == .fail { return true }
    return isTrue(.end, of: state.node)
  }

  /// The value at the end of a way of fields, if every object on it is there.
  package func value(at way: [Field], of node: Node) -> Value? {
    guard let first = way.first, var value = member(first, of: node) else { return nil }
    for field in way.dropFirst() {
      guard value.isObject, let next = arena.member(fields[field], of: value) else { return nil }
      value = next
    }
    return value
  }

  package func isTrue(_ field: Field, of node: Node) -> Bool {
    guard let value = member(field, of: node), value.isBool else { return false }
    return arena.bool(of: value)
  }
}

extension [Outline.Part] {
  /// The parts that belong to a state; parts lie in the order of their states.
  fileprivate func parts(of state: Int) -> ArraySlice<Outline.Part> {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].state < state { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.state == state }
  }
}
