/// The condition of a filter.
indirect enum Condition: Hashable, Sendable {
  /// `a || b`
  case any([Condition])
  /// `a && b`
  case all([Condition])
  /// `!(a)`
  case not(Condition)
  /// `@.a`, or `!@.a` where `isExpected` is false
  case exists(PathSyntax, isExpected: Bool)
  case comparison(OperandSyntax, Relation, OperandSyntax)
}

/// One side of a comparison.
enum OperandSyntax: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number in the layout of Java's `BigDecimal`.
  case number(String)
  case string(String, quote: Quote)
  /// An array or object as written. It is read leniently, and only when it is needed.
  case json(String)
  case pattern(String, flags: String)
  case path(PathSyntax)
}

/// How the two sides of a comparison are to relate.
///
/// The raw value is the operator as messages write it; texts may write words in any case.
enum Relation: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case same = "==="
  case notSame = "!=="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "=~"
  case isIn = "IN"
  case isNotIn = "NIN"
  case contains = "CONTAINS"
  case hasSize = "SIZE"
  case isEmpty = "EMPTY"
  case isSubset = "SUBSETOF"
  case sharesAny = "ANYOF"
  case sharesNone = "NONEOF"
  case exists = "EXISTS"
  // The next three need operands that only Java code can make, so in a text they never hold.
  case hasAll = "ALL"
  case hasType = "TYPE"
  case satisfies = "MATCHES"
}
