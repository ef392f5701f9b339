extension LanguageRule {
  /// How data flows through a state of the query language JSONata.
  static let jsonata: [LanguageRule] = [
    .documented(
      "DFA-01",
      """
      Only a string that begins with '{%' and ends with '%}', nothing around them, is an \
      expression.
      """,
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-02",
      """
      Expressions count at every depth of the fields that hold data, and nowhere in those that \
      hold structure.
      """),
    .documented(
      "DFA-03",
      """
      '$states' gives input, context, and result or error where there is one; it cannot be \
      set.
      """,
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-04",
      "At its top an expression has no document of its own, neither as '$' nor by bare names.",
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-05",
      "AWS leaves '$eval' out and adds functions of its own.",
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-06",
      "Without Arguments the input is handed on, without Output the result; nothing is merged.",
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-07",
      "Output and Assign are computed when the work has succeeded; a catcher has its own.",
      unshown: "needs the query language JSONata"),
    .documented("DFA-08", "Assign and Output read the variables as they were on entry."),
    .observed(
      "DFA-09",
      "An expression that gives nothing is an error; within an object that member is left out."),
    .observed(
      "DFA-10",
      """
      A value of the wrong type for its field is an error, and so is what an expression \
      throws.
      """,
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-11",
      "Time, memory and depth of an expression are bounded.",
      unshown: "needs the query language JSONata"),
    .documented(
      "DFA-12",
      "An evaluation error can be retried and caught.",
      unshown: "needs the query language JSONata"),
    .observed(
      "DFA-13",
      "A failed evaluation writes an event that tells where, before the state fails."),
    .observed(
      "DFA-14",
      "Each attempt whose evaluation fails writes its own such event.",
      unshown: "needs the query language JSONata"),
    .observed(
      "DFA-15",
      "A sequence of one value shows as the value itself.",
      unshown: "needs the query language JSONata"),
    .observed("DFA-16", "Items of an inline Map must come to an array."),
    .observed(
      "DFA-17",
      "A condition may be a plain boolean.", unshown: "needs the query language JSONata"),
    .documented(
      "DFA-18",
      "A state's errors are those of its own query language.",
      unshown: "needs the query language JSONata"),
  ]
}
