extension LanguageRule {
  /// Tasks that run another execution.
  static let sync: [LanguageRule] = [
    .observed(
      "SYNC-01",
      "A nested execution that fails is States.TaskFailed, with its description as the cause."),
    .observed(
      "SYNC-02",
      """
      A nested execution that times out is States.TaskFailed too, and the cause says \
      TIMED_OUT.
      """),
    .documented(
      "SYNC-03",
      "Where the task ends before the nested execution, that is stopped, as far as can be."),
    .documented(
      "SYNC-04",
      """
      Without a suffix a nested execution is started and left alone; with a token it must \
      answer.
      """),
    .documented(
      "SYNC-05",
      "The nested execution learns who started it from its input, by convention."),
  ]
}
