// Rules that are not about the shape of one definition, and where they are kept.

extension Rule {
  /// A definition has at most 1 MiB of text.
  static let definitionSize = Rule(
    "STRUCT-08", "The text of a definition has at most 1,048,576 characters.",
    keptBy: "DefinitionText")

  /// JSON may nest only so deep.
  static let nestingDepth = Rule(
    "STRUCT-09", "A definition does not nest more deeply than can be read.",
    keptBy: "DefinitionText")

  /// A definition is refused if anything in it is an error, and only then.
  static let verdict = Rule(
    "STRUCT-50", "The result is FAIL if there is an error among the diagnostics, and OK otherwise.",
    keptBy: "DefinitionReport")

  /// A refusal to create a machine carries the diagnostics in its text.
  static let refusalText = Rule(
    "STRUCT-52",
    "Creating a machine fails with InvalidDefinition, whose text lists the diagnostics.",
    keptBy: "DefinitionError")

  /// Engines are compared on whether they accept a definition, not on their words.
  static let acceptanceOnly = Rule(
    "STRUCT-53", "Engines are compared on accepting and refusing; codes and places only on demand.",
    keptBy: "DefinitionReport.isAccepted")

  /// Describing a machine lists the variables that each state refers to.
  static let variableList = Rule(
    "STRUCT-54", "A machine tells, for each state, the variables that it refers to.",
    keptBy: "Machine.variableReferences")
}
