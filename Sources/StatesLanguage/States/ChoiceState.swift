import StatesJSON
package import StatesJSONata
package import StatesPath

/// Goes one of several ways.
package struct ChoiceState: BitwiseCopyable {
  /// Tried in order; the first that holds decides.
  package let options: Rows<Option>
  package let otherwise: State.ID?

  /// One element of `Choices`.
  package struct Option: BitwiseCopyable {
    package let condition: Condition
    package let next: State.ID
    package let assign: Payload?
    package let output: Payload?
  }

  package enum Condition: BitwiseCopyable {
    case rule(Row<ChoiceRule>)
    case expression(Row<ExpressionText>)
    case constant(Bool)
  }
}

extension MachineDecoder {
  mutating func choice(_ value: FieldObject) throws(DefinitionError) -> ChoiceState {
    let start = tables.options.count
    let list = try objects(.choices, of: value)
    for index in 0..<list.count {
      let rule = object(index, of: list)
      tables.options.append(
        ChoiceState.Option(
          condition: try condition(of: rule), next: try target(.next, of: rule),
          assign: try payload(.assign, of: rule),
          output: language == .jsonata ? try payload(.output, of: rule) : nil))
    }
    let otherwise = member(.default, of: value) == nil ? nil : try target(.default, of: value)
    return ChoiceState(options: Rows(start..<tables.options.count), otherwise: otherwise)
  }

  private mutating func condition(
    of rule: FieldObject
  ) throws(DefinitionError) -> ChoiceState.Condition {
    switch language {
    case .jsonata:
      guard let value = member(.condition, of: rule) else { throw fault(.choices) }
      if value.isBool { return .constant(arena.bool(of: value)) }
      guard let text = Expressions.expression(value, in: arena) else { throw fault(.choices) }
      return .expression(expression(text))
    case .jsonPath:
      problems.removeAll(keepingCapacity: true)
      tables.choiceRules.append(
        ChoiceRule(compiling: rule.value, by: &choices, problems: &problems))
      guard problems.isEmpty else { throw fault(.choices) }
      return .rule(Row(tables.choiceRules.count - 1))
    }
  }
}
