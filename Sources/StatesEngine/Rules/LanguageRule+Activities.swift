extension LanguageRule {
  /// Activities and their workers.
  static let activities: [LanguageRule] = [
    .documented("ACT-01", "A poll waits a minute for work and otherwise returns without a token."),
    .documented("ACT-02", "One piece of work is given to one worker at most."),
    .documented("ACT-03", "Work starts, and its clocks with it, when a worker takes it."),
    .observed("ACT-04", "A worker who gave no name has none in the history."),
    .observed(
      "ACT-05",
      "Work for an activity that was deleted fails, and an answer gets TaskDoesNotExist."),
    .documented("ACT-06", "Nobody can answer for work that no worker has taken."),
    .observed("ACT-07", "Work that was taken and is not answered times out."),
    .documented(
      "ACT-08",
      "Work that a worker took and forgot is given to nobody else until a clock runs out."),
    .documented(
      "ACT-09",
      "An activity's timeout is recorded as such, and then fails the execution."),
  ]
}
