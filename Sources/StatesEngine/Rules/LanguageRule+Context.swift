extension LanguageRule {
  /// What a state can learn about its execution.
  static let context: [LanguageRule] = [
    .observed(
      "CTX-01",
      """
      The context object tells of the execution, the state, the machine, and of task and item \
      where there are such.
      """),
    .observed("CTX-02", "RedriveCount begins at 0, and RedriveTime is there only after a redrive."),
    .observed(
      "CTX-03",
      "RetryCount counts the retries of this visit over all retriers; a Pass has none."),
    .decided("CTX-04", "EnteredTime is when the state was entered, and a retry does not move it."),
    .observed(
      "CTX-05",
      "Only a task that waits for its token has one in the context; elsewhere reading it fails."),
    .documented(
      "CTX-06",
      """
      Index and value of an item can be read where an iteration's input is put together, and \
      not inside it.
      """),
    .documented("CTX-07", "Moments are written in UTC, with 'T' and 'Z'."),
    .observed("CTX-08", "The paths of a Fail may read the context."),
    .documented(
      "CTX-09",
      "A state in JSONata reads the same object as '$states.context'.",
      unshown: "needs the query language JSONata"),
  ]
}
