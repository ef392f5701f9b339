import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath
import StatesProperty

/// A path or a call in a template that was evaluated.
struct Expression {
  enum Outcome {
    case evaluated
    case failed(PathError)
    /// The stage failed, and not with a word about this.
    case unsure
  }

  let text: String
  /// The field that the template is, such as `Parameters`.
  let field: String
  let tag: State.Tag
  /// Whether the state stands in the body of a distributed Map.
  let isInDistributedMap: Bool
  let scope: DataScope
  let outcome: Outcome

  var isEvaluated: Bool { if case .evaluated = outcome { true } else { false } }

  /// Why it failed, if it did.
  var error: PathError? { if case .failed(let error) = outcome { error } else { nil } }

  var isCall: Bool { text.hasPrefix("States.") }

  /// Whether it calls a function, at whatever depth.
  func calls(_ function: String) -> Bool { text.contains("States.\(function)(") }

  /// The path that it is, if it is one.
  var path: Path? { isCall ? nil : try? Path(parsing: text, in: scope.arena) }

  /// What it comes to.
  var value: Value? {
    guard isEvaluated else { return nil }
    if let path { return try? path.evaluate(in: scope, rules: .template) }
    var random = SplitMix64(seed: 0)
    return try? Intrinsic(parsing: text, in: scope.arena).evaluate(in: scope, random: &random)
  }
}

extension Expression {
  /// The paths and calls of the template that a stage evaluated, if it did that.
  static func all(of shaped: Account.Shaped, _ machines: StateIndex) -> [Expression] {
    let question = shaped.question
    guard let entry = machines.entry(question.name, question.state),
      let (field, template, scope) = template(shaped, entry.definition)
    else { return [] }
    return question.scope.arena.dynamicTexts(in: template).map { text in
      Expression(
        text: text, field: field, tag: question.state,
        isInDistributedMap: entry.isInDistributedMap, scope: scope,
        outcome: outcome(of: text, shaped.answer))
    }
  }

  private static func outcome(
    of text: String, _ answer: Result<Value, PathError>
  ) -> Outcome {
    switch answer {
    case .success: .evaluated
    case .failure(let error): error.message.contains("'\(text)'") ? .failed(error) : .unsure
    }
  }

  private static func template(
    _ shaped: Account.Shaped, _ state: Value
  ) -> (field: String, template: Value, scope: DataScope)? {
    let (question, scope) = (shaped.question, shaped.question.scope)
    switch question.stage {
    case .input, .filter, .caught: return nil
    case .arguments:
      guard let template = scope.arena.find("Parameters", in: state),
        let effective = try? question.pipeline.inputPath.select(in: scope)
      else { return nil }
      return ("Parameters", template, scope.with(input: effective))
    case .output:
      guard let template = scope.arena.find("ResultSelector", in: state) else { return nil }
      return ("ResultSelector", template, scope.with(input: question.result))
    case .template:
      let fitting = scope.arena.templates(of: state, tag: question.state).filter {
        guard case .success(let result) = shaped.answer else { return true }
        return scope.arena.hasMembers(of: result, $0.template)
      }
      guard let one = fitting.first, fitting.count == 1 else { return nil }
      return (one.field, one.template, scope)
    }
  }
}

extension Arena {
  /// The texts of the members of a template that are filled in.
  fileprivate func dynamicTexts(in template: Value) -> [String] {
    if template.isArray {
      return (0..<count(of: template)).flatMap { dynamicTexts(in: element($0, of: template)) }
    }
    guard template.isObject else { return [] }
    return (0..<count(of: template)).flatMap { place in
      let value = memberValue(at: place, of: template)
      guard value.isString else { return dynamicTexts(in: value) }
      return name(of: key(at: place, of: template)).hasSuffix(".$") ? [string(of: value)] : []
    }
  }

  /// The templates of a state that are evaluated apart from its stages.
  fileprivate func templates(of state: Value, tag: State.Tag) -> [(field: String, template: Value)]
  {
    var found: [(String, Value)] = []
    func add(_ field: String, of value: Value?) {
      if let value, let template = find(field, in: value), template.isObject {
        found.append((field, template))
      }
    }
    add("Assign", of: state)
    for handler in elements("Choices", of: state) + elements("Catch", of: state) {
      add("Assign", of: handler)
    }
    add("ItemSelector", of: state)
    if tag == .map { add("Parameters", of: state) }
    add("BatchInput", of: find("ItemBatcher", in: state))
    add("Parameters", of: find("ItemReader", in: state))
    add("Parameters", of: find("ResultWriter", in: state))
    add("Credentials", of: state)
    return found
  }

  /// Whether a value has the members that a template makes, and no others.
  fileprivate func hasMembers(of value: Value, _ template: Value) -> Bool {
    guard value.isObject, count(of: value) == count(of: template) else { return false }
    return (0..<count(of: template)).allSatisfy { place in
      var name = name(of: key(at: place, of: template))
      if name.hasSuffix(".$") { name.removeLast(2) }
      return find(name, in: value) != nil
    }
  }
}
