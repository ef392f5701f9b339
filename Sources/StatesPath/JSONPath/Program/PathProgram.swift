internal import StatesJSON

/// A path with all paths inside it as flat tables, so that evaluating it takes no memory by itself.
///
/// It is shared by all copies of its ``Path`` and never changes.
final class PathProgram {
  let routes: [Route]
  let steps: [Step]
  let conditions: [ConditionStep]
  let comparisons: [Comparison]
  let calls: [Call]
  let patterns: [FilterPattern]
  let keys: [Key]
  let indices: [Int]
  /// What the routes were made of, which messages quote.
  let syntaxes: [PathSyntax]
  /// The steps of the path itself.
  let mainSteps: ArraySlice<Step>

  init(_ builder: PathProgramBuilder) {
    routes = builder.routes
    steps = builder.steps
    conditions = builder.conditions
    comparisons = builder.comparisons
    calls = builder.calls
    patterns = builder.patterns
    keys = builder.keys
    indices = builder.indices
    syntaxes = builder.syntaxes
    mainSteps = steps[routes[Self.main].steps.range]
  }

  /// Whether it is made of names and numbers alone, which an arena keeps when it is reset.
  var holdsNoValues: Bool {
    routes.count == 1 && conditions.isEmpty && comparisons.isEmpty && calls.isEmpty
      && patterns.isEmpty
  }

  /// The path itself; the other routes are those inside it.
  static let main = 0
}
