extension LanguageRule {
  /// Tasks: attempts, events, timeouts and heartbeats.
  static let task: [LanguageRule] = [
    .documented("TASK-01", "The resource says what is called and how its end is awaited."),
    .documented("TASK-02", "Without a suffix a task is done when the call has returned."),
    .documented(
      "TASK-03",
      """
      With '.sync' a task is done when the job that it started is; '.sync:2' parses a nested \
      execution's output.
      """),
    .documented(
      "TASK-04",
      "With '.waitForTaskToken' a task is done when somebody answers with its token."),
    .observed(
      "TASK-05",
      """
      A task of an integration is scheduled, started, submitted if it goes on elsewhere, and \
      then succeeds, fails or times out.
      """),
    .observed(
      "TASK-06",
      "Lambda functions and activities have events of their own kinds in the same order."),
    .observed(
      "TASK-07",
      "The event of scheduling tells a timeout or a heartbeat only if it was declared."),
    .documented(
      "TASK-08",
      """
      Work that could not start, or not be submitted, has an event of its own and can be \
      retried and caught.
      """),
    .documented(
      "TASK-09",
      "Every attempt is scheduled and started anew, within one entry of the state."),
    .documented(
      "TASK-10",
      "A Standard execution starts an attempt once; only a retrier or a redrive makes another."),
    .documented(
      "TASK-20",
      """
      Without TimeoutSeconds a task may take as long as its execution; the language says a \
      minute.
      """),
    .documented(
      "TASK-21",
      "Without HeartbeatSeconds silence is fine; with it, it is shorter than the timeout."),
    .documented(
      "TASK-22",
      "The clocks of an attempt start when it starts, not when it is scheduled."),
    .decided("TASK-23", "Work that no worker has taken does not run out of its own time."),
    .observed("TASK-24", "An attempt that outlasts TimeoutSeconds ends with States.Timeout."),
    .documented("TASK-25", "Heartbeats do not put off the timeout."),
    .documented(
      "TASK-26",
      "A heartbeat restarts its clock from its own arrival and writes no event."),
    .observed("TASK-27", "A missed heartbeat is recorded as a timeout."),
    .decided(
      "TASK-28",
      "A missed heartbeat is matched by States.HeartbeatTimeout and by States.Timeout."),
    .decided(
      "TASK-29",
      "The first heartbeat is due as long after the start as any later one after the last."),
    .documented(
      "TASK-30",
      "A path to a timeout or heartbeat must lead to a positive whole number."),
    .decided(
      "TASK-31",
      """
      A heartbeat that turns out no shorter than the timeout is States.Runtime or ends as the \
      timeout would.
      """),
    .documented(
      "TASK-32",
      "A timeout ends the waiting and not the work, whose late answers are refused."),
    .documented(
      "TASK-33",
      "A call over HTTP lasts at most a minute.",
      unshown: "a limit of the HTTP service and not of the engine"),
    .observed(
      "TASK-34",
      "A task's timeout that nobody catches fails the execution; it does not time it out."),
    .observed("TASK-35", "A caught timeout shows as States.Timeout with an empty cause."),
    .documented("TASK-36", "No clock of an attempt runs between two attempts."),
  ]
}
