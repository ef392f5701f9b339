import StatesJSON
import StatesPath

extension Rule {
  /// In a payload template the value of a name in `.$` is a path or the call of a function.
  static let templateValues = Rule(
    "STRUCT-36", .error,
    "In a payload template a name that ends in .$ has a valid JSONPath or intrinsic function call."
  ) { outline, report in
    for payload in outline.payloads(in: .jsonPath) {
      for problem in payload.problems where problem.kind != .collision {
        report.breach(Diagnostic.Message(.schema, problem.message), at: payload.node) {
          payload.pointer(to: problem, from: $0)
        }
      }
    }
  }
}

extension Outline.Payload {
  /// The place of a problem in the payload, when the payload's object stands at `node`.
  func pointer(to problem: TemplateProblem, from node: JSONPointer) -> JSONPointer {
    JSONPointer(tokens: pointer(from: node).tokens + problem.pointer.tokens)
  }
}
