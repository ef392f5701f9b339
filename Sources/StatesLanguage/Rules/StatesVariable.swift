import StatesJSON

extension Rule {
  /// `$states.result` exists after the work of a state, `$states.errorOutput` in a catcher.
  static let statesVariable = Rule(
    "STRUCT-41", .error,
    "$states.result is used only in Output and Assign after work, $states.errorOutput only in Catch."
  ) { outline, report in
    for payload in outline.payloads(in: .jsonata) {
      let strings = PayloadStrings(in: payload.value, outline)
      for string in strings.texts {
        guard let expression = Expressions.source(string.text) else { continue }
        for member in unavailable(at: payload.stage, in: expression) {
          report.breach(.unavailable(member), at: payload.node) {
            strings.pointer(to: string, from: payload.pointer(from: $0))
          }
        }
      }
    }
  }

  /// The members of `$states` that an expression uses and that are not there yet.
  private static func unavailable(
    at stage: Outline.Payload.Stage, in expression: String
  ) -> [String] {
    let forbidden: [String] =
      switch stage {
      case .before: ["result", "errorOutput"]
      case .afterWork: ["errorOutput"]
      case .caught: ["result"]
      }
    let used = ExpressionScanner.uses(in: expression).filter { $0.name == "states" }
    return forbidden.filter { member in used.contains { $0.member == member } }
  }
}

extension Outline.Payload {
  func pointer(from node: JSONPointer) -> JSONPointer {
    way.reduce(node) { $0.appending($1.name) }
  }
}

extension Diagnostic.Message {
  fileprivate static func unavailable(_ member: String) -> Self {
    Self(
      .schema, "The variable '$states.\(member)' is not available here",
      advice: member == "result"
        ? "it exists in 'Output' and 'Assign' of a Task, Parallel or Map state"
        : "it exists in 'Output' and 'Assign' of a catcher")
  }
}
