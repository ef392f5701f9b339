internal import StatesJSON

/// A side of a comparison once it is known.
enum Operand {
  /// What a path that leads nowhere stands for. It equals nothing, not even itself.
  case undefined
  case null
  case bool(Bool)
  case number(Value, isLiteral: Bool)
  case text(Value)
  /// An array or object, of the data or written in the filter.
  case json(Value, isLiteral: Bool)
  /// A text inside a list that looks like JSON, which equals only the same text in another list.
  case jsonText(Value)
  /// A text inside a list that looks like a path, which equals nothing.
  case pathText
  /// A member of ``PathProgram/patterns``.
  case pattern(Int)
  /// A literal that is no JSON: a filter that uses it holds for nothing.
  case unreadable

  init(_ value: Value, in arena: Arena) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(arena.bool(of: value))
    case .number: self = .number(value, isLiteral: false)
    case .string: self = .text(value)
    case .array, .object: self = .json(value, isLiteral: false)
    }
  }
}
