internal import StatesJSON

// Relations between two sides.
extension PathEvaluation {
  mutating func holds(
    _ left: Operand, _ relation: Relation, _ right: Operand
  ) throws(EvaluationFailure) -> Bool {
    switch relation {
    case .equal: return isEqual(left, right)
    case .notEqual: return !isEqual(left, right)
    case .same: return left.hasKind(of: right) && isEqual(left, right)
    case .notSame: return !(left.hasKind(of: right) && isEqual(left, right))
    case .less: return compare(left, right).map { $0 < 0 } ?? false
    case .lessOrEqual: return compare(left, right).map { $0 <= 0 } ?? false
    case .greater: return compare(left, right).map { $0 > 0 } ?? false
    case .greaterOrEqual: return compare(left, right).map { $0 >= 0 } ?? false
    case .matches: return try matches(left, right)
    case .isIn: return try isIn(left, right)
    case .isNotIn: return try !isIn(left, right)
    case .contains: return try contains(left, right)
    case .hasSize: return try size(of: left).map { $0 == integer(right) } ?? false
    case .isEmpty: return try isEmpty(left, right)
    case .isSubset, .sharesAny, .sharesNone: return try overlaps(left, relation, right)
    case .exists: return try existsByValue(left, right)
    case .hasAll, .hasType, .satisfies: throw .refused(PathMessages.unusableOperand)
    }
  }

  /// Negative, zero or positive for two numbers or two texts; `nil` for all that has no order.
  private func compare(_ left: Operand, _ right: Operand) -> Int? {
    switch (left, right) {
    case (.number(let left, _), .number(let right, _)):
      return arena.compareNumbers(left, right)
    case (.text(let left), .text(let right)):
      return arena.withUTF8(of: left) { left in
        arena.withUTF8(of: right) { JavaString.compare(left, $0) }
      }
    case _: return nil
    }
  }

  /// How long a text is, or how many parts a container has.
  private mutating func size(of operand: Operand) throws(EvaluationFailure) -> Int? {
    switch operand {
    case .text(let text):
      try spend(arena.utf8Count(of: text) / PathLimits.bytesPerWork)
      return arena.withUTF8(of: text, JavaString.length(of:))
    case .json(let value, _): return arena.count(of: value)
    case .undefined, .null, .bool, .number, .jsonText, .pathText, .pattern, .unreadable: return nil
    }
  }

  /// A number without its fraction.
  private func integer(_ operand: Operand) -> Int? {
    guard case .number(let value, _) = operand else { return nil }
    return Int(exactly: arena.double(of: value).rounded(.towardZero))
  }

  private mutating func isEmpty(
    _ left: Operand, _ right: Operand
  ) throws(EvaluationFailure) -> Bool {
    guard let size = try size(of: left) else { return false }
    guard case .bool(let isExpected) = right else { throw .refused(PathMessages.unusableOperand) }
    return (size == 0) == isExpected
  }

  /// The operator `exists`, which compares two truth values.
  private func existsByValue(_ left: Operand, _ right: Operand) throws(EvaluationFailure) -> Bool {
    switch (left, right) {
    case (.bool(let left), .bool(let right)): return left == right
    case (.bool, _), (_, .bool): throw .refused(PathMessages.unusableOperand)
    case _: throw .failed(PathError(.evaluation, PathMessages.unevaluableExists))
    }
  }
}

// Patterns.
extension PathEvaluation {
  private mutating func matches(
    _ left: Operand, _ right: Operand
  ) throws(EvaluationFailure) -> Bool {
    switch (left, right) {
    case (.pattern, .pattern): return false
    case (.pattern(let pattern), let other), (let other, .pattern(let pattern)):
      return try matches(program.patterns[pattern], other)
    case _: return false
    }
  }

  /// Whether a pattern matches a text, or any text of a list, where what has no text is empty.
  private mutating func matches(
    _ pattern: FilterPattern, _ operand: Operand
  ) throws(EvaluationFailure) -> Bool {
    if case .json(let list, _) = operand, list.isArray {
      try requirePlainElements(of: list)
      for index in 0..<arena.count(of: list) {
        let element = try self.element(of: list, at: index)
        if try matches(pattern, element) { return true }
      }
      return false
    }
    let isMatch: Bool
    do throws(PathError) {
      isMatch = try matches(pattern, textOf: operand)
    } catch {
      throw .failed(error)
    }
    try spend(pattern.stepsTaken / PathLimits.stepsPerWork + 1)
    return isMatch
  }

  private func matches(
    _ pattern: FilterPattern, textOf operand: Operand
  ) throws(PathError) -> Bool {
    if case .text(let text) = operand {
      return try arena.withUTF8(of: text) { text throws(PathError) in try pattern.matches(text) }
    }
    var text = text(of: operand)
    let result = text.withUTF8 { text in
      Result { () throws(PathError) in try pattern.matches(text) }
    }
    return try result.get()
  }

  private func text(of operand: Operand) -> String {
    switch operand {
    case .number(let value, let isLiteral): decimalText(of: value, isLiteral: isLiteral)
    case .bool(let value): value ? "true" : "false"
    case .text(let text): arena.string(of: text)
    case .undefined, .null, .json, .jsonText, .pathText, .pattern, .unreadable: ""
    }
  }
}

extension Operand {
  /// Whether both sides are of the same kind, as `===` demands.
  fileprivate func hasKind(of other: Operand) -> Bool {
    switch (self, other) {
    case (.undefined, .undefined), (.null, .null), (.bool, .bool), (.number, .number),
      (.text, .text), (.json, .json), (.pattern, .pattern):
      true
    case _: false
    }
  }
}
