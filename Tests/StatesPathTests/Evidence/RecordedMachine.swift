import StatesJSON
import StatesPath
import StatesProperty

/// Runs a recorded machine of Pass, Choice, Succeed and Fail states, which needs nothing but the
/// stages of data flow.
struct RecordedMachine {
  /// How a run ended.
  enum Ending {
    case succeeded(Value)
    case failed(error: String?, cause: String?)
  }

  /// What a run cannot go on with.
  enum Obstacle: Error {
    case refused(TemplateProblem)
    case noChoiceMatched
    case unsupported(String)
  }

  private static let types: Set<String> = ["Pass", "Choice", "Succeed", "Fail"]

  let arena: Arena
  let states: Value
  private let start: String
  private var scope: DataScope
  private var random = SplitMix64(seed: 1)

  /// `nil` for a machine that needs more.
  init?(_ definition: Value, context: Value, in arena: Arena) {
    guard definition.isObject, let states = arena.member("States", of: definition),
      let start = arena.member("StartAt", of: definition), arena.isJSONPath(definition)
    else { return nil }
    self.arena = arena
    self.states = states
    self.start = arena.string(of: start)
    scope = DataScope(
      arena: arena, input: .null, context: context, variables: arena.object([]))
    let isSupported = (0..<arena.count(of: states)).allSatisfy { index in
      let state = arena.memberValue(at: index, of: states)
      return Self.types.contains(arena.text("Type", of: state) ?? "") && arena.isJSONPath(state)
    }
    guard isSupported else { return nil }
  }

  mutating func run(_ input: Value) throws -> Ending {
    var (name, input) = (start, input)
    // Each state that is entered and left makes two events, after the one of the start.
    for event in stride(from: 2, to: 1000, by: 2) {
      guard let state = arena.member(name, of: states) else {
        throw Obstacle.unsupported("no state '\(name)'")
      }
      setContext(name: name)
      scope.input = input
      do throws(PathError) {
        if arena.text("Type", of: state) == "Fail" { return try fail(state) }
        var runner = try RecordedState(state, in: scope)
        guard let step = try runner.run(&random) else {
          throw PathError(.evaluation, "no choice matched")
        }
        scope.variables = step.variables
        if PayloadLimit.isExceeded(by: step.output, in: arena) {
          return .failed(error: PayloadLimit.errorName, cause: PayloadLimit.message(for: name))
        }
        guard let next = step.next else { return .succeeded(step.output) }
        (name, input) = (next, step.output)
      } catch {
        let prefix =
          "An error occurred while executing the state '\(name)' (entered at the event id #\(event)). "
        return .failed(error: "States.Runtime", cause: prefix + error.message)
      }
    }
    throw Obstacle.unsupported("it goes on for ever")
  }

  private mutating func fail(_ state: Value) throws(PathError) -> Ending {
    .failed(error: try text("Error", of: state), cause: try text("Cause", of: state))
  }

  /// A field of a Fail state, given outright or by its twin that ends in `Path`.
  private mutating func text(_ field: String, of state: Value) throws(PathError) -> String? {
    guard let source = arena.text(field + "Path", of: state) else {
      return arena.text(field, of: state)
    }
    let expression = try FieldExpression(parsing: source, field: field + "Path", in: arena)
    let value = try expression.evaluate(in: scope, random: &random)
    return value.isString ? arena.string(of: value) : arena.text(of: value)
  }

  private mutating func setContext(name: String) {
    let state = arena.object([(arena.key("Name"), arena.string(name))])
    scope.context = arena.setting(arena.key("State"), to: state, in: scope.context)
  }
}

extension Arena {
  fileprivate func isJSONPath(_ part: Value) -> Bool {
    text("QueryLanguage", of: part) ?? "JSONPath" == "JSONPath"
  }

  /// The text of a string member.
  func text(_ name: String, of object: Value) -> String? {
    member(name, of: object).flatMap { $0.isString ? string(of: $0) : nil }
  }
}
