extension LanguageRule {
  /// Variables, who sets them and who sees them.
  static let variables: [LanguageRule] = [
    .documented(
      "VAR-01",
      "A variable's name is an identifier of at most 80 characters and not 'states'."),
    .documented(
      "VAR-02", "One variable, and one Assign, hold at most 256 KiB, all of an execution 10 MiB."),
    .documented(
      "VAR-03",
      """
      Each branch and iteration has a scope of its own, which reads the outer ones and may not \
      set their names.
      """),
    .documented(
      "VAR-04",
      "What a branch or iteration set is seen neither by its siblings nor afterwards outside."),
    .documented("VAR-05", "The children of a distributed Map see no variable of their parent."),
    .documented(
      "VAR-06",
      "Assign sets whole variables, and all its right-hand sides read the values from before."),
    .documented(
      "VAR-07",
      "In Assign '$' is the result where the state has one, and its chosen input elsewhere."),
    .documented(
      "VAR-08",
      "When an error is caught, the catcher's Assign counts and the state's own does not."),
    .documented("VAR-09", "Reading a variable that was never set is a failure."),
    .documented(
      "VAR-10",
      """
      A choice that fits brings its own Assign; the state's applies only if the default is \
      taken.
      """),
    .observed("VAR-11", "The event of leaving a state lists the variables that it set."),
    .decided(
      "VAR-12",
      "Assign happens once, when the state succeeds or is caught, however often it was retried."),
    .decided(
      "VAR-13",
      "Only the present values count towards the limit on stored variables."),
  ]
}
