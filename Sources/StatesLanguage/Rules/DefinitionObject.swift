import StatesJSON

extension Rule {
  /// A definition is a JSON object, and so is every state, branch and processor in it.
  static let definitionObject = Rule(
    "STRUCT-02", .error,
    "A definition is a JSON object, and so is everything in it that has fields."
  ) { outline, report in
    guard outline.top.isObject else {
      return report.breach(.noDefinition, at: outline.node(outline.top, at: .top))
    }
    for flow in outline.flows {
      guard let states = outline.member(.states, of: flow.node) else { continue }
      for member in outline.members(of: states) where !member.value.isObject {
        report.breach(.expected("Object"), at: flow.node) {
          $0.appending(Field.states.name).appending(member.name)
        }
      }
    }
    for state in outline.states {
      for field in [Field.itemProcessor, .iterator] {
        if let body = outline.member(field, of: state.node), !body.isObject {
          report.breach(.expected("Object"), at: state.node, field)
        }
      }
      for field in [Field.branches, .retry, .catch, .choices] {
        requireObjects(in: field, of: state.node, outline, &report)
      }
    }
    for choice in outline.choices {
      for field in [Field.and, .or] { requireObjects(in: field, of: choice.node, outline, &report) }
      if let negated = outline.member(.not, of: choice.node), !negated.isObject {
        report.breach(.expected("Object"), at: choice.node, .not)
      }
    }
  }

  private static func requireObjects(
    in field: Field, of node: Outline.Node, _ outline: Outline, _ report: inout Report
  ) {
    guard let list = outline.member(field, of: node) else { return }
    guard list.isArray else { return report.breach(.expected("Array"), at: node, field) }
    for (index, element) in outline.elements(of: list).enumerated() where !element.isObject {
      report.breach(.expected("Object"), at: node) { $0.appending(field.name).appending(index) }
    }
  }
}

extension Diagnostic.Message {
  static let noDefinition = Self(.schema, "Definition must be a valid JSON object")
}
