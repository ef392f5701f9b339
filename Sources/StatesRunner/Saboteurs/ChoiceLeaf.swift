import StatesInterpreter
import StatesJSON
import StatesPath

/// One comparison of a Choice rule, with what it is made over.
struct ChoiceLeaf {
  /// Such as `StringEquals`; of `…Path` operators without that end.
  let name: String
  /// The value of `Variable`; `nil` where there is none.
  let variable: Value?
  /// What it is compared with; `nil` where its path finds none.
  let operand: Value?
  let scope: DataScope
}

extension Sabotage {
  /// What an engine says of a comparison, given what it should say.
  typealias Comparing = (ChoiceLeaf, Result<Bool, PathError>) throws(PathError) -> Bool

  /// Has the comparisons of Choice rules made by `compare`.
  mutating func compareChoices(_ compare: @escaping Comparing) {
    decisions.holds = { question, answer throws(PathError) in
      let arena = question.scope.arena
      guard let state = arena.state(named: question.name, in: question.definition),
        let rules = arena.member("Choices", of: state), question.number < arena.count(of: rules)
      else { return try answer.get() }
      return try arena.holds(
        arena.element(question.number, of: rules), over: question.scope, compare)
    }
  }
}

extension Arena {
  /// Whether a rule holds whose comparisons are made by `compare`.
  private func all(
    _ rules: Value, hold wanted: Bool, over scope: DataScope, _ compare: Sabotage.Comparing
  ) throws(PathError) -> Bool {
    for index in 0..<count(of: rules)
    where try holds(element(index, of: rules), over: scope, compare) != wanted {
      return false
    }
    return true
  }

  fileprivate func holds(
    _ rule: Value, over scope: DataScope, _ compare: Sabotage.Comparing
  ) throws(PathError) -> Bool {
    if let rules = member("And", of: rule) {
      return try all(rules, hold: true, over: scope, compare)
    }
    if let rules = member("Or", of: rule) {
      return try !all(rules, hold: false, over: scope, compare)
    }
    if let inner = member("Not", of: rule) { return try !holds(inner, over: scope, compare) }
    return try compare(leaf(rule, over: scope), answer(rule, over: scope))
  }

  private func leaf(_ rule: Value, over scope: DataScope) -> ChoiceLeaf {
    let others = ["Variable", "Next", "Comment", "Assign", "Output"]
    let names = (0..<count(of: rule)).map { self.name(of: key(at: $0, of: rule)) }
    let name = names.first { !others.contains($0) } ?? ""
    let operand = member(name, of: rule)
    let isPath = name.hasSuffix("Path")
    return ChoiceLeaf(
      name: isPath ? String(name.dropLast(4)) : name,
      variable: member("Variable", of: rule).flatMap { value(at: $0, scope) },
      operand: isPath ? operand.flatMap { value(at: $0, scope) } : operand, scope: scope)
  }

  private func value(at path: Value, _ scope: DataScope) -> Value? {
    try? TemplateLeaf(text: string(of: path), scope: scope).value(of: string(of: path))
  }

  /// What the reference says of a comparison.
  private func answer(_ rule: Value, over scope: DataScope) -> Result<Bool, PathError> {
    var problems: [TemplateProblem] = []
    let compiled = ChoiceRule(compiling: rule, in: self, problems: &problems)
    do throws(PathError) {
      return .success(try compiled.matches(in: scope))
    } catch {
      return .failure(error)
    }
  }
}
