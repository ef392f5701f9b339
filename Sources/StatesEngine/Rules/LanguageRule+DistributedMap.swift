extension LanguageRule {
  /// The distributed Map.
  static let distributedMap: [LanguageRule] = [
    .documented(
      "DMAP-01",
      "Each item or batch of a distributed Map is an execution of its own, in one Map Run."),
    .observed("DMAP-02", "The parent records the Map and its run, and nothing of the items."),
    .documented(
      "DMAP-03",
      """
      Items come from the input or are read from stored objects: arrays, listings, CSV, JSON, \
      JSON lines.
      """),
    .documented(
      "DMAP-04",
      "A row of CSV is an object of strings, named by the first row or by the machine."),
    .observed(
      "DMAP-05",
      """
      MaxItems bounds how many items are read; 0 means all, a negative or broken number is an \
      error.
      """),
    .observed(
      "DMAP-06",
      "Items that cannot be read are States.ItemReaderFailed, which can be caught."),
    .documented(
      "DMAP-07",
      """
      Batches hold consecutive items up to a number or size, the last perhaps fewer, and what \
      all share.
      """),
    .documented(
      "DMAP-08",
      "No more than 10,000 children are at work, or fewer if the machine says so."),
    .documented(
      "DMAP-09",
      "The run fails when more items have failed than either tolerance allows."),
    .observed("DMAP-10", "Tolerances from paths must be numbers within their bounds."),
    .documented(
      "DMAP-11",
      """
      An exceeded tolerance is States.ExceedToleratedFailureThreshold, and no tolerance \
      tolerates nothing.
      """),
    .decided(
      "DMAP-12",
      """
      Within the tolerance the Map succeeds, and its result holds the outputs that there are, \
      in order.
      """),
    .documented("DMAP-13", "A retry is a new run over all items."),
    .documented("DMAP-14", "A ResultWriter stores the results and gives the place where they are."),
    .documented("DMAP-15", "Results that are not stored must fit into one payload."),
    .documented("DMAP-16", "A child's events are its own and do not count as its parent's."),
    .documented(
      "DMAP-17",
      "The counts of a run's items add up to their number.",
      unshown: "the kit makes no DescribeMapRun calls"),
    .documented("DMAP-18", "The context tells where an item comes from."),
    .documented("DMAP-19", "A child knows of its parent only what its input holds."),
    .documented("DMAP-20", "Where the parent ends, its run and children end too."),
    .documented("DMAP-21", "A redrive redrives Standard children and starts Express ones anew."),
    .observed("DMAP-22", "A distributed Map never writes the events of inline iterations."),
    .documented("DMAP-23", "ItemSelector shapes the items before they are put into batches."),
  ]
}
