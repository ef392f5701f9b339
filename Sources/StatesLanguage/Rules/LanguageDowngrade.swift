extension Rule {
  /// A JSONPath machine may have JSONata states, but a JSONata machine has no JSONPath states.
  static let languageDowngrade = Rule(
    "STRUCT-06", .error, "A state of a JSONata machine does not set QueryLanguage to JSONPath."
  ) { outline, report in
    guard outline.language == .jsonata else { return }
    for state in outline.states
    where outline.text(.queryLanguage, of: state.node) == QueryLanguage.jsonPath.rawValue {
      report.breach(.downgrade, at: state.node)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let downgrade = Self(
    .schema, "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
    advice: "remove 'QueryLanguage' here, or from the top of the machine")
}
