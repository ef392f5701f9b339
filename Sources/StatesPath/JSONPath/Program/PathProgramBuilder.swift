internal import StatesJSON

/// Lays a path out in flat tables.
struct PathProgramBuilder {
  private(set) var routes: [Route] = []
  private(set) var steps: [Step] = []
  private(set) var conditions: [ConditionStep] = []
  private(set) var comparisons: [Comparison] = []
  private(set) var calls: [Call] = []
  private(set) var patterns: [FilterPattern] = []
  private(set) var keys: [Key] = []
  private(set) var indices: [Int] = []
  private(set) var syntaxes: [PathSyntax] = []
  private let arena: Arena

  /// The program of a path, whose names and literals live in `arena` from now on.
  static func program(of path: PathSyntax, in arena: Arena) throws(PathError) -> PathProgram {
    var builder = PathProgramBuilder(arena: arena)
    _ = try builder.route(path)
    return PathProgram(builder)
  }

  private init(arena: Arena) { self.arena = arena }
}

// Paths.
extension PathProgramBuilder {
  /// Adds a path and answers its place among the routes, which comes before those inside it.
  private mutating func route(_ path: PathSyntax) throws(PathError) -> Int {
    let place = routes.count
    let empty = Stretch(start: 0, count: 0)
    routes.append(Route(root: path.root, steps: empty, definiteCount: 0))
    syntaxes.append(path)
    var compiled: [Step] = []
    for step in path.steps { compiled.append(try self.step(step)) }
    let last = path.steps.count - 1
    let definite = path.steps.indices.prefix { path.steps[$0].isDefinite(isLast: $0 == last) }
    let stretch = Stretch(start: steps.count, count: compiled.count)
    steps += compiled
    routes[place] = Route(root: path.root, steps: stretch, definiteCount: definite.count)
    return place
  }

  private mutating func step(_ step: StepSyntax) throws(PathError) -> Step {
    switch step {
    case .names(let names, _) where names.count == 1: .name(arena.key(names[0]))
    case .names(let names, _): .names(Self.add(names.map { arena.key($0) }, to: &keys))
    case .indices(let list) where list.count == 1: .index(Int(list[0]))
    case .indices(let list): .indices(Self.add(list.map(Int.init), to: &indices))
    case .slice(let from, let to): .slice(from: from, to: to)
    case .wildcard: .wildcard
    case .deepScan: .deepScan
    case .filter(let condition): .filter(try filter(condition))
    case .function(let call): .call(try self.call(call))
    }
  }

  private static func add<Element>(_ list: [Element], to table: inout [Element]) -> Stretch {
    table += list
    return Stretch(start: table.count - list.count, count: list.count)
  }

  private mutating func call(_ call: FunctionSyntax) throws(PathError) -> Int {
    let function = PathFunction(rawValue: call.name)
    var arguments: [Call.Argument] = []
    for argument in call.scanned.map({ [.path($0)] }) ?? call.arguments {
      switch argument {
      case .path(let path) where function == .length || function == .size:
        arguments.append(.route(try route(path.parts)))
      case .path(let path): arguments.append(.route(try route(path)))
      case .json(let text):
        do throws(JSONError) {
          arguments.append(.value(try arena.parse(text)))
        } catch {
          arguments.append(.unreadable(error.description))
        }
      }
    }
    calls.append(Call(name: call.name, function: function, arguments: arguments))
    return calls.count - 1
  }
}

// Filters.
extension PathProgramBuilder {
  private mutating func filter(_ condition: Condition) throws(PathError) -> Int {
    // Filters inside this one come first, so that each stands in one piece.
    var instructions: [ConditionStep] = []
    try add(condition, to: &instructions)
    instructions.append(.end)
    let start = conditions.count
    conditions += instructions.map { $0.moved(by: start) }
    return start
  }

  private mutating func add(
    _ condition: Condition, to list: inout [ConditionStep]
  ) throws(PathError) {
    switch condition {
    case .any(let parts): try addChain(parts, to: &list) { .skipIfTrue(to: $0) }
    case .all(let parts): try addChain(parts, to: &list) { .skipIfFalse(to: $0) }
    case .not(let part):
      try add(part, to: &list)
      list.append(.negate)
    case .exists(let path, let isExpected):
      list.append(.exists(try route(path), isExpected: isExpected))
    case .comparison(let left, let relation, let right):
      let (left, right) = (try operand(left), try operand(right))
      comparisons.append(Comparison(left: left, relation: relation, right: right))
      list.append(.compare(comparisons.count - 1))
    }
  }

  /// Adds conditions of which the first that decides ends the chain.
  private mutating func addChain(
    _ parts: [Condition], to list: inout [ConditionStep], skip: (Int) -> ConditionStep
  ) throws(PathError) {
    var exits: [Int] = []
    for part in parts {
      try add(part, to: &list)
      exits.append(list.count)
      list.append(.end)
    }
    for exit in exits { list[exit] = skip(list.count) }
  }

  private mutating func operand(_ operand: OperandSyntax) throws(PathError) -> OperandSource {
    switch operand {
    case .null: .literal(.null)
    case .bool(let value): .literal(.bool(value))
    case .number(let text):
      .literal(arena.number(spelling: text).map { .number($0, isLiteral: true) } ?? .unreadable)
    case .string(let text, _): .literal(.text(arena.string(text)))
    case .json(let text):
      .literal(LenientJSON.value(text, in: arena).map { .json($0, isLiteral: true) } ?? .unreadable)
    case .pattern(let text, let flags): .literal(.pattern(try add(pattern: text, flags: flags)))
    case .path(let path): .route(try route(path))
    }
  }

  private mutating func add(pattern: String, flags: String) throws(PathError) -> Int {
    patterns.append(try FilterPattern(pattern, flags: flags))
    return patterns.count - 1
  }
}

extension PathSyntax {
  /// The path of all parts of what this path names, which is what a length counts.
  fileprivate var parts: PathSyntax {
    if steps.isEmpty || isFunction { return self }
    return PathSyntax(root: root, steps: steps + [.wildcard])
  }
}

extension ConditionStep {
  fileprivate func moved(by distance: Int) -> Self {
    switch self {
    case .skipIfTrue(let place): .skipIfTrue(to: place + distance)
    case .skipIfFalse(let place): .skipIfFalse(to: place + distance)
    case .compare, .exists, .negate, .end: self
    }
  }
}
