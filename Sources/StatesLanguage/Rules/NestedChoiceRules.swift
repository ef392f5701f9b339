extension Rule {
  /// A rule of a Choice says where to go; the rules inside it only say when.
  static let nestedChoiceRules = Rule(
    "STRUCT-43", .error,
    "A rule in Choices has Next; a rule inside And, Or or Not has no Next, Assign or Output."
  ) { outline, report in
    for choice in outline.choices {
      if choice.depth == 0 {
        if !outline.has(.next, choice.node) { report.breach(.required([.next]), at: choice.node) }
        continue
      }
      for field in [Field.next, .assign, .output] where outline.has(field, choice.node) {
        let advice = "move it to the rule in 'Choices' that this one belongs to"
        report.breach(
          .unsupported(field.name, in: "a nested choice rule", advice: advice), at: choice.node,
          field)
      }
    }
  }
}
