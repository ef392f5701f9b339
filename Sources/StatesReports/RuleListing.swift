public import StatesJSON

/// Rules, each with what implements it, in the forms in which people and programs read them.
public struct RuleListing: Sendable {
  /// One rule, and one thing that implements it.
  public struct Row: Sendable, Hashable {
    /// The number of the rule, such as `STRUCT-14`.
    public let id: String
    /// The area to which the rule belongs, such as `structure`.
    public let area: String
    /// The rule in one sentence.
    public let statement: String
    /// What implements it, and what a breach is.
    public let keeper: String

    /// Puts a row together.
    public init(id: String, area: String, statement: String, keeper: String) {
      self.id = id
      self.area = area
      self.statement = statement
      self.keeper = keeper
    }
  }

  private let rows: [Row]

  /// Lists `rows` in their order.
  public init(_ rows: [Row]) { self.rows = rows }

  /// For people: the number, the sentence, and below it who keeps the rule.
  public var text: String {
    let width = rows.map(\.id.count).max() ?? 0
    return rows.map { row in
      let margin = String(repeating: " ", count: width - row.id.count + 2)
      let indent = String(repeating: " ", count: width + 2)
      return "\(row.id)\(margin)\(row.statement)\n\(indent)[\(row.keeper)]\n"
    }.joined()
  }

  /// For programs.
  public var json: JSON {
    [
      "version": 1,
      "rules": .array(
        rows.map { row in
          [
            "id": .string(row.id), "area": .string(row.area),
            "statement": .string(row.statement), "keeper": .string(row.keeper),
          ]
        }),
    ]
  }

  /// For documents: one table.
  public var markdown: String {
    let head = "| rule | statement | kept by |\n| --- | --- | --- |\n"
    return head
      + rows.map { "| \($0.id) | \(cell($0.statement)) | \(cell($0.keeper)) |\n" }.joined()
  }

  /// Text that a cell of a table can hold.
  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
