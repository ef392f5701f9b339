extension Rule {
  /// A JSONata state has no `…Path` fields, `Parameters`, `ResultSelector` or `Result`.
  static let jsonataFields = Rule(
    "STRUCT-31", .error,
    "A JSONata state has Arguments, Output and Assign where its type allows, and no JSONPath fields."
  ) { outline, report in checkFields(in: .jsonata, outline, &report) }
}
