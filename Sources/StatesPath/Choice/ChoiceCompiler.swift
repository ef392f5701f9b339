package import StatesJSON

/// Turns choice rules into tests that know where to go on, one rule after the other, for one arena.
///
/// Tests are made from the last to the first, since each has to know the one behind it.
package struct ChoiceCompiler {
  /// Where to go on after a rule.
  struct Targets {
    var whenTrue: Int
    var whenFalse: Int
  }

  /// A field of a rule that decides whether the rule holds.
  private struct Decision {
    let word: ChoiceWord
    let key: Key
    let value: Value
  }

  let arena: Arena
  private let shelf: PathShelf
  private let words: KeyIndexed<ChoiceWord>
  private let variable: Key
  private var tests: [ChoiceTest] = []
  private var problems: [TemplateProblem] = []
  /// Where in the rule the compiler is.
  private var place: [PointerStep] = []

  /// - Parameters:
  ///   - arena: The arena in which rules will be asked.
  ///   - shelf: Paths that were compiled for `arena` before.
  package init(for arena: Arena, shelf: PathShelf) {
    self.arena = arena
    self.shelf = shelf
    words = ChoiceWord.words(in: arena)
    variable = arena.key("Variable")
  }

  /// The tests that were added, and what is wrong with their rule; the next one begins from nothing.
  mutating func takeTests(_ problems: inout [TemplateProblem]) -> [ChoiceTest] {
    if !self.problems.isEmpty {
      problems += self.problems
      self.problems = []
    }
    defer { tests = [] }
    return tests
  }

  /// Adds the tests of a rule and returns the first one to make.
  mutating func compile(_ rule: Value, _ targets: Targets) -> Int {
    guard rule.isObject else { return refuse(targets) { .expected("Object", at: $0) } }
    var only: Decision?
    var count = 0
    for index in 0..<arena.count(of: rule) {
      let key = arena.key(at: index, of: rule)
      let word = words[key]
      switch word {
      case .and, .or, .not, .comparison:
        let value = arena.memberValue(at: index, of: rule)
        only = only ?? Decision(word: word, key: key, value: value)
        count += 1
      case .variable, .comment: break
      case .outer where place.isEmpty: break
      case .outer, .unknown: within(.member(key)) { $0.note { .notSupported(at: $0) } }
      }
    }
    guard let only else { return refuse(targets) { .noComparison(at: $0) } }
    guard count == 1 else {
      let names = decisions(of: rule)
      return refuse(targets) { .onlyOne(names, at: $0) }
    }
    return compile(only, of: rule, targets)
  }

  /// The names of the fields that decide whether a rule holds.
  private func decisions(of rule: Value) -> [String] {
    (0..<arena.count(of: rule)).compactMap { index in
      let key = arena.key(at: index, of: rule)
      return switch words[key] {
      case .and, .or, .not, .comparison: arena.name(of: key)
      case .variable, .comment, .outer, .unknown: nil
      }
    }
  }

  private mutating func compile(
    _ decision: Decision, of rule: Value, _ targets: Targets
  ) -> Int {
    switch decision.word {
    case .not:
      let targets = Targets(whenTrue: targets.whenFalse, whenFalse: targets.whenTrue)
      return within(.member(decision.key)) { $0.compile(decision.value, targets) }
    case .and:
      return within(.member(decision.key)) { $0.compileAll(decision.value, targets, isAnd: true) }
    case .or:
      return within(.member(decision.key)) { $0.compileAll(decision.value, targets, isAnd: false) }
    case .comparison(let kind): return compile(kind, decision, of: rule, targets)
    case .variable, .outer, .comment, .unknown: return targets.whenFalse
    }
  }

  /// Each rule but the last goes on with the next one unless it decides the whole.
  private mutating func compileAll(_ rules: Value, _ targets: Targets, isAnd: Bool) -> Int {
    guard rules.isArray else { return refuse(targets) { .expected("Array", at: $0) } }
    guard arena.count(of: rules) > 0 else { return refuse(targets) { .empty(at: $0) } }
    var next = isAnd ? targets.whenTrue : targets.whenFalse
    let earlier = problems.count
    for index in (0..<arena.count(of: rules)).reversed() {
      // Problems are told from the first to the last.
      let later = problems.count > earlier ? Array(problems[earlier...]) : []
      problems.removeLast(later.count)
      let own =
        isAnd
        ? Targets(whenTrue: next, whenFalse: targets.whenFalse)
        : Targets(whenTrue: targets.whenTrue, whenFalse: next)
      next = within(.element(index)) { $0.compile($0.arena.element(index, of: rules), own) }
      problems += later
    }
    return next
  }

  private mutating func compile(
    _ kind: ChoiceOperator.Kind, _ decision: Decision, of rule: Value, _ targets: Targets
  ) -> Int {
    guard let variable = arena.member(variable, of: rule) else {
      return refuse(targets) { .required("Variable", at: $0) }
    }
    let path = within(.member(self.variable)) { $0.path(variable) }
    let comparison = within(.member(decision.key)) { $0.comparison(kind, decision.value) }
    guard let path, let comparison else { return targets.whenFalse }
    tests.append(ChoiceTest(path, comparison, targets))
    return tests.count - 1
  }
}

// MARK: - Operands

/// Operands, or `nil` with a problem noted.
extension ChoiceCompiler {
  /// The comparison that a field makes, or `nil` if its operand is of a wrong type.
  private mutating func comparison(
    _ kind: ChoiceOperator.Kind, _ operand: Value
  ) -> ChoiceComparison? {
    switch kind {
    case .compare(let family, let relation): return comparison(family, relation, operand)
    case .compareWithPath(let family, let relation):
      return path(operand).map { .path(family, relation, $0) }
    case .matches:
      return string(operand).map { .pattern(StringPattern(arena.string(of: $0))) }
    case .has(let nature): return boolean(operand).map { .nature(nature, $0) }
    }
  }

  private mutating func comparison(
    _ family: ChoiceOperator.Family, _ relation: ChoiceOperator.Relation, _ operand: Value
  ) -> ChoiceComparison? {
    switch family {
    case .string: return string(operand).map { .string(relation, $0) }
    case .boolean: return boolean(operand).map { .boolean($0) }
    case .numeric:
      guard operand.isNumber else { return refused { .expected("Number", at: $0) } }
      return .number(relation, operand)
    case .timestamp:
      let text = operand.isString ? arena.string(of: operand) : ""
      guard let moment = Timestamp(rfc3339: text) else { return refused { .noTimestamp(at: $0) } }
      return .timestamp(relation, moment)
    }
  }

  private mutating func string(_ operand: Value) -> Value? {
    operand.isString ? operand : refused { .expected("String", at: $0) }
  }

  private mutating func boolean(_ operand: Value) -> Bool? {
    operand.isBool ? arena.bool(of: operand) : refused { .expected("Boolean", at: $0) }
  }

  private mutating func path(_ operand: Value) -> Path? {
    guard operand.isString else { return refused { .expected("String", at: $0) } }
    do throws(PathError) {
      return try shelf.path(operand)
    } catch {
      return refused { .noPath(at: $0) }
    }
  }
}

// MARK: - Problems

extension ChoiceCompiler {
  /// Does something one step further into the rule.
  @inline(__always)
  private mutating func within<Result>(
    _ step: PointerStep, _ body: (inout ChoiceCompiler) -> Result
  ) -> Result {
    place.append(step)
    defer { place.removeLast() }
    return body(&self)
  }

  private mutating func note(_ problem: (JSONPointer) -> TemplateProblem) {
    problems.append(problem(JSONPointer(place, in: arena)))
  }

  /// Notes a problem in place of an operand.
  private mutating func refused<Operand>(
    _ problem: (JSONPointer) -> TemplateProblem
  ) -> Operand? {
    note(problem)
    return nil
  }

  /// Notes a problem; what has one never holds.
  private mutating func refuse(
    _ targets: Targets, _ problem: (JSONPointer) -> TemplateProblem
  ) -> Int {
    note(problem)
    return targets.whenFalse
  }
}
