import StatesJSON

extension Rule {
  /// Only `States.ALL` is a wildcard, and names in `States.` are reserved; a misspelt one is no error
  /// to the service but matches nothing.
  static let errorNames = Rule(
    "STRUCT-45", .warning,
    "ErrorEquals spells predefined errors exactly; any other name matches only itself."
  ) { outline, report in
    let known = StatesError.Name.predefined.map(\.rawValue)
    for handler in outline.retriers + outline.catchers {
      for (index, name) in outline.errorNames(of: handler).enumerated() where !known.contains(name)
      {
        let nearest = Suggestion.nearest(to: name, among: known)
        guard name.hasPrefix("States.") || nearest != nil else { continue }
        report.breach(.unknownError(name, suggestion: nearest), at: handler.node) {
          $0.appending(Field.errorEquals.name).appending(index)
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownError(_ name: String, suggestion: String?) -> Self {
    Self(
      "UNKNOWN_ERROR_NAME",
      "'\(Quote.short(name))' is no error of the language and matches only itself",
      suggestion: suggestion)
  }
}
