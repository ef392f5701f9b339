extension LanguageRule {
  /// What happens when two things come together.
  static let races: [LanguageRule] = [
    .decided(
      "RACE-01",
      """
      A success before the timeout counts and one after it is refused; at the same moment \
      either, but never half.
      """),
    .decided(
      "RACE-02",
      """
      A failure races the timeout like a success, and the error that won is the one to retry \
      or catch.
      """),
    .decided("RACE-03", "Of a success and a failure the first wins, and exactly one is accepted."),
    .documented("RACE-04", "Of two successes one is accepted, and the output is that one's."),
    .decided("RACE-05", "An answer after a missed heartbeat is too late, even before the timeout."),
    .decided(
      "RACE-06",
      "A heartbeat before its deadline restarts the clock and one after it is refused."),
    .decided("RACE-07", "Where heartbeat and timeout are due together, either may be reported."),
    .documented("RACE-08", "No heartbeat puts off the timeout."),
    .decided(
      "RACE-09",
      "Of a task's and the execution's timeout the earlier wins; at the same moment either."),
    .decided(
      "RACE-10",
      "An answer before the end of the execution's time counts, one after it is refused."),
    .decided("RACE-11", "A machine that ends exactly at its time has succeeded or timed out."),
    .decided(
      "RACE-12",
      "After a stop was accepted every answer is refused, and the execution stays aborted."),
    .decided("RACE-13", "A stop and a timeout at one moment give one end, which stays."),
    .documented(
      "RACE-14",
      "An execution that has ended never changes its status, and a stop adds no event."),
    .decided(
      "RACE-15",
      "When a sibling fails, the other branches are over, and answers to them are refused."),
    .decided(
      "RACE-16",
      "Of two failures at one moment exactly one is reported, error and cause together."),
    .documented("RACE-17", "A branch that fails fails the state, however close the last success."),
    .documented("RACE-18", "In a branch that was aborted nothing more is entered."),
    .decided(
      "RACE-19",
      """
      A retry due at the end of the execution's time may be scheduled or not; the execution \
      times out.
      """),
    .documented("RACE-20", "After a stop no further attempt is made."),
    .decided("RACE-21", "A Wait that ends at the end of the execution's time may be left or not."),
    .documented("RACE-22", "After a stop no Wait is left."),
    .decided("RACE-23", "A heartbeat to an aborted branch is refused."),
    .documented("RACE-24", "A poll after the end gets none of that execution's work."),
    .documented("RACE-25", "Of two polls for one piece of work exactly one gets it."),
    .decided(
      "RACE-26",
      "A nested execution's end and an answer with the token: the first settles."),
    .decided("RACE-27", "A nested execution's end races the timeout like an answer."),
    .documented("RACE-28", "The token of an earlier attempt never settles a later one."),
    .documented("RACE-29", "Tokens from before a redrive stay dead."),
    .documented(
      "RACE-30",
      """
      A free slot goes to the next item in order, and there are never more at work than \
      allowed.
      """),
    .documented(
      "RACE-31",
      "An inline Map begins no iteration after one has failed; a distributed one may."),
    .documented(
      "RACE-32",
      """
      Where an item succeeds as the tolerance is exceeded, the run fails all the same and \
      every item counts once.
      """),
    .decided(
      "RACE-33",
      "An accepted answer may have no effect where its branch is aborted meanwhile."),
    .decided("RACE-34", "Whether an answer or the limit on events comes first is open."),
    .documented(
      "RACE-35",
      "Of equal starts under one name all get the same execution; of different ones, one does."),
    .documented("RACE-36", "An execution uses one definition as a whole, the old or the new."),
    .decided(
      "RACE-37",
      "An answer that comes before the submission counts, whether or not that is recorded."),
    .documented("RACE-38", "A heartbeat after an accepted answer is refused."),
    .documented("RACE-39", "Nothing of an attempt that was caught reaches a later state."),
    .decided(
      "RACE-40",
      """
      A catcher inside may still begin when an outer sibling fails at that moment, and is then \
      aborted.
      """),
  ]
}
