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
  /// The ids of the cases that rest on it; `nil` if no corpus was read.
  public let cases: [String]?
  /// Why no case can show it, where that is so.
  public let unshown: String?

  /// Puts a row together.
  public init(
    id: String, area: String, statement: String, basis: String, keepers: [String] = [],
    cases: [String]? = nil, unshown: String? = nil
  ) {
    self.id = id
    self.area = area
    self.statement = statement
    self.basis = basis
    self.keepers = keepers
    self.cases = cases
    self.unshown = unshown
  }

  /// How many cases rest on the rule, in words; empty if no corpus was read.
  var exercise: String {
    guard let cases else { return "" }
    if cases.isEmpty { return unshown.map { "no case: \($0)" } ?? "no case" }
    return cases.count == 1 ? "1 case" : "\(cases.count) cases"
  }
}
