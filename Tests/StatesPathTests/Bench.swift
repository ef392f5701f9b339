import StatesJSON
import StatesPath
import StatesProperty

/// An arena with data to evaluate against, and evaluation in one line.
struct Bench {
  let arena = Arena()
  var scope: DataScope

  init(
    input: String = "{}", context: String = "{}", variables: String = "{}"
  ) throws(JSONError) {
    scope = DataScope(
      arena: arena, input: try arena.parse(input), context: try arena.parse(context),
      variables: try arena.parse(variables))
  }

  /// The JSON text of what a call gives.
  func intrinsic(_ text: String, seed: UInt64 = 1) throws(PathError) -> String {
    var random = SplitMix64(seed: seed)
    let intrinsic = try Intrinsic(parsing: text, in: arena)
    return arena.text(of: try intrinsic.evaluate(in: scope, random: &random))
  }

  func template(_ text: String) throws -> Template {
    var problems: [TemplateProblem] = []
    let template = Template(compiling: try arena.parse(text), in: arena, problems: &problems)
    if let problem = problems.first { throw Refusal(problem: problem) }
    return template
  }

  /// The JSON text of what a template gives.
  func evaluate(template text: String, seed: UInt64 = 1) throws -> String {
    var random = SplitMix64(seed: seed)
    return arena.text(of: try template(text).evaluate(in: scope, random: &random))
  }

  /// Whether a choice rule holds.
  func holds(_ rule: String) throws -> Bool {
    var problems: [TemplateProblem] = []
    let rule = ChoiceRule(compiling: try arena.parse(rule), in: arena, problems: &problems)
    if let problem = problems.first { throw Refusal(problem: problem) }
    return try rule.matches(in: scope)
  }

  /// What a template or a rule is refused for.
  struct Refusal: Error {
    let problem: TemplateProblem
  }
}

/// The failure that `body` ends with, or `nil` if it ends well.
func failure<Result>(_ body: () throws(PathError) -> Result) -> PathError? {
  do throws(PathError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}
