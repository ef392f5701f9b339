public import StatesJSON

/// Rules, each with what implements and what shows it, in the forms in which people and programs
/// read them.
public struct RuleListing: Sendable {
  private let rows: [RuleRow]

  /// Lists `rows` in their order.
  public init(_ rows: [RuleRow]) { self.rows = rows }

  /// For people: the number, the sentence, and below it who keeps the rule.
  public var text: String {
    let indent = (rows.map(\.id.count).max() ?? 0) + 2
    return rows.map { row in
      let notes = [row.basis, row.exercise, row.sabotage].filter { !$0.isEmpty }.joined(
        separator: "; ")
      let lines =
        Paragraph.lines(of: row.statement, indent: indent)
        + (row.keepers + [notes]).flatMap { Paragraph.lines(of: "[\($0)]", indent: indent) }
      let text = lines.joined(separator: "\n")
      return row.id + text.dropFirst(row.id.count) + "\n"
    }.joined()
  }

  /// For programs.
  public var json: JSON {
    ["version": 1, "rules": .array(rows.map(member))]
  }

  /// For documents: one table.
  public var markdown: String {
    let head =
      "| rule | statement | rests on | kept by | shown by | catches |\n"
      + "| --- | --- | --- | --- | --- | --- |\n"
    return head
      + rows.map { row in
        let cells = [
          row.id, row.statement, row.basis, row.keepers.joined(separator: "; "), row.exercise,
          row.saboteurs.joined(separator: "; "),
        ]
        return "| " + cells.map(cell).joined(separator: " | ") + " |\n"
      }.joined()
  }

  private func member(_ row: RuleRow) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(row.id)), ("area", .string(row.area)), ("statement", .string(row.statement)),
      ("basis", .string(row.basis)), ("keepers", .array(row.keepers.map(JSON.string))),
      ("saboteurs", .array(row.saboteurs.map(JSON.string))),
    ]
    if let cases = row.cases { members.append(("cases", .array(cases.map(JSON.string)))) }
    if let unshown = row.unshown { members.append(("unshown", .string(unshown))) }
    return .object(JSON.Object(members))
  }

  /// Text that a cell of a table can hold.
  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
