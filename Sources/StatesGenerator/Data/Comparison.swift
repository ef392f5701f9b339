import StatesLanguage

/// One operator of choice rules.
struct Comparison: Sendable {
  enum Kind: UInt8, Sendable { case text, number, bool, timestamp }
  enum Relation: UInt8, Sendable { case equal, less, greater, atMost, atLeast }

  let field: Field
  /// The operator whose right side is a path.
  let pathField: Field
  let kind: Kind
  let relation: Relation

  static let table: [Comparison] = [
    .init(.numericEquals, .numericEqualsPath, .number, .equal),
    .init(.stringEquals, .stringEqualsPath, .text, .equal),
    .init(.booleanEquals, .booleanEqualsPath, .bool, .equal),
    .init(.timestampEquals, .timestampEqualsPath, .timestamp, .equal),
    .init(.numericLessThan, .numericLessThanPath, .number, .less),
    .init(.numericGreaterThan, .numericGreaterThanPath, .number, .greater),
    .init(.numericLessThanEquals, .numericLessThanEqualsPath, .number, .atMost),
    .init(.numericGreaterThanEquals, .numericGreaterThanEqualsPath, .number, .atLeast),
    .init(.stringLessThan, .stringLessThanPath, .text, .less),
    .init(.stringGreaterThan, .stringGreaterThanPath, .text, .greater),
    .init(.stringLessThanEquals, .stringLessThanEqualsPath, .text, .atMost),
    .init(.stringGreaterThanEquals, .stringGreaterThanEqualsPath, .text, .atLeast),
    .init(.timestampLessThan, .timestampLessThanPath, .timestamp, .less),
    .init(.timestampGreaterThan, .timestampGreaterThanPath, .timestamp, .greater),
    .init(.timestampLessThanEquals, .timestampLessThanEqualsPath, .timestamp, .atMost),
    .init(.timestampGreaterThanEquals, .timestampGreaterThanEqualsPath, .timestamp, .atLeast),
  ]

  private init(_ field: Field, _ pathField: Field, _ kind: Kind, _ relation: Relation) {
    self.field = field
    self.pathField = pathField
    self.kind = kind
    self.relation = relation
  }

  /// What can stand on the right.
  var operands: ConstantSet {
    switch kind {
    case .text: .strings
    case .number: .numbers
    case .bool: .bools
    case .timestamp: .timestamps
    }
  }

  /// The constants for which the comparison with one of them holds.
  func matching(_ operand: Int) -> ConstantSet {
    let right = rank(of: Constant.table[operand]) ?? -1
    return ConstantSet { constant in
      guard let left = rank(of: constant) else { return false }
      switch relation {
      case .equal: return left == right
      case .less: return left < right
      case .greater: return left > right
      case .atMost: return left <= right
      case .atLeast: return left >= right
      }
    }
  }

  /// The place in the order of this comparison; `nil` for what is of another type.
  private func rank(of constant: Constant) -> Int? {
    switch kind {
    case .text: constant.isText ? constant.textRank : nil
    case .number: constant.kind == .number ? constant.rank : nil
    case .bool: constant.kind == .bool ? constant.rank : nil
    case .timestamp: constant.kind == .timestamp ? constant.rank : nil
    }
  }
}

/// One operator that asks what kind of value there is.
struct KindTest: Sendable {
  let field: Field
  let set: ConstantSet

  static let table: [KindTest] = [
    .init(field: .isNumeric, set: .numbers), .init(field: .isString, set: .strings),
    .init(field: .isBoolean, set: .bools), .init(field: .isTimestamp, set: .timestamps),
    .init(field: .isNull, set: .nulls), .init(field: .isPresent, set: .all),
  ]

  /// The place of the one that asks whether there is anything.
  static let presence = table.count - 1
}
