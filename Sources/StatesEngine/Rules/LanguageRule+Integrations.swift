extension LanguageRule {
  /// Roles of tasks, and the names of their errors.
  static let integrations: [LanguageRule] = [
    .observed(
      "CRED-01",
      "Credentials name a role, which the task assumes; failing to is States.TaskFailed."),
    .observed("NAME-01", "An integration's error has the service's name before it."),
    .observed(
      "NAME-02",
      "A function's error is the type that it gave, and its payload is the cause."),
  ]
}
