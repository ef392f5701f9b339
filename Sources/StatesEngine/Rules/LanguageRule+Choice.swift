extension LanguageRule {
  /// The Choice state.
  static let choice: [LanguageRule] = [
    .documented("CHOICE-01", "Rules are tried in their order, and the first that is true decides."),
    .documented(
      "CHOICE-02",
      """
      Where no rule is true the default is taken; without one the execution fails and nothing \
      can catch it.
      """),
    .documented(
      "CHOICE-03",
      "And, Or and Not combine rules, from left to right and no further than needed."),
    .documented(
      "CHOICE-04",
      """
      There are comparisons of strings, numbers, booleans and timestamps, each with a twin for \
      paths, and tests of type.
      """),
    .observed("CHOICE-05", "Comparing a value of another type is false and no error."),
    .observed(
      "CHOICE-06",
      """
      With a path on the right, another type on either side is false; a path that finds \
      nothing is an error.
      """),
    .documented(
      "CHOICE-07",
      "A Variable that finds nothing fails the execution, unless the test is for presence."),
    .observed("CHOICE-08", "IsPresent is true of whatever is there, null included."),
    .observed(
      "CHOICE-09",
      "A test of type that expects false is the opposite of the one that expects true."),
    .observed(
      "CHOICE-10",
      "The tests of type look at the JSON type; a timestamp is a string that spells one."),
    .observed("CHOICE-11", "Numbers compare by what they are worth."),
    .documented("CHOICE-12", "Strings compare by code units, with no regard to a locale."),
    .documented("CHOICE-13", "Timestamps compare as moments, whatever zone they are written in."),
    .documented(
      "CHOICE-14",
      """
      In StringMatches only the star stands for anything, the backslash escapes it, and the \
      whole string must fit.
      """),
    .documented("CHOICE-15", "Every rule at the top tells where to go."),
    .documented(
      "CHOICE-16",
      "In JSONata a rule is a condition, and the condition must be a boolean."),
    .documented("CHOICE-17", "A Choice hands on what it was given."),
    .documented(
      "CHOICE-18",
      "A Choice's own Assign applies on the default only; in JSONPath a rule has no Output."),
    .observed("CHOICE-19", "The order of a rule's members does not matter."),
    .observed("CHOICE-20", "A combination of one rule is that rule."),
    .documented("CHOICE-21", "A Choice can neither retry nor catch: its errors fail the scope."),
  ]
}
