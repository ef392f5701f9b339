extension LanguageRule {
  /// The Parallel state.
  static let parallel: [LanguageRule] = [
    .documented("PAR-01", "Each branch gets its own copy of the chosen input."),
    .documented(
      "PAR-02",
      """
      The result lists the branches' outputs in the order of the definition, whichever ended \
      first.
      """),
    .documented("PAR-03", "A Parallel succeeds when all its branches have."),
    .documented(
      "PAR-04",
      "A branch's error ends the other branches and fails the state, which may retry or catch."),
    .documented(
      "PAR-05",
      "Work of an aborted branch goes on elsewhere, and its answers are refused."),
    .observed(
      "PAR-06",
      "A Parallel is entered, started, succeeds or fails, and is left, with an event each."),
    .observed(
      "PAR-07",
      "The events of success and of leaving both follow the last event of the branches."),
    .documented("PAR-08", "Branches have no names; their number is their place."),
    .documented(
      "PAR-09",
      """
      The stages after the work see the array of outputs; Succeed ends only its branch, Fail \
      the whole.
      """),
    .documented("PAR-10", "Nothing passes from branch to branch."),
    .documented("PAR-11", "A Parallel has no timeout of its own."),
    .observed("PAR-12", "A branch that ends in a Fail writes no event of being aborted."),
  ]
}
