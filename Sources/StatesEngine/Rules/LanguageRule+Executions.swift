extension LanguageRule {
  /// How executions start and end, and the calls about them.
  static let executions: [LanguageRule] = [
    .documented(
      "EXEC-01",
      "An execution runs, then ends in one of four ways, and only a redrive makes it run again."),
    .documented("EXEC-02", "A Standard execution lasts at most a year and runs each step once."),
    .documented(
      "EXEC-03",
      """
      An Express execution lasts at most five minutes and waits for neither tokens nor jobs \
      nor activities.
      """),
    .observed("EXEC-04", "An Express execution cannot be described or stopped."),
    .documented(
      "EXEC-05",
      "A synchronous start returns the failure of the execution in its body, not as its own.",
      unshown: "the kit makes no StartSyncExecution calls"),
    .documented(
      "EXEC-06",
      """
      Success has an output, failure an error and cause, a stop those that it was given; a \
      timeout has none.
      """),
    .documented(
      "EXEC-07",
      "The input is JSON of bounded length, an empty object by default, and may be any value."),
    .documented(
      "EXEC-10",
      """
      A machine that outlasts its TimeoutSeconds has timed out, with one event, which nobody \
      catches.
      """),
    .observed("EXEC-11", "A stop is one event, and no state writes one about it."),
    .documented(
      "EXEC-12",
      """
      A stop can be refused for the name that it gives, and never because the execution has \
      ended.
      """),
    .documented("EXEC-13", "A stop's error and cause have bounded lengths."),
    .observed(
      "EXEC-20",
      """
      Starting the same again under the same name while it runs is fine; anything else is \
      refused.
      """),
    .documented(
      "EXEC-21",
      "A name has at most 80 characters of a restricted set, and is free again after 90 days."),
    .decided("EXEC-22", "Two inputs are the same if their texts are."),
    .documented("EXEC-23", "Each start of an Express execution is a new one."),
    .documented("EXEC-24", "An execution keeps the definition that it began with."),
    .documented(
      "EXEC-25",
      "Deleting a machine lets its executions run on and starts no more.",
      unshown: "the kit makes no DeleteStateMachine calls"),
    .documented("EXEC-26", "A machine may start itself."),
  ]
}
