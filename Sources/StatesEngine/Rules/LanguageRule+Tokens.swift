extension LanguageRule {
  /// Task tokens and the calls that answer them.
  static let tokens: [LanguageRule] = [
    .documented("TOKEN-01", "A token stands for one attempt, and a retry has another."),
    .documented("TOKEN-02", "A token settles its task once at most; a second answer is refused."),
    .documented(
      "TOKEN-03",
      """
      A refusal says whether the token is unknown, the task is over, the activity is gone or \
      the output is bad.
      """),
    .observed("TOKEN-04", "An answer after the timeout gets TaskTimedOut."),
    .observed("TOKEN-05", "A token that nobody issued gets InvalidToken."),
    .observed(
      "TOKEN-06",
      "The tokens of ended executions, aborted branches and earlier attempts get TaskTimedOut."),
    .documented(
      "TOKEN-07",
      "A bad or too long output is refused at once, and the task stays open."),
    .documented(
      "TOKEN-08",
      "A failure may tell an error and a cause of bounded length, and no output."),
    .observed(
      "TOKEN-09",
      "A failure that tells no error has none, and only States.ALL is sure to match it."),
    .documented(
      "TOKEN-10",
      "A token has at most 2048 characters, and nobody needs to know what they mean.",
      unshown: "how long a token is, is the engine's own affair and shown by no history"),
    .documented(
      "TOKEN-11",
      "Whoever has the permission may answer.",
      unshown: "permissions belong to the account and not to the engine"),
    .observed("TOKEN-12", "Heartbeats of several tokens know nothing of each other."),
    .documented(
      "TOKEN-13",
      "An answer that comes before the integration's own call has returned counts."),
    .observed(
      "TOKEN-14",
      "A nested execution that holds its parent's token may end the parent's task with it."),
    .decided("TOKEN-15", "An answer that was accepted is kept, and what it changes follows."),
    .documented(
      "TOKEN-16",
      "A heartbeat of a closed task gets TaskTimedOut, one of an unknown token InvalidToken."),
    .decided("TOKEN-17", "A heartbeat that nobody asked for is accepted and changes nothing."),
    .documented(
      "TOKEN-18",
      "The state's result is the output that was sent, not what the integration returned."),
    .documented(
      "TOKEN-19",
      "A call that is throttled changes nothing.", unshown: "a quota of the service"),
    .documented("TOKEN-20", "A token lives as long as its execution."),
    .documented(
      "TOKEN-21",
      "Waiting for many workers is the machine's own business; one token settles once."),
  ]
}
