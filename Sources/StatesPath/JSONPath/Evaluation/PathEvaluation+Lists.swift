internal import StatesJSON

// Paths that stand for a list: each step leads from a list of values to the next list.
extension PathEvaluation {
  /// The list that a route names.
  ///
  /// With `needsAll` it is a failure, and not only nothing in the list, when a value that the route
  /// comes to lacks a name; tests for existence are so strict.
  mutating func list(
    _ route: Int, from start: Value, needsAll: Bool = false
  ) throws(EvaluationFailure) -> [Value] {
    let path = program.routes[route]
    guard let first = try beginning(of: route, from: start) else { return [] }
    var nodes = [first]
    var place = path.definiteCount
    while place < path.steps.count {
      let step = ListStep(
        route: route, place: place, isFirst: place == path.definiteCount, needsAll: needsAll)
      var reached: [Value] = []
      if case .deepScan = self.step(place, of: route) {
        place = try scan(nodes, step, into: &reached)
      } else {
        for node in nodes { try apply(step, to: node, into: &reached) }
        place += 1
      }
      nodes = reached
    }
    return nodes
  }

  /// What the definite steps at the beginning of a route lead to.
  private mutating func beginning(
    of route: Int, from start: Value
  ) throws(EvaluationFailure) -> Value? {
    do throws(EvaluationFailure) {
      return try follow(route, from: start, steps: program.routes[route].definiteCount)
    } catch {
      if case .missing(let miss) = error, miss.reason == .missingProperty,
        route == PathProgram.main, rules.missingParent == .givesEmptyList
      {
        return nil
      }
      throw error
    }
  }

  func step(_ place: Int, of route: Int) -> Step {
    program.steps[program.routes[route].steps.start + place]
  }

  func isLast(_ place: Int, of route: Int) -> Bool {
    place == program.routes[route].steps.count - 1
  }

  /// Adds what a step leads to from one value.
  mutating func apply(
    _ step: ListStep, to node: Value, into reached: inout [Value]
  ) throws(EvaluationFailure) {
    try spend()
    switch self.step(step.place, of: step.route) {
    case .name(let key): try addMember(key, of: node, step, to: &reached)
    case .names(let names): try addMembers(names, of: node, step, to: &reached)
    case .index(let index): try addElements(CollectionOfOne(index), of: node, step, to: &reached)
    case .indices(let stretch):
      try addElements(program.indices[stretch.range], of: node, step, to: &reached)
    case .slice(let from, let to): try addSlice(from, to, of: node, step, to: &reached)
    case .wildcard: try addParts(of: node, to: &reached)
    case .filter(let filter): try addAccepted(by: filter, of: node, step, to: &reached)
    case .call(let call): reached.append(try self.call(program.calls[call], on: node))
    case .deepScan: return
    }
  }
}

/// One step of a route that leads from a list of values to the next list.
struct ListStep {
  let route: Int
  /// The number of the step.
  let place: Int
  /// Whether only definite steps come before it, so that it is an error if the data has another
  /// shape, and not only a value that leads nowhere.
  let isFirst: Bool
  let needsAll: Bool

  /// A later step, for what a deep scan hands on.
  func following(by distance: Int) -> ListStep {
    ListStep(route: route, place: place + distance, isFirst: false, needsAll: needsAll)
  }
}

// Names.
extension PathEvaluation {
  private mutating func addMember(
    _ key: Key, of node: Value, _ step: ListStep, to reached: inout [Value]
  ) throws(EvaluationFailure) {
    guard node.isObject else { return }
    if let value = arena.member(key, of: node) {
      reached.append(value)
    } else if step.needsAll {
      throw .missing(Miss(reason: .missingProperty, route: step.route, step: step.place))
    }
  }

  /// Adds one object of all the names at the end of a path, and each value by itself before it.
  private mutating func addMembers(
    _ names: Stretch, of node: Value, _ step: ListStep, to reached: inout [Value]
  ) throws(EvaluationFailure) {
    guard node.isObject else {
      if step.isFirst { _ = try object(node, step.route, step.place) }
      return
    }
    guard isLast(step.place, of: step.route) else {
      for key in program.keys[names.range] { try addMember(key, of: node, step, to: &reached) }
      return
    }
    if step.needsAll, !hasAll(names, node) {
      throw .missing(Miss(reason: .missingProperty, route: step.route, step: step.place))
    }
    reached.append(project(names, of: node))
  }
}

// Elements.
extension PathEvaluation {
  /// Whether `node` is an array; at the first indefinite step it has to be one.
  private mutating func isArray(
    _ node: Value, _ step: ListStep
  ) throws(EvaluationFailure) -> Bool {
    if !node.isArray, step.isFirst { _ = try array(node, step.route, step.place) }
    return node.isArray
  }

  private mutating func addElements(
    _ indices: some Sequence<Int>, of node: Value, _ step: ListStep, to reached: inout [Value]
  ) throws(EvaluationFailure) {
    guard try isArray(node, step) else { return }
    for index in indices {
      try spend()
      if let element = element(index, of: node) { reached.append(element) }
    }
  }

  /// Adds the elements of a slice.
  ///
  /// A slice with both bounds counts from its first index up, so that one from a negative index to
  /// a positive one runs over the end of the array and begins again at its start.
  private mutating func addSlice(
    _ from: Int32?, _ to: Int32?, of node: Value, _ step: ListStep, to reached: inout [Value]
  ) throws(EvaluationFailure) {
    guard try isArray(node, step) else { return }
    let count = arena.count(of: node)
    let range: Range<Int>
    switch (from.map(Int.init), to.map(Int.init)) {
    case (let from?, nil):
      let start = max(0, from < 0 ? count + from : from)
      range = min(start, count)..<count
    case (nil, let to?): range = 0..<max(0, min(count, to < 0 ? count + to : to))
    case (let from?, let to?):
      let end = min(count, to)
      range = max(from, -count)..<max(end, max(from, -count))
    case (nil, nil): return
    }
    try addElements(range, of: node, step, to: &reached)
  }

  private mutating func addParts(
    of node: Value, to reached: inout [Value]
  ) throws(EvaluationFailure) {
    guard node.isArray || node.isObject else { return }
    let count = arena.count(of: node)
    try spend(count)
    for index in 0..<count { reached.append(part(index, of: node)) }
  }

  /// The element or member value number `index`.
  func part(_ index: Int, of node: Value) -> Value {
    node.isArray ? arena.element(index, of: node) : arena.memberValue(at: index, of: node)
  }

  /// Adds the elements that a filter accepts, or an object that it accepts.
  private mutating func addAccepted(
    by filter: Int, of node: Value, _ step: ListStep, to reached: inout [Value]
  ) throws(EvaluationFailure) {
    if node.isObject {
      if try accepts(node, filter) { reached.append(node) }
    } else if node.isArray {
      for index in 0..<arena.count(of: node) {
        let element = arena.element(index, of: node)
        if try accepts(element, filter) { reached.append(element) }
      }
    } else if step.isFirst {
      throw .refused(PathMessages.filterOnPrimitive(text(from: step), node, arena))
    }
  }

  /// The rest of a route from a step on.
  private func text(from step: ListStep) -> String {
    program.syntaxes[step.route].canonicalSuffix(from: step.place)
  }
}
