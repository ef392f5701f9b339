extension Rule {
  /// A Choice without `Default` fails when no rule holds, and nothing can catch that.
  static let choiceDefault = Rule(
    "CHOICE-02", .warning,
    "A Choice has a Default; without one, input that no rule expects fails it."
  ) { outline, report in
    for state in outline.states where state.tag == .choice && !outline.has(.default, state.node) {
      report.breach(.noDefault, at: state.node)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noDefault = Self(
    "MISSING_DEFAULT", "When no rule holds, this Choice fails, and nothing can catch the failure",
    advice: "add 'Default'")
}
