import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

/// One comparison of a choice rule that was made.
struct Comparison {
  /// The comparison as it is written.
  let leaf: Value
  let operation: String
  let operand: Value
  /// What was compared, if there was anything.
  let value: Value?
  /// Whether it held, or how it failed.
  let answer: Result<Bool, PathError>
  /// The combinations around it, outermost first.
  let around: [String]
  let scope: DataScope

  var arena: Arena { scope.arena }
  var holds: Bool { (try? answer.get()) == true }
  var hasFailed: Bool { (try? answer.get()) == nil }
  var variable: String { arena.text("Variable", of: leaf) ?? "" }

  /// The right side, followed if it is a path.
  var right: Value? {
    guard operation.hasSuffix("Path"), operand.isString else { return operand }
    return try? Path(parsing: arena.string(of: operand), in: arena).evaluate(in: scope)
  }

  /// Both sides, if both are strings.
  var texts: (left: String, right: String)? {
    guard let value, value.isString, let right, right.isString else { return nil }
    return (arena.string(of: value), arena.string(of: right))
  }
}

extension Comparison {
  /// The comparisons that it took to judge one rule, in order.
  static func all(of judged: Account.Judged, _ machines: StateIndex) -> [Comparison] {
    let question = judged.question
    let arena = question.scope.arena
    guard let state = machines.entry(question.name, .choice)?.definition else { return [] }
    let rules = arena.elements("Choices", of: state)
    guard rules.indices.contains(question.number) else { return [] }
    var walk = Walk(scope: question.scope)
    _ = walk.judge(rules[question.number], around: [])
    return walk.made
  }

  /// Judges a rule again, comparison by comparison.
  private struct Walk {
    let scope: DataScope
    var made: [Comparison] = []

    /// Whether a condition holds; `nil` if it fails.
    mutating func judge(_ condition: Value, around: [String]) -> Bool? {
      let arena = scope.arena
      for (name, isAll) in [("And", true), ("Or", false)]
      where arena.find(name, in: condition) != nil {
        for part in arena.elements(name, of: condition) {
          guard let holds = judge(part, around: around + [name]) else { return nil }
          if holds != isAll { return holds }
        }
        return isAll
      }
      if let inner = arena.find("Not", in: condition) {
        return judge(inner, around: around + ["Not"]).map { !$0 }
      }
      return compare(condition, around: around)
    }

    private mutating func compare(_ leaf: Value, around: [String]) -> Bool? {
      guard let (operation, operand) = scope.arena.operation(of: leaf) else { return nil }
      var problems: [TemplateProblem] = []
      let rule = ChoiceRule(compiling: leaf, in: scope.arena, problems: &problems)
      let answer: Result<Bool, PathError>
      do throws(PathError) {
        answer = .success(try rule.matches(in: scope))
      } catch {
        answer = .failure(error)
      }
      let text = scope.arena.text("Variable", of: leaf) ?? ""
      let value = try? Path(parsing: text, in: scope.arena).evaluate(in: scope)
      made.append(
        Comparison(
          leaf: leaf, operation: operation, operand: operand, value: value, answer: answer,
          around: around, scope: scope))
      return try? answer.get()
    }
  }
}

extension Arena {
  /// The member of a comparison that names its operator.
  fileprivate func operation(of leaf: Value) -> (name: String, operand: Value)? {
    guard leaf.isObject else { return nil }
    for place in 0..<count(of: leaf) {
      let name = name(of: key(at: place, of: leaf))
      if ["Variable", "Next", "Comment", "Assign", "Output"].contains(name) { continue }
      return (name, memberValue(at: place, of: leaf))
    }
    return nil
  }
}
