import StatesJSON

// What the rules about the fields of JSONPath states and of JSONata states have in common.

extension Rule {
  /// Checks the fields of the states in one language: those that are missing, those that do not
  /// belong, and those of the wrong type.
  static func checkFields(
    in language: QueryLanguage, _ outline: Outline, _ report: inout Report
  ) {
    for state in outline.states where state.language == language {
      guard let tag = state.tag else { continue }
      requireFields(of: state, tag, outline, &report)
      let allowed = FieldTable.allowed(tag, in: language)
      for member in outline.members(of: state.node.value) {
        guard let field = member.field, allowed.contains(field) else {
          refuse(member.name, member.field, in: state, tag, outline, &report)
          continue
        }
        if let shape = Shape.of(field),
          !shape.fits(member.value, of: field, in: language, arena: outline.arena)
        {
          report.breach(.expected(shape.rawValue), at: state.node, field)
        }
      }
    }
  }

  private static func requireFields(
    of state: Outline.StateNode, _ tag: State.Tag, _ outline: Outline, _ report: inout Report
  ) {
    let missing = FieldTable.required(tag).filter { field in
      if outline.has(field, state.node) { return false }
      return !(field == .itemProcessor && outline.has(.iterator, state.node))
    }
    if !missing.isEmpty { report.breach(.required(missing), at: state.node) }
  }

  private static func refuse(
    _ name: String, _ field: Field?, in state: Outline.StateNode, _ tag: State.Tag,
    _ outline: Outline, _ report: inout Report
  ) {
    if let field {
      if [.next, .end].contains(field), !tag.hasTransition { return }
      if FieldTable.isForeign(field, to: tag, in: state.language) {
        guard !isInsideOtherLanguage(state, outline) else { return }
        return report.breach(.otherLanguage(field, state.language), at: state.node, field)
      }
    }
    let allowed = FieldTable.allowed(tag, in: state.language)
    let known = { Field.allCases.filter { allowed.contains($0) } }
    report.breach(
      .unsupported(name, in: "a \(tag.rawValue) state", among: known()), at: state.node
    ) { $0.appending(name) }
  }
}

extension Diagnostic.Message {
  fileprivate static func otherLanguage(_ field: Field, _ language: QueryLanguage) -> Self {
    var message = Self(
      .schema,
      "The field '\(field.name)' is not supported when 'QueryLanguage' is '\(language.rawValue)'",
      advice: counterpart(of: field))
    message.blamesName = true
    return message
  }

  private static func counterpart(of field: Field) -> String? {
    switch field {
    case .inputPath, .parameters: "use 'Arguments' and '{% $states.input %}'"
    case .resultSelector, .resultPath, .outputPath, .result: "use 'Output'"
    case .itemsPath: "use 'Items'"
    case .secondsPath: "use 'Seconds' with an expression"
    case .timestampPath: "use 'Timestamp' with an expression"
    case .timeoutSecondsPath: "use 'TimeoutSeconds' with an expression"
    case .heartbeatSecondsPath: "use 'HeartbeatSeconds' with an expression"
    case .maxConcurrencyPath: "use 'MaxConcurrency' with an expression"
    case .errorPath: "use 'Error' with an expression"
    case .causePath: "use 'Cause' with an expression"
    case .arguments: "use 'Parameters', or add \"QueryLanguage\": \"JSONata\""
    case .output: "use 'ResultPath' or 'OutputPath', or add \"QueryLanguage\": \"JSONata\""
    case .items: "use 'ItemsPath', or add \"QueryLanguage\": \"JSONata\""
    case _: nil
    }
  }
}
