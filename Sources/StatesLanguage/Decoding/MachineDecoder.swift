package import StatesJSON
import StatesJSONata
import StatesPath

/// Compiles definitions into machines, one after the other, for one arena.
///
/// The decoder reads what a state needs and trusts the rest to the rules of the validator. It never
/// makes half a machine: what it cannot use it refuses, whether the rules were asked or not.
package struct MachineDecoder {
  /// An object of states that waits to be decoded.
  private struct Pending {
    let value: FieldObject
    let row: Row<SubMachine>
    /// How it is reached; the top machine stands nowhere.
    let way: Way?
  }

  /// The field of a state that holds a machine, and its number if the field holds several.
  private struct Way {
    /// The machine of the state, as the number of its row in ``pending``.
    let machine: Int
    let state: Key
    let field: Field
    let index: Int?
  }

  let arena: Arena
  let fields: Vocabulary
  let shelf: PathShelf
  let resources: ResourceShelf
  var templates: TemplateCompiler
  var choices: ChoiceCompiler
  let known: KnownNames
  var tables = MachineTables()
  /// What is wrong with the template or choice rule being compiled.
  var problems: [TemplateProblem] = []
  /// The names of the machine being decoded, and by its key the place of each among them.
  private var states = Value.null
  private var firstState = 0
  private var targets = KeyIndexed<Int32>(absent: -1)
  /// The machines inside the definition, of which those up to the present one are decoded.
  private var pending: [Pending] = []
  private var present = 0
  /// The state being decoded.
  private var stateKey: Key?
  /// The language of states that name none.
  private(set) var machineLanguage = QueryLanguage.jsonPath
  /// The language of the state being decoded.
  private(set) var language = QueryLanguage.jsonPath

  package init(_ arena: Arena) {
    self.arena = arena
    fields = Vocabulary(in: arena)
    shelf = PathShelf(for: arena)
    resources = ResourceShelf(for: arena)
    templates = TemplateCompiler(for: arena, shelf: shelf)
    choices = ChoiceCompiler(for: arena, shelf: shelf)
    known = KnownNames(in: arena)
  }

  /// Checks a definition by all rules and compiles it.
  ///
  /// - Parameters:
  ///   - definition: A value of the decoder's arena.
  ///   - type: What the machine is created as.
  ///   - sparingWarnings: Whether nobody wants to know what else could be better: then rules that
  ///     only warn are not asked.
  /// - Returns: The machine.
  /// - Throws: What is wrong with the definition.
  package mutating func decode(
    _ definition: Value, as type: MachineType = .standard, sparingWarnings: Bool = false
  ) throws(DefinitionError) -> Machine {
    var findings = Findings()
    Rule.check(
      definition, as: type, in: arena, fields: fields, shelf: shelf, resources: resources,
      errorsOnly: sparingWarnings, &findings)
    if findings.hasErrors { throw DefinitionError(diagnostics: findings.diagnostics) }
    return try compile(definition)
  }

  /// Compiles a definition that was checked before, or is right by the way it was made.
  package mutating func compile(_ definition: Value) throws(DefinitionError) -> Machine {
    tables.clear()
    pending.removeAll(keepingCapacity: true)
    (present, stateKey) = (0, nil)
    guard definition.isObject else { throw fault(nil) }
    let top = fields(of: definition)
    machineLanguage = try queryLanguage(of: top) ?? .jsonPath
    pending.append(Pending(value: top, row: addMachine(owner: nil), way: nil))
    while present < pending.count {
      try decode(pending[present])
      present += 1
    }
    (present, stateKey) = (0, nil)
    return Machine(
      definition: definition, language: machineLanguage,
      timeoutSeconds: try wholeNumber(.timeoutSeconds, of: top), tables: tables.copy())
  }

  private mutating func decode(_ body: Pending) throws(DefinitionError) {
    stateKey = nil
    guard let list = member(.states, of: body.value), list.isObject else { throw fault(.states) }
    let count = arena.count(of: list)
    let first = tables.states.count
    (states, firstState) = (list, first)
    for index in 0..<count { targets[arena.key(at: index, of: list)] = Int32(index) }
    tables.machines[body.row.index].startAt = try target(.startAt, of: body.value)
    tables.machines[body.row.index].states = first..<first + count
    for index in 0..<count {
      let name = arena.key(at: index, of: list)
      stateKey = name
      let value = arena.memberValue(at: index, of: list)
      guard value.isObject else { throw fault(nil) }
      tables.states.append(
        try state(fields(of: value), named: name, id: State.ID(first + index), scope: body.row))
    }
  }

  private mutating func state(
    _ value: FieldObject, named name: Key, id: State.ID, scope: Row<SubMachine>
  ) throws(DefinitionError) -> State {
    guard let type = member(.type, of: value), type.isString,
      let tag = known.tag(arena.key(of: type))
    else { throw fault(.type) }
    language = try queryLanguage(of: value) ?? machineLanguage
    shelf.readsContext = false
    let kind = try kind(tag, value, id)
    let transition = try transition(tag, of: value)
    let flow = try dataFlow(tag, of: value)
    let (retriers, catchers) = (try retriers(of: value), try catchers(of: value))
    return State(
      id: id, name: arena.string(of: name), language: language,
      transition: transition, kind: kind, flow: flow, retriers: retriers,
      catchers: catchers, readsContext: shelf.readsContext, scope: scope)
  }

  private mutating func kind(
    _ tag: State.Tag, _ value: FieldObject, _ id: State.ID
  ) throws(DefinitionError) -> State.Kind {
    switch tag {
    case .task: .task(try task(value))
    case .wait: .wait(try wait(value))
    case .pass: .pass(PassState(result: member(.result, of: value)))
    case .succeed: .succeed(SucceedState())
    case .fail: .fail(try fail(value))
    case .choice: .choice(try choice(value))
    case .parallel: .parallel(try parallel(value, id))
    case .map: .map(try map(value, id))
    }
  }

  private func transition(
    _ tag: State.Tag, of value: FieldObject
  ) throws(DefinitionError) -> State.Transition {
    switch tag {
    case .choice, .fail: .none
    case .succeed: .end
    case .task, .wait, .pass, .parallel, .map:
      isTrue(.end, of: value) ? .end : .next(try target(.next, of: value))
    }
  }
}

// MARK: - Machines inside a machine

extension MachineDecoder {
  /// Makes room for a machine whose states come later.
  mutating func addMachine(owner: State.ID?) -> Row<SubMachine> {
    tables.machines.append(SubMachine(startAt: State.ID(0), states: 0..<0, owner: owner))
    return Row(tables.machines.count - 1)
  }

  /// Remembers a machine inside the current state for when this one is done.
  mutating func postpone(
    _ value: FieldObject, _ row: Row<SubMachine>, in field: Field, at index: Int? = nil
  ) {
    let way = stateKey.map { Way(machine: present, state: $0, field: field, index: index) }
    pending.append(Pending(value: value, row: row, way: way))
  }

  /// The state that a field names.
  func target(_ field: Field, of object: FieldObject) throws(DefinitionError) -> State.ID {
    guard let name = member(field, of: object), name.isString,
      let key = arena.existingKey(of: name)
    else { throw fault(field) }
    // What was noted for another machine names no state here.
    let place = Int(targets[key])
    guard place >= 0, place < arena.count(of: states), arena.key(at: place, of: states) == key
    else {
      throw fault(field)
    }
    return State.ID(firstState + place)
  }

  /// The way to the state being decoded, from the last step to the first.
  private var wayBack: [String] {
    var tokens = stateKey.map { [arena.name(of: $0), Field.states.name] } ?? []
    var way = pending.isEmpty ? nil : pending[present].way
    while let step = way {
      if let index = step.index { tokens.append(String(index)) }
      tokens += [step.field.name, arena.name(of: step.state), Field.states.name]
      way = pending[step.machine].way
    }
    return tokens
  }

  /// Why the definition cannot be compiled.
  func fault(_ field: Field?) -> DefinitionError {
    let way = wayBack.reversed() + (field.map { [$0.name] } ?? [])
    let diagnostic = Diagnostic(
      severity: .error, rule: "STRUCT-02", location: .definition(JSONPointer(tokens: way)),
      message: .unusable)
    return DefinitionError(diagnostics: [diagnostic])
  }
}

extension Diagnostic.Message {
  fileprivate static let unusable = Self(
    .schema, "Value cannot be used", advice: "validate the definition to see why")
}
