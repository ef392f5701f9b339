extension LanguageRule {
  /// How data flows through a state of the query language JSONPath.
  static let dataFlow: [LanguageRule] = [
    .documented(
      "DFP-01",
      """
      A state's stages run in one order: InputPath, Parameters, the work, ResultSelector, \
      ResultPath, OutputPath.
      """),
    .documented(
      "DFP-02",
      """
      A stage that is not declared hands on what it got; a result without ResultPath replaces \
      the input.
      """),
    .observed(
      "DFP-03",
      """
      A null InputPath or OutputPath gives an empty object; a null ResultPath drops the result \
      and keeps the input.
      """),
    .documented(
      "DFP-04",
      "ResultPath writes into what the state was given, not into what InputPath chose of it."),
    .documented(
      "DFP-05",
      """
      ResultPath makes the objects that are missing on its way and replaces what is at its \
      end.
      """),
    .decided(
      "DFP-06",
      """
      A ResultPath that does not fit the input is a failure; an array is never padded to reach \
      an index.
      """),
    .documented("DFP-07", "ResultPath writes into neither the context object nor a variable."),
    .observed(
      "DFP-08",
      "A path that chooses input, output, items or an operand may read the context object."),
    .observed(
      "DFP-09",
      """
      An InputPath or OutputPath that finds nothing fails the execution with States.Runtime, \
      whatever is caught.
      """),
    .observed(
      "DFP-10",
      "A definite path in a template that finds nothing is a failure, on AWS States.Runtime."),
    .observed(
      "DFP-11",
      "An indefinite path in a template that finds nothing gives an empty array."),
    .decided(
      "DFP-12",
      "An array index past the end in a template gives null or States.Runtime; either is right."),
    .documented(
      "DFP-13",
      """
      In a template each member whose name ends in '.$' is computed, at every depth; strings \
      in arrays are not.
      """),
    .observed(
      "DFP-14",
      "The Result of a Pass is copied as it stands, names that end in '.$' included."),
    .documented(
      "DFP-15",
      "A Pass without Result gives what Parameters, or else its input, came to."),
    .documented("DFP-16", "ResultSelector reads the result as '$' and the context as '$$'."),
    .documented(
      "DFP-17",
      "Wait, Choice and Succeed choose input and output, and have no other stage."),
    .documented(
      "DFP-18",
      """
      The beginning of a template's string tells whether it reads input, context or a \
      variable, or calls a function.
      """),
    .observed("DFP-19", "Parameters are computed anew for every attempt."),
    .documented(
      "DFP-20",
      "A number keeps what a binary64 can hold; nothing relies on more digits than that.",
      unshown: "the kit compares numbers by what they are worth, and no case asks for more"),
    .documented(
      "DFP-21",
      "No payload is longer than 256 KiB of UTF-8; a longer one is States.DataLimitExceeded."),
    .decided(
      "DFP-22",
      """
      The order of an object's members means nothing, the order of an array's elements \
      everything.
      """),
  ]
}
