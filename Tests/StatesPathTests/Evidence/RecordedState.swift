import StatesJSON
import StatesPath
import StatesProperty

/// One Pass, Choice, Succeed or Task state of a recorded machine, with its data flow.
struct RecordedState {
  /// What came of running a state.
  struct Step {
    var output: Value
    var next: String?
    var variables: Value
  }

  let state: Value
  let scope: DataScope
  private(set) var trace = DataFlowTrace()
  private(set) var problems: [TemplateProblem] = []
  private var pipeline = DataPipeline()
  private var arena: Arena { scope.arena }

  init(_ state: Value, in scope: DataScope) throws(PathError) {
    self.state = state
    self.scope = scope
    pipeline.inputPath = try selection("InputPath")
    pipeline.outputPath = try selection("OutputPath")
    pipeline.resultPath = try placement()
    pipeline.parameters = template("Parameters", of: state)
    pipeline.resultSelector = template("ResultSelector", of: state)
    pipeline.assign = template("Assign", of: state)
  }

  private var type: String { arena.text("Type", of: state) ?? "" }

  /// Runs the state; `nil` if it is a Choice of which nothing matches.
  mutating func run(_ random: inout SplitMix64) throws(PathError) -> Step? {
    switch type {
    case "Choice": try choose(&random)
    case "Succeed": try go(to: nil, with: try begin(&random), &random)
    case _: try work(&random, result: arena.member("Result", of: state))
    }
  }

  /// The stages before the work alone.
  mutating func begin(_ random: inout SplitMix64) throws(PathError) -> Value {
    try pipeline.payload(in: scope, random: &random, trace: &trace)
  }

  /// A Pass state, or a Task whose result is known.
  ///
  /// The fixed result of a Pass takes the place of all that comes before it.
  mutating func work(
    _ random: inout SplitMix64, result: Value?
  ) throws(PathError) -> Step {
    var result = result
    if result == nil || type != "Pass" {
      let payload = try begin(&random)
      result = result ?? payload
    }
    let output = try pipeline.output(
      of: result ?? .null, in: scope, random: &random, trace: &trace)
    return Step(
      output: output, next: arena.text("Next", of: state),
      variables: try variables(after: pipeline, over: result ?? .null, &random))
  }

  private mutating func choose(_ random: inout SplitMix64) throws(PathError) -> Step? {
    let effective = try begin(&random)
    var inner = scope
    inner.input = effective
    let rules = arena.member("Choices", of: state) ?? arena.array([])
    for index in 0..<arena.count(of: rules) {
      let value = arena.element(index, of: rules)
      let rule = ChoiceRule(compiling: value, in: arena, problems: &problems)
      guard try rule.matches(in: inner) else { continue }
      pipeline.assign = template("Assign", of: value)
      return try go(to: arena.text("Next", of: value), with: effective, &random)
    }
    guard let otherwise = arena.text("Default", of: state) else { return nil }
    return try go(to: otherwise, with: effective, &random)
  }

  private func go(
    to next: String?, with effective: Value, _ random: inout SplitMix64
  ) throws(PathError) -> Step {
    var inner = scope
    inner.input = effective
    return Step(
      output: try pipeline.outputPath.select(in: inner), next: next,
      variables: try variables(after: pipeline, over: effective, &random))
  }

  private func variables(
    after pipeline: DataPipeline, over data: Value, _ random: inout SplitMix64
  ) throws(PathError) -> Value {
    guard let assigned = try pipeline.assignments(over: data, in: scope, random: &random) else {
      return scope.variables
    }
    return (0..<arena.count(of: assigned)).reduce(scope.variables) { variables, index in
      arena.setting(
        arena.key(at: index, of: assigned), to: arena.memberValue(at: index, of: assigned),
        in: variables)
    }
  }
}

/// The fields, compiled.
extension RecordedState {
  private func selection(_ field: String) throws(PathError) -> DataPipeline.Selection {
    guard let value = arena.member(field, of: state) else { return .all }
    return value.isNull ? .nothing : .path(try Path(parsing: arena.string(of: value), in: arena))
  }

  private func placement() throws(PathError) -> DataPipeline.Placement {
    guard let value = arena.member("ResultPath", of: state) else { return .replace }
    return value.isNull ? .discard : .path(try Path(parsing: arena.string(of: value), in: arena))
  }

  private mutating func template(_ field: String, of part: Value) -> Template? {
    arena.member(field, of: part).map {
      Template(compiling: $0, in: arena, problems: &problems)
    }
  }
}
