import StatesJSON

extension Rule {
  /// `QueryLanguage` is `JSONPath` or `JSONata`, spelled exactly so.
  static let queryLanguages = Rule(
    "STRUCT-05", .error,
    "QueryLanguage is \"JSONPath\" or \"JSONata\", exactly; JSONPath if absent."
  ) { outline, report in
    for node in outline.flows.map(\.node) + outline.states.map(\.node) {
      guard let value = outline.member(.queryLanguage, of: node) else { continue }
      let text = value.isString ? outline.arena.string(of: value) : ""
      if QueryLanguage(rawValue: text) == nil {
        let names = QueryLanguage.allCases.map(\.rawValue)
        report.breach(.oneOf(.queryLanguage, names, found: text), at: node, .queryLanguage)
      }
    }
  }
}
