extension LanguageRule {
  /// Errors, their names and where they go.
  static let errors: [LanguageRule] = [
    .documented(
      "ERR-01",
      """
      An error is a name, where case counts, and perhaps a cause; names that begin with \
      'States.' are reserved.
      """),
    .documented("ERR-02", "The language knows a closed list of reserved names."),
    .documented(
      "ERR-03",
      """
      Task, Parallel and Map retry and catch; any other error fails its scope and is the \
      enclosing state's.
      """),
    .observed("ERR-04", "States.Runtime is neither retried nor caught, at any level."),
    .observed(
      "ERR-05",
      "On AWS what a path, template, function or choice runs into is States.Runtime."),
    .documented("ERR-06", "States.TaskFailed matches any error but a timeout and States.Runtime."),
    .documented(
      "ERR-07",
      "States.ALL matches any error but States.Runtime and States.DataLimitExceeded."),
    .decided("ERR-08", "Whether States.ALL catches a task's oversized result is open."),
    .documented("ERR-09", "Sizes are counted in bytes of UTF-8."),
    .observed("ERR-10", "A Parallel or Map that fails tells the error of what failed inside."),
    .documented(
      "ERR-11",
      "An error that nobody handles ends its scope, and at the top the execution."),
    .observed("ERR-12", "A cause of the engine's own names the state and the event of its entry."),
    .documented(
      "ERR-13",
      """
      Missing permissions are States.Permissions, unless the service has a name of its own for \
      them.
      """),
    .decided("ERR-14", "A cause is a string or is not there."),
  ]
}
