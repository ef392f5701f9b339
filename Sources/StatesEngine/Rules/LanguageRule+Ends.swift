extension LanguageRule {
  /// The states Pass, Succeed and Fail.
  static let ends: [LanguageRule] = [
    .documented(
      "PASS-01",
      "A Pass takes no time and writes two events, of entering and of leaving."),
    .documented(
      "SUCC-01",
      "A Succeed ends its own scope, and the machine only if that is the machine."),
    .documented(
      "FAIL-01",
      "A Fail ends its scope with its error and cause, which then fail what encloses it."),
    .observed("FAIL-02", "Error and cause may both be left out, and the failure then has neither."),
    .documented(
      "FAIL-03",
      "ErrorPath and CausePath take a string from the input, the context or a function."),
    .observed("FAIL-04", "A Fail is entered and never left."),
    .decided("FAIL-05", "A Fail may give any name, a reserved one too."),
    .observed(
      "FAIL-06",
      "In JSONata error and cause may be expressions.",
      unshown: "needs the query language JSONata"),
    .documented("FAIL-07", "A Fail chooses no input and gives no output."),
  ]
}
