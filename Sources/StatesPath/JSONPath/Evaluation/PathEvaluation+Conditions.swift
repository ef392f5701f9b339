internal import StatesJSON

// Filters.
extension PathEvaluation {
  /// Whether a filter holds for one item; a filter that makes no sense for it does not.
  mutating func accepts(_ item: Value, _ filter: Int) throws(EvaluationFailure) -> Bool {
    do throws(EvaluationFailure) {
      return try holds(filter, for: item)
    } catch {
      guard case .refused = error else { throw error }
      return false
    }
  }

  private mutating func holds(_ filter: Int, for item: Value) throws(EvaluationFailure) -> Bool {
    var place = filter
    var truth = false
    while true {
      try spend()
      switch program.conditions[place] {
      case .compare(let comparison):
        truth = try holds(program.comparisons[comparison], for: item)
      // Jayway looks for the path in the item also where it begins with `$`.
      case .exists(let route, let isExpected):
        truth = try exists(route, from: item) == isExpected
      case .negate: truth.toggle()
      case .skipIfTrue(let target):
        if truth {
          place = target
          continue
        }
      case .skipIfFalse(let target):
        if !truth {
          place = target
          continue
        }
      case .end: return truth
      }
      place += 1
    }
  }

  private mutating func holds(
    _ comparison: Comparison, for item: Value
  ) throws(EvaluationFailure) -> Bool {
    let left = try operand(comparison.left, for: item)
    let right = try operand(comparison.right, for: item)
    return try holds(left, comparison.relation, right)
  }

  private mutating func operand(
    _ source: OperandSource, for item: Value
  ) throws(EvaluationFailure) -> Operand {
    switch source {
    case .literal(.unreadable): throw .refused(PathMessages.unreadableLiteral)
    case .literal(let operand): return operand
    case .route(let route):
      guard program.routes[route].root == .document else {
        return try operand(route, from: item)
      }
      return try documentOperand(route)
    }
  }

  private mutating func operand(
    _ route: Int, from start: Value
  ) throws(EvaluationFailure) -> Operand {
    do throws(EvaluationFailure) {
      return Operand(try value(of: route, from: start), in: arena)
    } catch {
      guard case .missing = error else { throw error }
      return .undefined
    }
  }

  private mutating func documentOperand(_ route: Int) throws(EvaluationFailure) -> Operand {
    if program.routes[route].isDefinite { return try operand(route, from: document) }
    if documentOperands.isEmpty {
      documentOperands = [Operand?](repeating: nil, count: program.routes.count)
    }
    if let known = documentOperands[route] { return known }
    let operand = try operand(route, from: document)
    documentOperands[route] = operand
    return operand
  }
}
