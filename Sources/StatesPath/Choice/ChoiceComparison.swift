import StatesJSON

/// One comparison of a choice rule, with its operand.
enum ChoiceComparison {
  case string(ChoiceOperator.Relation, Value)
  case number(ChoiceOperator.Relation, Value)
  case boolean(Bool)
  case timestamp(ChoiceOperator.Relation, Timestamp)
  /// With an operand found at a path.
  case path(ChoiceOperator.Family, ChoiceOperator.Relation, Path)
  case pattern(StringPattern)
  /// Whether the value is of a nature, or is not.
  case nature(ChoiceOperator.Nature, Bool)

  /// Whether the comparison holds for a value that is present.
  func holds(for value: Value, in scope: DataScope) throws(PathError) -> Bool {
    switch self {
    case .string(let relation, let operand): relation.holds(value, operand, .string, scope.arena)
    case .number(let relation, let operand): relation.holds(value, operand, .numeric, scope.arena)
    case .boolean(let operand): value.isBool && scope.arena.bool(of: value) == operand
    case .timestamp(let relation, let operand):
      scope.arena.timestamp(value).map { relation.holds($0.comparison(with: operand)) } ?? false
    case .path(let family, let relation, let path):
      relation.holds(value, try path.choiceValue(in: scope), family, scope.arena)
    case .pattern(let pattern):
      value.isString && scope.arena.withUTF8(of: value) { pattern.matches($0) }
    case .nature(let nature, let expected): nature.holds(for: value, scope.arena) == expected
    }
  }
}

extension ChoiceOperator.Relation {
  /// Whether the relation holds between two values, if both belong to a family.
  fileprivate func holds(
    _ value: Value, _ operand: Value, _ family: ChoiceOperator.Family, _ arena: Arena
  ) -> Bool {
    switch family {
    case .string:
      value.isString && operand.isString && holds(arena.compareStrings(value, operand))
    case .numeric:
      value.isNumber && operand.isNumber && holds(arena.compareNumbers(value, operand))
    case .boolean:
      value.isBool && operand.isBool && arena.bool(of: value) == arena.bool(of: operand)
    case .timestamp:
      if let moment = arena.timestamp(value), let other = arena.timestamp(operand) {
        holds(moment.comparison(with: other))
      } else {
        false
      }
    }
  }
}

extension ChoiceOperator.Nature {
  /// Whether a value that is present is of this nature.
  fileprivate func holds(for value: Value, _ arena: Arena) -> Bool {
    switch self {
    case .null: value.isNull
    case .present: true
    case .numeric: value.isNumber
    case .string: value.isString
    case .boolean: value.isBool
    case .timestamp: arena.timestamp(value) != nil
    }
  }
}

extension Timestamp {
  fileprivate func comparison(with other: Timestamp) -> Int {
    self < other ? -1 : self == other ? 0 : 1
  }
}

extension Arena {
  func compareStrings(_ first: Value, _ second: Value) -> Int {
    withUTF8(of: first) { first in
      withUTF8(of: second) { JavaString.compare(first, $0) }
    }
  }

  fileprivate func timestamp(_ value: Value) -> Timestamp? {
    value.isString ? withUTF8(of: value) { Timestamp(rfc3339: $0) } : nil
  }
}

extension Path {
  /// The value at this path, which a comparison needs.
  fileprivate func choiceValue(in scope: DataScope) throws(PathError) -> Value {
    do throws(PathError) {
      return try evaluate(in: scope)
    } catch {
      throw error.inChoice(self)
    }
  }
}
