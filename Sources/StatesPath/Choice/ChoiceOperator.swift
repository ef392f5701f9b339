/// A comparison that a choice rule may make, without what it compares with.
struct ChoiceOperator: Sendable {
  /// What is compared; values of other types never match.
  enum Family: String, Sendable, CaseIterable, BitwiseCopyable {
    case string = "String"
    case numeric = "Numeric"
    case boolean = "Boolean"
    case timestamp = "Timestamp"
  }

  enum Relation: String, Sendable, CaseIterable, BitwiseCopyable {
    case equals = "Equals"
    case lessThan = "LessThan"
    case greaterThan = "GreaterThan"
    case lessThanEquals = "LessThanEquals"
    case greaterThanEquals = "GreaterThanEquals"

    /// Whether the relation holds between a value and its operand, given the sign of their
    /// difference.
    func holds(_ sign: Int) -> Bool {
      switch self {
      case .equals: sign == 0
      case .lessThan: sign < 0
      case .greaterThan: sign > 0
      case .lessThanEquals: sign <= 0
      case .greaterThanEquals: sign >= 0
      }
    }
  }

  /// What a value can be asked to be.
  enum Nature: String, Sendable, CaseIterable, BitwiseCopyable {
    case null = "IsNull"
    case present = "IsPresent"
    case numeric = "IsNumeric"
    case string = "IsString"
    case boolean = "IsBoolean"
    case timestamp = "IsTimestamp"
  }

  enum Kind: Sendable, BitwiseCopyable {
    case compare(Family, Relation)
    /// The operand is found at a path.
    case compareWithPath(Family, Relation)
    case matches
    case has(Nature)
  }

  /// The field that names the comparison.
  let name: String
  let kind: Kind

  /// Every comparison there is.
  static let table: [ChoiceOperator] =
    Family.allCases.flatMap(comparisons)
    + [ChoiceOperator(name: "StringMatches", kind: .matches)]
    + Nature.allCases.map { ChoiceOperator(name: $0.rawValue, kind: .has($0)) }

  /// Booleans are equal or not, and have no order.
  private static func comparisons(of family: Family) -> [ChoiceOperator] {
    let relations = family == .boolean ? [.equals] : Relation.allCases
    return relations.flatMap { relation in
      let name = family.rawValue + relation.rawValue
      return [
        ChoiceOperator(name: name, kind: .compare(family, relation)),
        ChoiceOperator(name: name + "Path", kind: .compareWithPath(family, relation)),
      ]
    }
  }
}
