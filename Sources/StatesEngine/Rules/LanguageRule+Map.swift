extension LanguageRule {
  /// The inline Map.
  static let map: [LanguageRule] = [
    .documented("MAP-01", "The items are an array, by default the chosen input."),
    .documented(
      "MAP-02",
      """
      ItemSelector is computed for each item and is the iteration's input; without it the item \
      is.
      """),
    .documented(
      "MAP-03",
      """
      The result lists the outputs in the order of the items, and no items give an empty array \
      at once.
      """),
    .documented(
      "MAP-04",
      """
      Without a limit all items may be at work, on AWS 40; a limit of one means one after \
      another.
      """),
    .documented(
      "MAP-05",
      "No more iterations than the limit are at work, and they begin in order."),
    .observed("MAP-06", "A MaxConcurrencyPath must lead to a number."),
    .documented(
      "MAP-07",
      "An iteration's error aborts the others, begins no further one, and fails the Map."),
    .observed(
      "MAP-08",
      "The Map and each iteration write their own events, with length and index."),
    .observed(
      "MAP-09",
      "An iteration that waited for a slot follows the last event of the one that freed it."),
    .observed(
      "MAP-10",
      """
      When an iteration fails its event comes first, then those of the aborted ones, then the \
      Map's.
      """),
    .documented("MAP-11", "Maps and Parallels may stand in each other."),
    .documented("MAP-12", "A retry runs all iterations again, and a catcher catches as elsewhere."),
    .observed("MAP-13", "A processor that tells no mode is inline."),
    .observed("MAP-14", "The older names of the fields mean the same."),
    .documented("MAP-15", "Each iteration has variables of its own."),
    .observed("MAP-16", "Items that are no array are an error."),
  ]
}
