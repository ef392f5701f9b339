extension LanguageRule {
  /// What a history looks like.
  static let history: [LanguageRule] = [
    .observed(
      "HIST-01",
      "Events are numbered from 1 without gaps; the first and the first entry follow 0."),
    .decided("HIST-02", "An event follows an earlier one, and no clock runs backwards."),
    .observed(
      "HIST-03",
      "A history that has ended ends with exactly one event of an end, unless it was redriven."),
    .observed(
      "HIST-04",
      "Success and failure follow the event that caused them; a stop and a timeout follow 0."),
    .observed("HIST-05", "Events that only keep the books have no successor."),
    .observed(
      "HIST-06",
      """
      A branch's first entry follows the start of the Parallel, an iteration's that of the \
      iteration.
      """),
    .documented("HIST-07", "Events of entering and leaving carry the data as text."),
    .documented(
      "HIST-08",
      "A history is read in pages, forwards or backwards.",
      unshown: "pages are how a service hands a history out, not what it says"),
    .documented("HIST-09", "Each kind of event has its own details."),
    .observed("HIST-10", "Heartbeats, delays and reading variables leave no event."),
    .decided(
      "HIST-11",
      """
      A state is left at most once for each entry, and not at all where it failed or was \
      aborted.
      """),
    .observed("HIST-12", "A failed evaluation is recorded before the failure of the state."),
    .documented("HIST-20", "At 25,000 events an execution that has not succeeded fails."),
    .documented("HIST-21", "Each child of a distributed Map has this limit for itself."),
  ]
}
