import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath
import StatesProperty

/// One member of a template whose name ends in `.$`, with what it is evaluated over.
struct TemplateLeaf {
  /// A path or the call of an intrinsic function.
  let text: String
  let scope: DataScope

  private var arena: Arena { scope.arena }

  /// What a path or a call comes to over the same data.
  func value(of text: String) throws(PathError) -> Value {
    let template = scope.arena.object([(arena.key("v.$"), arena.string(text))])
    var problems: [TemplateProblem] = []
    let compiled = Template(compiling: template, in: arena, problems: &problems)
    if let problem = problems.first { throw PathError(.syntax, problem.message) }
    var random = SplitMix64(seed: 0)
    let value = try compiled.evaluate(in: scope, random: &random)
    return arena.member("v", of: value) ?? .null
  }

  /// The name of the function that is called, without `States.`; empty for a path.
  var function: String {
    guard text.hasPrefix("States."), let open = text.firstIndex(of: "(") else { return "" }
    return String(text[..<open].dropFirst("States.".count))
  }

  /// What the function's arguments come to.
  func arguments() throws(PathError) -> [Value] {
    guard let open = text.firstIndex(of: "(") else { return [] }
    let all = try value(of: "States.Array" + text[open...])
    return (0..<arena.count(of: all)).map { arena.element($0, of: all) }
  }
}

extension Sabotage {
  /// What an engine makes of a leaf, given what it should make of it.
  typealias LeafReading =
    (TemplateLeaf, Result<Value, PathError>) throws(PathError) -> Value

  /// Has the computed members of `Parameters`, `ResultSelector` and `ItemSelector` read by `read`.
  mutating func readLeaves(_ read: @escaping LeafReading) {
    fillTemplates { template, scope throws(PathError) in
      try scope.arena.filled(template, over: scope, read)
    }
  }

  /// Has the templates of `Parameters`, `ResultSelector` and `ItemSelector` filled in by `fill`.
  mutating func fillTemplates(
    _ fill: @escaping (Value, DataScope) throws(PathError) -> Value
  ) {
    decisions.shaped = { question, answer throws(PathError) in
      guard let template = question.template else { return try answer.get() }
      switch question.stage {
      case .input, .filter, .caught: return try answer.get()
      case .template: return try fill(template, question.scope)
      case .arguments:
        let input = try question.pipeline.inputPath.select(in: question.scope)
        return try fill(template, question.scope.with(input: input))
      case .output:
        let selected = try fill(template, question.scope.with(input: question.result))
        let placed = try question.pipeline.resultPath.place(selected, in: question.scope)
        return try question.pipeline.outputPath.select(in: question.scope.with(input: placed))
      }
    }
  }
}

extension Shaping {
  /// The template that is filled in at this stage, as it is written.
  fileprivate var template: Value? {
    let arena = scope.arena
    guard let state = arena.state(named: name, in: definition) else { return nil }
    switch stage {
    case .input, .filter, .caught: return nil
    case .arguments: return arena.member("Parameters", of: state)
    case .output: return arena.member("ResultSelector", of: state)
    case .template:
      guard self.state == .map, scope.context.isObject,
        arena.member("Map", of: scope.context) != nil
      else { return nil }
      return arena.member("ItemSelector", of: state) ?? arena.member("Parameters", of: state)
    }
  }
}

extension Arena {
  /// The definition of a state, at whatever depth of a machine it is.
  func state(named name: Value, in machine: Value) -> Value? {
    guard machine.isObject, let states = member("States", of: machine), states.isObject else {
      return nil
    }
    if let found = member(key(of: name), of: states) { return found }
    for index in 0..<count(of: states) {
      let state = memberValue(at: index, of: states)
      for inner in machines(inside: state) {
        if let found = self.state(named: name, in: inner) { return found }
      }
    }
    return nil
  }

  private func machines(inside state: Value) -> [Value] {
    guard state.isObject else { return [] }
    var machines = ["ItemProcessor", "Iterator"].compactMap { member($0, of: state) }
    if let branches = member("Branches", of: state), branches.isArray {
      machines += (0..<count(of: branches)).map { element($0, of: branches) }
    }
    return machines
  }

  /// A template with its computed members read by `read`.
  func filled(
    _ template: Value, over scope: DataScope, _ read: Sabotage.LeafReading
  ) throws(PathError) -> Value {
    if template.isArray {
      var elements: [Value] = []
      for index in 0..<count(of: template) {
        elements.append(try filled(element(index, of: template), over: scope, read))
      }
      return array(elements)
    }
    guard template.isObject else { return template }
    var members: [(Key, Value)] = []
    for index in 0..<count(of: template) {
      let value = memberValue(at: index, of: template)
      let name = name(of: key(at: index, of: template))
      if name.hasSuffix(".$"), value.isString {
        let leaf = TemplateLeaf(text: string(of: value), scope: scope)
        members.append((key(String(name.dropLast(2))), try read(leaf, leaf.answer)))
      } else {
        members.append((key(name), try filled(value, over: scope, read)))
      }
    }
    return object(members)
  }
}

extension TemplateLeaf {
  /// What the reference makes of it.
  fileprivate var answer: Result<Value, PathError> {
    do throws(PathError) {
      return .success(try value(of: text))
    } catch {
      return .failure(error)
    }
  }
}
