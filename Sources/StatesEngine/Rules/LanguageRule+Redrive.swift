extension LanguageRule {
  /// Redriving an execution that has not succeeded.
  static let redrive: [LanguageRule] = [
    .documented(
      "REDRIVE-01",
      """
      A Standard execution that ended without success can be redriven for 14 days, if it has \
      events left.
      """),
    .documented(
      "REDRIVE-02",
      "A redrive keeps name, definition, input and history, and writes its own event."),
    .documented("REDRIVE-03", "It goes on at the state that did not succeed."),
    .documented(
      "REDRIVE-04",
      """
      Each kind of state goes on in its way: choices choose again, tasks try again, finished \
      branches stay.
      """),
    .documented("REDRIVE-05", "Retriers and timeouts start anew."),
    .documented("REDRIVE-06", "The context counts redrives and tells when the last one was."),
    .documented("REDRIVE-07", "Tokens from before stay dead."),
    .documented(
      "REDRIVE-08",
      "The children of a distributed Map that did not succeed are redriven with it."),
    .documented("REDRIVE-09", "A description says whether a redrive is possible, and why not."),
    .documented(
      "REDRIVE-10",
      "A redrive with a client token happens once.",
      unshown: "the kit gives no client token with a redrive"),
    .documented("REDRIVE-11", "Variables are as they were at the failure."),
  ]
}
