/// One rule of the language, what implements it, and what shows it.
public struct RuleRow: Sendable, Hashable {
  /// The number of the rule, such as `STRUCT-14`.
  public let id: String
  /// The area to which the rule belongs, such as `structure`.
  public let area: String
  /// The rule in one sentence.
  public let statement: String
  /// What the rule rests on, such as `documented`.
  public let basis: String
  /// What implements or judges it.
  public let keepers: [String]
  /// The saboteurs that offend it, and are caught at it.
  public let saboteurs: [String]
  /// The ids of the cases that rest on it; `nil` if no corpus was read.
  public let cases: [String]?
  /// Why no case can show it, where that is so.
  public let unshown: String?

  /// Puts a row together.
  public init(
    id: String, area: String, statement: String, basis: String, keepers: [String] = [],
    saboteurs: [String] = [], cases: [String]? = nil, unshown: String? = nil
  ) {
    self.id = id
    self.area = area
    self.statement = statement
    self.basis = basis
    self.keepers = keepers
    self.saboteurs = saboteurs
    self.cases = cases
    self.unshown = unshown
  }

  /// How many cases rest on the rule, in words; empty if no corpus was read.
  var exercise: String {
    guard let cases else { return "" }
    if cases.isEmpty { return unshown.map { "no case: \($0)" } ?? "no case" }
    return cases.count == 1 ? "1 case" : "\(cases.count) cases"
  }

  /// How many saboteurs are caught at the rule, in words; empty if there is none.
  var sabotage: String {
    switch saboteurs.count {
    case 0: ""
    case 1: "1 saboteur"
    case let count: "\(count) saboteurs"
    }
  }
}
