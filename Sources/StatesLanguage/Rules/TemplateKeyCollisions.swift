import StatesJSON
import StatesPath

extension Rule {
  /// `a` and `a.$` cannot both stand in one object of a payload template: both become `a`.
  static let templateKeyCollisions = Rule(
    "STRUCT-44", .error, "No two names of one object in a payload template differ by .$ alone."
  ) { outline, report in
    for payload in outline.payloads(in: .jsonPath) {
      for problem in payload.problems where problem.kind == .collision {
        report.breach(Diagnostic.Message(.schema, problem.message), at: payload.node) {
          payload.pointer(to: problem, from: $0)
        }
      }
    }
  }
}
