import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// Works out what a chart holds.
struct ChartMaker {
  private let machine: Machine
  private let arena: Arena
  private(set) var facts: [StateFacts] = []
  private(set) var successors: [Successor] = []
  private(set) var typedTests: [TypedTest] = []
  private(set) var catcherTraits: [StateFacts.Traits] = []
  private(set) var hasLoops = false

  init(_ machine: Machine, _ arena: Arena) {
    self.machine = machine
    self.arena = arena
  }

  mutating func survey() {
    facts.reserveCapacity(machine.states.count)
    catcherTraits = Array(repeating: [], count: machine.catchers.count)
    for state in machine.states { facts.append(facts(of: state)) }
    let bodies = definitions()
    let scan = FieldScan(arena)
    for state in machine.states {
      let body = bodies[state.scope.index]
      let fields = body.isObject ? arena.member(arena.key(of: state.name), of: body) : nil
      guard let fields else { continue }
      facts[state.id.index].traits.formUnion(scan.traits(of: fields))
      for (number, place) in facts[state.id.index].catchers.enumerated() {
        catcherTraits[place] = scan.traits(ofCatcher: number, of: fields)
      }
      if state.tag == .choice, state.language == .jsonPath { addTests(of: fields, state.id.index) }
    }
    hasLoops = findsLoops()
  }

  private mutating func facts(of state: State) -> StateFacts {
    var facts = StateFacts(tag: state.tag, machine: state.scope.index)
    if state.language == .jsonata { facts.traits.insert(.jsonata) }
    if let task = state.task {
      facts.work = machine[task.resource].work
      facts.pattern = machine[task.resource].pattern
    }
    if state.map?.distributed != nil { facts.traits.insert(.distributed) }
    facts.retriers = state.retriers.range
    facts.catchers = state.catchers.range
    for retrier in machine.retriers(of: state) {
      let (sum, overflow) = facts.attemptBound.addingReportingOverflow(retrier.maxAttempts)
      facts.attemptBound = overflow ? .max : sum
    }
    let start = successors.count
    addSuccessors(of: state)
    facts.successors = start..<successors.count
    facts.endsScope = state.transition == .end
    facts.traits.formUnion(state.flow.traits)
    if case .pass(let pass) = state.kind {
      facts.fixedResult = pass.result
      if facts.traits.isBare, pass.result == nil { facts.traits.insert(.bare) }
    }
    if facts.traits.contains(.placedResult), case .path(let row) = state.flow.result {
      facts.changedMember = machine[row].source.firstName.map { arena.key($0) }
    }
    return facts
  }

  private mutating func addSuccessors(of state: State) {
    if case .next(let id) = state.transition {
      successors.append(Successor(state: id.index, way: .onward))
    }
    if case .choice(let choice) = state.kind {
      for row in choice.options {
        successors.append(Successor(state: machine[row].next.index, way: .onward))
      }
      if let otherwise = choice.otherwise {
        successors.append(Successor(state: otherwise.index, way: .onward))
      }
    }
    for catcher in machine.catchers(of: state) {
      successors.append(Successor(state: catcher.next.index, way: .caught))
    }
  }

  /// For each object of states, the member `States` of its definition; null where it is not found.
  private func definitions() -> [Value] {
    var bodies = [Value](repeating: .null, count: machine.machines.count)
    bodies[0] = arena.member("States", of: machine.definition) ?? .null
    for state in machine.states where state.tag == .parallel || state.tag == .map {
      let body = bodies[state.scope.index]
      guard body.isObject, let fields = arena.member(arena.key(of: state.name), of: body) else {
        continue
      }
      for (row, part) in zip(machine.machines(in: state), parts(of: fields)) {
        bodies[row.index] = arena.member("States", of: part) ?? .null
      }
    }
    return bodies
  }

  /// The definitions of the machines inside a state.
  private func parts(of fields: Value) -> [Value] {
    if let branches = arena.member("Branches", of: fields), branches.isArray {
      return (0..<arena.count(of: branches)).map { arena.element($0, of: branches) }
        .filter(\.isObject)
    }
    let body = arena.member("ItemProcessor", of: fields) ?? arena.member("Iterator", of: fields)
    return [body].compactMap(\.self).filter(\.isObject)
  }

  /// Notes the comparisons of a Choice that stand by themselves.
  private mutating func addTests(of fields: Value, _ state: Int) {
    let start = typedTests.count
    let rules = arena.member("Choices", of: fields) ?? .null
    for index in 0..<(rules.isArray ? arena.count(of: rules) : 0) {
      let rule = arena.element(index, of: rules)
      // A filter would leave values in the arena that the chart may outlast.
      guard rule.isObject, let name = arena.member("Variable", of: rule), name.isString,
        arena.withUTF8(of: name, { !$0.contains(UInt8(ascii: "(")) }),
        let kind = comparedKind(rule),
        let variable = try? Path(parsing: arena.string(of: name), in: arena)
      else { continue }
      typedTests.append(TypedTest(variable: variable, kind: kind))
    }
    facts[state].typedTests = start..<typedTests.count
  }

  /// The type of the values that a comparison is for.
  private func comparedKind(_ rule: Value) -> Value.Kind? {
    for index in 0..<arena.count(of: rule) {
      let name = arena.name(of: arena.key(at: index, of: rule))
      if name.hasPrefix("String") || name.hasPrefix("Timestamp") { return .string }
      if name.hasPrefix("Numeric") { return .number }
      if name.hasPrefix("Boolean") { return .bool }
    }
    return nil
  }

  /// Whether states remain when those that nothing leads to are taken away again and again.
  private func findsLoops() -> Bool {
    if leadsOnwardsAlways { return false }
    var arrivals = [Int](repeating: 0, count: facts.count)
    for successor in successors { arrivals[successor.state] += 1 }
    var free = arrivals.indices.filter { arrivals[$0] == 0 }
    var taken = 0
    while let state = free.popLast() {
      taken += 1
      for next in successors[facts[state].successors] {
        arrivals[next.state] -= 1
        if arrivals[next.state] == 0 { free.append(next.state) }
      }
    }
    return taken < facts.count
  }
}

extension ChartMaker {
  /// Whether every state leads to later ones alone, as in most machines without loops.
  private var leadsOnwardsAlways: Bool {
    facts.indices.allSatisfy { state in
      facts[state].successors.allSatisfy { successors[$0].state > state }
    }
  }
}

extension DataFlow {
  /// What the fields do to the data of a state, as far as it is plain.
  fileprivate var traits: StateFacts.Traits {
    var traits: StateFacts.Traits = []
    if case .all = input { traits.insert(.wholeInput) }
    if arguments != nil { traits.insert(.arguments) }
    if assign != nil { traits.insert(.assign) }
    var isWholeOutput = false
    if case .all = output { isWholeOutput = true }
    switch result {
    case .replace where resultSelector == nil && outputTemplate == nil && isWholeOutput:
      traits.insert(.wholeResult)
    case .replace: break
    case .discard: traits.insert(.discardedResult)
    case .path: if isWholeOutput { traits.insert(.placedResult) }
    }
    return traits
  }
}

extension StateFacts.Traits {
  /// Whether no field touches the data.
  fileprivate var isBare: Bool {
    isSuperset(of: [.wholeInput, .wholeResult]) && !contains(.arguments)
  }
}

extension String {
  /// The name of the member of the top that a reference path leads through: `a` of `$.a.b[0]`.
  fileprivate var firstName: String? {
    let rest = utf8.dropFirst()
    if rest.first == UInt8(ascii: ".") {
      return String(rest.dropFirst().prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") })
    }
    guard rest.first == UInt8(ascii: "["), let quote = rest.dropFirst().first,
      quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
    else { return nil }
    let name = rest.dropFirst(2).prefix { $0 != quote }
    return name.contains(UInt8(ascii: "\\")) ? nil : String(name)
  }
}

extension Resource {
  /// Who does the work, as event names show it.
  var work: Work {
    switch kind {
    case .lambda: .function
    case .activity: .activity
    case .optimised, .sdk, .http, .other: .integration
    }
  }
}
