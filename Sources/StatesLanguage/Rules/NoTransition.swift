extension Rule {
  /// Choice, Succeed and Fail decide by their type where execution goes.
  static let noTransition = Rule(
    "STRUCT-17", .error, "Choice, Succeed and Fail states have neither Next nor End."
  ) { outline, report in
    for state in outline.states {
      guard let tag = state.tag, !tag.hasTransition else { continue }
      for field in [Field.next, .end] where outline.has(field, state.node) {
        let advice = tag == .choice ? "name the target in a rule or in 'Default'" : "remove it"
        report.breach(
          .unsupported(field.name, in: "a \(tag.rawValue) state", advice: advice), at: state.node,
          field)
      }
    }
  }
}
