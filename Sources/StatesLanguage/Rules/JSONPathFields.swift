extension Rule {
  /// A JSONPath state has the fields of its type and of its language, and those it needs.
  static let jsonPathFields = Rule(
    "STRUCT-30", .error, "A JSONPath state has the fields that its type needs, and no others."
  ) { outline, report in checkFields(in: .jsonPath, outline, &report) }
}
