import StatesJSON
import StatesPath

extension Rule {
  /// In a payload template the value of a name in `.$` is a path or the call of a function.
  static let templateValues = Rule(
    "STRUCT-36", .error,
    "In a payload template a name that ends in .$ has a valid JSONPath or intrinsic function call."
  ) { outline, report in
    for payload in outline.payloads(in: .jsonPath) {
      var problems: [TemplateProblem] = []
      _ = Template(compiling: payload.value, in: outline.arena, problems: &problems)
      for problem in problems where !isCollision(problem, in: payload, outline.arena) {
        report.breach(Diagnostic.Message(.schema, problem.message), at: payload.node) {
          JSONPointer(tokens: payload.pointer(from: $0).tokens + problem.location.tokens)
        }
      }
    }
  }

  /// Whether the problem is two fields that become one, which is another rule's business.
  private static func isCollision(
    _ problem: TemplateProblem, in payload: Outline.Payload, _ arena: Arena
  ) -> Bool {
    guard let field = problem.field,
      let object = problem.location.resolve(in: payload.value, arena),
      object.isObject
    else { return false }
    return arena.member(VariableName.stripped(field), of: object) != nil
  }
}
