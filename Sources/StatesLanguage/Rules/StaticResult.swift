import StatesJSON

extension Rule {
  /// The `Result` of a Pass state is copied as it is: nothing in it is filled in.
  static let staticResult = Rule(
    "DFP-14", .warning,
    "The Result of a Pass state has no names in .$, which would be copied as they are."
  ) { outline, report in
    for state in outline.states where state.tag == .pass && state.language == .jsonPath {
      guard let result = outline.member(.result, of: state.node) else { continue }
      let strings = PayloadStrings(in: result, outline)
      for string in strings.texts {
        guard let key = string.key, key.hasSuffix(".$") else { continue }
        report.breach(.copied(key), at: state.node) {
          strings.pointer(to: string, from: $0.appending(Field.result.name))
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func copied(_ key: String) -> Self {
    Self(
      .staticResult, "The field '\(Quote.short(key))' is copied as it is: Result is static",
      advice: "use 'Parameters' instead of 'Result'")
  }
}
