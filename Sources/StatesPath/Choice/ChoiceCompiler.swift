import StatesJSON

/// Turns a choice rule into tests that know where to go on.
///
/// Tests are made from the last to the first, since each has to know the one behind it.
struct ChoiceCompiler {
  /// Where to go on after a rule.
  struct Targets {
    var whenTrue: Int
    var whenFalse: Int
  }

  /// Fields that say nothing about whether a rule holds.
  private static let otherFields: Set<String> = ["Next", "Comment", "Assign", "Output"]
  private static let variable = "Variable"

  let arena: Arena
  var tests: [ChoiceTest] = []
  var problems: [TemplateProblem] = []

  private let shelf: PathShelf

  init(arena: Arena, shelf: PathShelf) { (self.arena, self.shelf) = (arena, shelf) }

  /// Adds the tests of a rule and returns the first one to make.
  mutating func compile(_ rule: Value, at pointer: JSONPointer, _ targets: Targets) -> Int {
    guard rule.isObject else { return refuse(.expected("Object", at: pointer), targets) }
    var alternatives: [(name: String, value: Value)] = []
    for index in 0..<arena.count(of: rule) {
      let name = arena.name(of: arena.key(at: index, of: rule))
      if ["And", "Or", "Not"].contains(name) || ChoiceOperator.named(name) != nil {
        alternatives.append((name, arena.memberValue(at: index, of: rule)))
      } else if name != Self.variable, !isOther(name, at: pointer) {
        problems.append(.notSupported(at: pointer.appending(name)))
      }
    }
    guard let only = alternatives.first else {
      return refuse(.noComparison(at: pointer), targets)
    }
    guard alternatives.count == 1 else {
      return refuse(.onlyOne(alternatives.map(\.name), at: pointer), targets)
    }
    return compile(only.name, only.value, of: rule, at: pointer, targets)
  }

  /// A rule inside another one says nothing about what comes after.
  private func isOther(_ name: String, at pointer: JSONPointer) -> Bool {
    Self.otherFields.contains(name) && (pointer == .root || name == "Comment")
  }

  private mutating func compile(
    _ name: String, _ value: Value, of rule: Value, at pointer: JSONPointer, _ targets: Targets
  ) -> Int {
    let place = pointer.appending(name)
    switch name {
    case "Not":
      return compile(
        value, at: place, Targets(whenTrue: targets.whenFalse, whenFalse: targets.whenTrue))
    case "And": return compileAll(value, at: place, targets, isAnd: true)
    case "Or": return compileAll(value, at: place, targets, isAnd: false)
    default: return compileComparison(name, value, of: rule, at: pointer, targets)
    }
  }

  /// Each rule but the last goes on with the next one unless it decides the whole.
  private mutating func compileAll(
    _ rules: Value, at pointer: JSONPointer, _ targets: Targets, isAnd: Bool
  ) -> Int {
    guard rules.isArray else { return refuse(.expected("Array", at: pointer), targets) }
    guard arena.count(of: rules) > 0 else { return refuse(.empty(at: pointer), targets) }
    var next = isAnd ? targets.whenTrue : targets.whenFalse
    let earlier = problems
    for index in (0..<arena.count(of: rules)).reversed() {
      let later = problems.dropFirst(earlier.count)
      problems = earlier
      let own =
        isAnd
        ? Targets(whenTrue: next, whenFalse: targets.whenFalse)
        : Targets(whenTrue: targets.whenTrue, whenFalse: next)
      next = compile(arena.element(index, of: rules), at: pointer.appending(index), own)
      // Problems are told from the first to the last.
      problems += later
    }
    return next
  }

  private mutating func compileComparison(
    _ name: String, _ operand: Value, of rule: Value, at pointer: JSONPointer, _ targets: Targets
  ) -> Int {
    guard let variable = arena.member(Self.variable, of: rule) else {
      return refuse(.required(Self.variable, at: pointer), targets)
    }
    let path = path(variable, at: pointer.appending(Self.variable))
    let comparison = comparison(name, operand, at: pointer.appending(name))
    guard let path, let comparison else { return targets.whenFalse }
    tests.append(ChoiceTest(path, comparison, targets))
    return tests.count - 1
  }

  /// The comparison that a field makes, or `nil` if its operand is of a wrong type.
  private mutating func comparison(
    _ name: String, _ operand: Value, at pointer: JSONPointer
  ) -> ChoiceComparison? {
    switch ChoiceOperator.named(name)?.kind {
    case .compare(let family, let relation):
      return comparison(family, relation, operand, at: pointer)
    case .compareWithPath(let family, let relation):
      return path(operand, at: pointer).map { .path(family, relation, $0) }
    case .matches:
      return string(operand, at: pointer).map { .pattern(StringPattern(arena.string(of: $0))) }
    case .has(let nature):
      return boolean(operand, at: pointer).map { .nature(nature, $0) }
    case nil: return nil
    }
  }

  private mutating func comparison(
    _ family: ChoiceOperator.Family, _ relation: ChoiceOperator.Relation, _ operand: Value,
    at pointer: JSONPointer
  ) -> ChoiceComparison? {
    switch family {
    case .string: return string(operand, at: pointer).map { .string(relation, $0) }
    case .boolean: return boolean(operand, at: pointer).map { .boolean($0) }
    case .numeric:
      guard operand.isNumber else { return note(.expected("Number", at: pointer)) }
      return .number(relation, operand)
    case .timestamp:
      let text = operand.isString ? arena.string(of: operand) : ""
      guard let moment = Timestamp(rfc3339: text) else { return note(.noTimestamp(at: pointer)) }
      return .timestamp(relation, moment)
    }
  }
}

/// Operands, or `nil` with a problem noted.
extension ChoiceCompiler {
  private mutating func string(_ operand: Value, at pointer: JSONPointer) -> Value? {
    operand.isString ? operand : note(.expected("String", at: pointer))
  }

  private mutating func boolean(_ operand: Value, at pointer: JSONPointer) -> Bool? {
    operand.isBool ? arena.bool(of: operand) : note(.expected("Boolean", at: pointer))
  }

  private mutating func path(_ operand: Value, at pointer: JSONPointer) -> Path? {
    guard operand.isString else { return note(.expected("String", at: pointer)) }
    do throws(PathError) {
      return try shelf.path(arena.string(of: operand))
    } catch {
      return note(.noPath(at: pointer))
    }
  }

  private mutating func note<Operand>(_ problem: TemplateProblem) -> Operand? {
    problems.append(problem)
    return nil
  }

  /// Notes a problem; what has one never holds.
  private mutating func refuse(_ problem: TemplateProblem, _ targets: Targets) -> Int {
    problems.append(problem)
    return targets.whenFalse
  }
}
