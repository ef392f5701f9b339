package import StatesJSON

/// A choice rule in a ``DirectCode``: its first test.
package struct DirectRule: BitwiseCopyable {
  let first: Int32
  /// Whether a path of it begins at the context object.
  package let readsContext: Bool

  /// Stands for a rule that is not of the simple kind.
  package static let absent = DirectRule(first: .min, readsContext: false)

  package var isAbsent: Bool { first == .min }
}

/// A comparison of a choice rule, as plain data.
struct DirectTest: BitwiseCopyable {
  enum Question: BitwiseCopyable {
    case string(ChoiceOperator.Relation, Value)
    case number(ChoiceOperator.Relation, Value)
    case boolean(Bool)
    case nature(ChoiceOperator.Nature, Bool)
  }

  let path: DirectPath
  let question: Question
  let whenTrue: Int32
  let whenFalse: Int32

  /// Whether the value is as asked for.
  @inline(__always)
  func holds(for value: Value, _ arena: Arena) -> Bool {
    switch question {
    case .string(let relation, let operand):
      value.isString && relation.holds(arena.compareStrings(value, operand))
    case .number(let relation, let operand): holds(relation, value, operand, arena)
    case .boolean(let operand): value.isBool && arena.bool(of: value) == operand
    case .nature(let nature, let isExpected): (nature.holds(for: value) ?? false) == isExpected
    }
  }

  @inline(__always)
  private func holds(
    _ relation: ChoiceOperator.Relation, _ value: Value, _ operand: Value, _ arena: Arena
  ) -> Bool {
    if let left = arena.smallInteger(of: value), let right = arena.smallInteger(of: operand) {
      return relation.holds(left < right ? -1 : left > right ? 1 : 0)
    }
    return value.isNumber && relation.holds(arena.compareNumbers(value, operand))
  }
}

extension ChoiceOperator.Nature {
  /// Whether a value that is present is of this nature; `nil` if its text must be read for that.
  @inline(__always)
  fileprivate func holds(for value: Value) -> Bool? {
    switch self {
    case .null: value.isNull
    case .present: true
    case .numeric: value.isNumber
    case .string: value.isString
    case .boolean: value.isBool
    case .timestamp: nil
    }
  }
}

extension DirectCode {
  /// Adds a rule; what it gives is absent if the rule is not of the simple kind.
  package func add(_ rule: ChoiceRule, in arena: Arena) -> DirectRule {
    let start = tests.count
    for test in rule.tests {
      guard let question = question(test.comparison),
        let path = DirectPath(test.variable, steps: steps)
      else {
        tests.cut(to: start)
        return .absent
      }
      tests.append(
        DirectTest(
          path: path, question: question, whenTrue: place(test.whenTrue, start),
          whenFalse: place(test.whenFalse, start)))
    }
    return DirectRule(
      first: place(rule.start, start),
      readsContext: (start..<tests.count).contains { tests[$0].path.readsContext })
  }

  private func question(_ comparison: ChoiceComparison) -> DirectTest.Question? {
    switch comparison {
    case .string(let relation, let operand): .string(relation, operand)
    case .number(let relation, let operand): .number(relation, operand)
    case .boolean(let operand): .boolean(operand)
    case .nature(.timestamp, _), .timestamp, .path, .pattern: nil
    case .nature(let nature, let isExpected): .nature(nature, isExpected)
    }
  }

  /// The place of a test among all; the ends of a rule are below zero and stay.
  private func place(_ test: Int, _ start: Int) -> Int32 {
    Int32(test < 0 ? test : start + test)
  }

  /// Whether a rule holds; `nil` where something is out of the ordinary.
  package func holds(
    _ rule: DirectRule, in scope: DirectScope, _ arena: Arena
  ) -> Bool? {
    var next = Int(rule.first)
    while next >= 0 {
      let test = tests.pinned(next)
      guard let value = test.element.path.value(in: scope, arena) else { return nil }
      let holds = test.element.holds(for: value, arena)
      next = Int(holds ? test.element.whenTrue : test.element.whenFalse)
    }
    return next == ChoiceRule.accepted
  }
}
