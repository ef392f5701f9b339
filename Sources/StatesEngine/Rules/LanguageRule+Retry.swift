extension LanguageRule {
  /// Retriers: which one, how often, and when.
  static let retry: [LanguageRule] = [
    .documented(
      "RETRY-01",
      """
      A retrier lists errors, and has bounds and defaults for interval, attempts, rate, \
      longest delay and jitter.
      """),
    .documented("RETRY-02", "The first retrier that lists the error is the one that counts."),
    .documented("RETRY-03", "Every retrier counts for itself, over the whole visit to the state."),
    .documented(
      "RETRY-04",
      "A retrier that is used up hands over to Catch, and later retriers are not asked."),
    .documented(
      "RETRY-05",
      "MaxAttempts counts retries, so that 0 means none and hides the retriers after it."),
    .documented(
      "RETRY-06",
      """
      The delay grows by the rate with each retry, up to the longest delay; full jitter draws \
      below it.
      """),
    .documented("RETRY-07", "The delay grows with the retrier's own count."),
    .documented(
      "RETRY-08",
      """
      Entering the state again starts counting anew, and so do a branch, an iteration and a \
      redrive.
      """),
    .documented("RETRY-09", "Each attempt has new clocks and a new token."),
    .documented(
      "RETRY-10",
      "A retry does not enter the state again; it computes Parameters anew from the same input."),
    .observed("RETRY-11", "A delay writes no event; the next attempt does."),
    .documented(
      "RETRY-12",
      "Retrying a Parallel or Map starts all of it again, from the same input."),
    .observed(
      "RETRY-13",
      """
      A Parallel or Map is recorded as failed only after its last attempt, its iterations each \
      time.
      """),
    .documented(
      "RETRY-14",
      """
      What a retrier inside can handle never reaches the outer one, and its count starts anew \
      with each outer attempt.
      """),
    .documented("RETRY-15", "Catch is asked when no retrier is left."),
    .documented("RETRY-16", "Retries count as transitions and add their events."),
    .documented("RETRY-17", "A retrier's numbers are plain numbers and not computed."),
    .documented(
      "RETRY-18",
      "An error of evaluation that can be caught can be retried as well.",
      unshown: "needs the query language JSONata"),
    .documented("RETRY-19", "The execution's time runs on during a delay, and ends it."),
    .documented(
      "RETRY-20",
      "Stopping the execution during a delay ends it at once, with no further attempt."),
    .decided(
      "RETRY-21",
      "On a real clock a delay has a lower bound, and an upper one with tolerance.",
      unshown: "about judging engines on a real clock; the reference is exact"),
    .decided("RETRY-22", "Jitter draws from 0 to the delay, which is bounded first."),
    .observed(
      "RETRY-23",
      "A test of one state tells what a retrier would do, and does not do it.",
      unshown: "the kit makes no TestState calls"),
    .documented("RETRY-24", "Express executions retry in the same way."),
    .documented("RETRY-25", "A retrier may list several errors, of which one is enough."),
  ]
}
