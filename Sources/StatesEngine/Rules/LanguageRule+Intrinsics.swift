extension LanguageRule {
  /// The intrinsic functions.
  static let intrinsics: [LanguageRule] = [
    .documented(
      "INTR-01",
      """
      Functions can be called in templates and, some of them, in the paths of a Fail; nowhere \
      else.
      """),
    .documented(
      "INTR-02",
      """
      An argument is a string in single quotes, a number, true, false, null, a path or another \
      call.
      """),
    .documented("INTR-03", "A field nests at most ten calls."),
    .documented(
      "INTR-04",
      "A string knows four escapes: of the quote, of either brace, and of the backslash."),
    .documented(
      "INTR-05",
      """
      A call that fails is States.IntrinsicFailure in the language and States.Runtime on AWS, \
      and never null.
      """),
    .decided("INTR-06", "An argument's path that finds nothing fails as a path does."),
    .decided(
      "INTR-07",
      """
      Arguments are computed from left to right, and only random functions depend on anything \
      else.
      """),
    .observed("INTR-10", "States.Array makes an array of its arguments, empty if there are none."),
    .documented(
      "INTR-11",
      """
      States.ArrayPartition cuts an array into pieces of a length, the last of which may be \
      shorter.
      """),
    .documented(
      "INTR-12",
      "States.ArrayContains compares deeply, and numbers by what they are worth."),
    .observed(
      "INTR-13",
      """
      States.ArrayRange counts from the first to the last by a step other than 0, at most 1000 \
      numbers.
      """),
    .documented(
      "INTR-14",
      "States.ArrayGetItem counts from 0, and an index outside the array fails."),
    .documented(
      "INTR-15",
      "States.ArrayLength counts the elements of an array and fails for anything else."),
    .decided(
      "INTR-16",
      """
      States.ArrayUnique keeps the first of equal elements, and never takes different types \
      for equal.
      """),
    .documented(
      "INTR-17",
      """
      States.Base64Encode and Base64Decode take at most 10,000 characters, in UTF-8 and the \
      standard alphabet.
      """),
    .observed(
      "INTR-18",
      "States.Hash writes MD5, SHA-1, SHA-256, SHA-384 or SHA-512 in small hexadecimal digits."),
    .decided(
      "INTR-19",
      """
      States.JsonMerge merges the top level, the second object winning; deep merging may be \
      refused.
      """),
    .observed(
      "INTR-20",
      "States.StringToJson parses its text; blank text is null, malformed text fails."),
    .observed(
      "INTR-21",
      "States.JsonToString writes without white space and keeps the order of members."),
    .documented(
      "INTR-22",
      """
      States.MathRandom draws from its first number up to, but without, its second; one seed \
      gives one number.
      """),
    .observed(
      "INTR-23",
      "States.MathAdd rounds its arguments, halves upwards, and adds them within 32 bits."),
    .observed(
      "INTR-24",
      "States.StringSplit splits at any of the given characters and drops empty pieces."),
    .documented("INTR-25", "States.UUID gives a random identifier of version 4."),
    .observed(
      "INTR-26",
      """
      States.Format puts one argument into each pair of braces and fails if their numbers \
      differ.
      """),
    .observed("INTR-27", "Any argument may itself be a call."),
    .documented("INTR-30", "A Fail may call only the functions that give a string."),
    .documented("INTR-31", "A state in JSONata calls its own functions and none of these."),
  ]
}
