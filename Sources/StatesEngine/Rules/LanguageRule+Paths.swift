extension LanguageRule {
  /// The dialect of JSONPath.
  static let paths: [LanguageRule] = [
    .documented(
      "JPATH-01",
      """
      Paths follow the dialect of Jayway: names, indices, slices, unions, wildcards, descent \
      and filters.
      """),
    .documented(
      "JPATH-02",
      "A definite path gives the one value, any other an array of what it found."),
    .observed("JPATH-03", "An indefinite path that finds nothing gives an empty array."),
    .decided("JPATH-04", "A negative index counts from the end of the array and is definite."),
    .documented(
      "JPATH-05",
      """
      Filters compare, combine and test for presence; values of different types never compare \
      as true.
      """),
    .documented(
      "JPATH-06",
      """
      The functions at the end of a Jayway path may or may not be there; nothing portable uses \
      them.
      """),
    .documented(
      "JPATH-07",
      "A reference path, of names and indices alone, names exactly one node."),
    .documented("JPATH-08", "A name that is no identifier stands in brackets and quotes."),
    .decided("JPATH-09", "What a filter found stays an array, also as an operand of a choice."),
    .documented(
      "JPATH-10",
      """
      A path reads the input from '$', the context from '$$', and a variable from '$' and its \
      name.
      """),
    .decided("JPATH-11", "Evaluating a path changes nothing."),
    .decided("JPATH-12", "A wildcard lists an object's members in the order of the document."),
  ]
}
