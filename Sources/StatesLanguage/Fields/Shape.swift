import StatesJSON
import StatesJSONata

/// The type of value that a field takes, for fields that no rule of their own looks into.
enum Shape: String {
  case string = "String"
  case object = "Object"
  case array = "Array"

  /// The shape of a state's field, or `nil` where anything goes or another rule looks.
  static func of(_ field: Field) -> Shape? {
    switch field {
    case .error, .cause: .string
    case .resultSelector, .assign, .itemSelector, .itemReader, .itemBatcher, .resultWriter: .object
    case .items: .array
    case _: nil
    }
  }

  /// Whether a value has this shape; in JSONata an expression may take the place of most.
  func fits(_ value: Value, of field: Field, in language: QueryLanguage, arena: Arena) -> Bool {
    switch self {
    case .string: if value.isString { return true }
    case .object: if value.isObject { return true }
    case .array: if value.isArray { return true }
    }
    guard language == .jsonata, Shape.takesExpression(field) else { return false }
    return Expressions.isExpression(value, in: arena)
  }

  private static func takesExpression(_ field: Field) -> Bool {
    field == .itemSelector || field == .items
  }
}

/// Questions about `{% %}` strings.
enum Expressions {
  static func isExpression(_ value: Value, in arena: Arena) -> Bool {
    expression(value, in: arena) != nil
  }

  static func expression(_ value: Value, in arena: Arena) -> ExpressionText? {
    value.isString ? ExpressionText(arena.string(of: value)) : nil
  }
}

extension Expressions {
  /// What stands between `{%` and `%}`, or `nil` for a string that is no expression.
  static func source(_ text: String) -> String? { ExpressionText(text)?.source }
}
