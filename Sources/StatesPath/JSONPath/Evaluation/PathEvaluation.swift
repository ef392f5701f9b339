internal import StatesJSON

/// One evaluation of a path.
struct PathEvaluation {
  let program: PathProgram
  let arena: Arena
  /// What `$` stands for.
  let document: Value
  let rules: PathRules
  /// How much work is left.
  private var budget: Int
  /// The value at which the last path came to its end, for the message.
  var offender = Value.null
  /// What the paths inside filters that begin at `$` gave, since that is the same for every item.
  var documentOperands: [Operand?] = []

  init(_ program: PathProgram, in arena: Arena, document: Value, rules: PathRules) {
    self.program = program
    self.arena = arena
    self.document = document
    self.rules = rules
    budget = rules.workLimit
  }

  /// The value or list that the whole path names.
  mutating func value() throws(PathError) -> Value {
    do throws(EvaluationFailure) {
      return try value(of: PathProgram.main, from: document)
    } catch {
      switch error {
      case .missing(let miss): throw self.error(for: miss)
      case .refused(let error), .failed(let error): throw error
      }
    }
  }

  /// Counts `amount` more of work.
  mutating func spend(_ amount: Int = 1) throws(EvaluationFailure) {
    budget -= amount
    if budget < 0 { throw .failed(PathMessages.workLimit(rules.workLimit)) }
  }

  /// The value or list that a route names.
  mutating func value(of route: Int, from start: Value) throws(EvaluationFailure) -> Value {
    if program.routes[route].isDefinite { return try single(route, from: start) }
    return arena.array(try list(route, from: start))
  }

  /// The one value that a definite route names.
  private mutating func single(_ route: Int, from start: Value) throws(EvaluationFailure) -> Value {
    let steps = program.routes[route].steps
    guard let value = try follow(route, from: start, steps: steps.count) else {
      throw .missing(Miss(reason: .noResults, route: route, step: steps.count))
    }
    return value
  }

  /// Whether a route leads somewhere, with all that it names on its way.
  mutating func exists(_ route: Int, from start: Value) throws(EvaluationFailure) -> Bool {
    do throws(EvaluationFailure) {
      if program.routes[route].isDefinite {
        let count = program.routes[route].steps.count
        return try follow(route, from: start, steps: count, needsAll: true) != nil
      }
      _ = try list(route, from: start, needsAll: true)
      return true
    } catch {
      guard case .missing = error else { throw error }
      return false
    }
  }
}

// One value to the next.
extension PathEvaluation {
  /// Follows the first `count` steps of a route, all of which are definite, from value to value;
  /// `nil` if the last of the route's steps finds nothing, or an index lies outside its array.
  mutating func follow(
    _ route: Int, from start: Value, steps count: Int, needsAll: Bool = false
  ) throws(EvaluationFailure) -> Value? {
    let stretch = program.routes[route].steps
    var node = start
    for place in 0..<count {
      switch program.steps[stretch.start + place] {
      case .name(let key):
        let object = try object(node, route, place)
        guard let next = arena.member(key, of: object) else {
          if place == stretch.count - 1 { return nil }
          throw .missing(Miss(reason: .missingProperty, route: route, step: place))
        }
        node = next
      case .index(let index):
        guard let next = element(index, of: try array(node, route, place)) else { return nil }
        node = next
      case .names(let names):
        let object = try object(node, route, place)
        if needsAll, !hasAll(names, object) { return nil }
        node = project(names, of: object)
      case .call(let call): node = try self.call(program.calls[call], on: node)
      case .indices, .slice, .wildcard, .deepScan, .filter: return nil
      }
    }
    return node
  }

  /// `node`, which has to be an object, because a step asks it for a name.
  @inline(__always)
  mutating func object(
    _ node: Value, _ route: Int, _ step: Int
  ) throws(EvaluationFailure) -> Value {
    if node.isObject { return node }
    offender = node
    throw .missing(Miss(reason: .notAnObject, route: route, step: step))
  }

  /// `node`, which has to be an array, because a step asks it for an index.
  @inline(__always)
  mutating func array(
    _ node: Value, _ route: Int, _ step: Int
  ) throws(EvaluationFailure) -> Value {
    if node.isArray { return node }
    offender = node
    throw .missing(Miss(reason: node.isNull ? .null : .notAnArray, route: route, step: step))
  }

  /// The element at an index, which counts from the end where it is negative.
  func element(_ index: Int, of array: Value) -> Value? {
    if let place = arena.place(of: index, in: array) { return arena.element(place, of: array) }
    return rules.beyondEnd == .null ? .null : nil
  }

  func hasAll(_ names: Stretch, _ object: Value) -> Bool {
    program.keys[names.range].allSatisfy { arena.member($0, of: object) != nil }
  }

  /// An object of those of the names that `object` has.
  func project(_ names: Stretch, of object: Value) -> Value {
    var members: [(Key, Value)] = []
    for key in program.keys[names.range] {
      if let value = arena.member(key, of: object) { members.append((key, value)) }
    }
    return arena.object(members)
  }
}
