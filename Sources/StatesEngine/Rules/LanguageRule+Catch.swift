extension LanguageRule {
  /// Catchers: which one, and what they hand on.
  static let `catch`: [LanguageRule] = [
    .documented(
      "CATCH-01",
      "The first catcher that lists the error decides where to go on, in the same scope."),
    .documented("CATCH-02", "What is caught is an object with Error and, as a rule, Cause."),
    .documented(
      "CATCH-03",
      """
      The catcher's ResultPath puts the error into what the state was given, and replaces it \
      by default.
      """),
    .observed("CATCH-04", "None of the state's own stages applies to what was caught."),
    .documented(
      "CATCH-05",
      """
      In JSONata the catcher's own Output and Assign see the error, and the state's are passed \
      over.
      """),
    .documented("CATCH-06", "A catcher may set variables, and '$' is the error there."),
    .observed("CATCH-07", "A state that caught is left with an event like any other."),
    .documented("CATCH-08", "An error that no catcher lists goes on to the enclosing scope."),
    .documented("CATCH-09", "A catcher may lead back to its state, and that is a new visit."),
    .decided("CATCH-10", "What goes wrong in a catcher itself is not caught by the same state."),
    .observed("CATCH-11", "Nothing catches the end of the execution's time, or its being stopped."),
    .observed("CATCH-12", "An empty list of catchers is fine and catches nothing."),
    .observed("CATCH-13", "What a Parallel or Map catches is the error of what failed inside."),
    .observed("CATCH-14", "Where error or cause are missing, they are null, empty or absent."),
    .documented("CATCH-15", "Catch works also where a retrier allows no retry."),
    .decided("CATCH-16", "Catching takes no time."),
  ]
}
