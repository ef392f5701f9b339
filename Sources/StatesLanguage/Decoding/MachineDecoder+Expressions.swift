import StatesJSON
import StatesJSONata

extension MachineDecoder {
  /// Finds the expressions in JSON of a JSONata state.
  mutating func expressionTemplate(_ value: Value) -> Row<ExpressionTemplate> {
    var parts: [ExpressionTemplate.Part] = []
    collect(value, at: "", into: &parts)
    tables.expressionTemplates.append(ExpressionTemplate(parts: parts))
    return Row(tables.expressionTemplates.count - 1)
  }

  /// Adds the parts of a value: a single one if there is no expression in it.
  private mutating func collect(
    _ value: Value, at place: String, into parts: inout [ExpressionTemplate.Part]
  ) {
    let start = parts.count
    let found = tables.expressions.count
    switch value.kind {
    case .string:
      if let text = Expressions.expression(value, in: arena) {
        parts.append(.expression(expression(text), place: place))
      }
    case .array:
      let count = arena.count(of: value)
      parts.append(.array(count: count))
      for index in 0..<count {
        collect(arena.element(index, of: value), at: "\(place)[\(index)]", into: &parts)
      }
    case .object:
      let keys = (0..<arena.count(of: value)).map { arena.key(at: $0, of: value) }
      parts.append(.object(keys: keys))
      for (index, key) in keys.enumerated() {
        let inner = arena.memberValue(at: index, of: value)
        collect(inner, at: "\(place)/\(arena.name(of: key))", into: &parts)
      }
    case .null, .bool, .number: break
    }
    if tables.expressions.count == found {
      parts.removeSubrange(start...)
      parts.append(.literal(value))
    }
  }
}
