public import StatesJSON

/// One rule at length, with the shortest case that rests on it.
public struct RuleExplanation: Sendable {
  /// A case that shows a rule.
  public struct Example: Sendable {
    let id: String
    let title: String
    let body: JSON

    /// An example; `body` is the case without what only describes it.
    public init(id: String, title: String, body: JSON) {
      self.id = id
      self.title = title
      self.body = body
    }
  }

  private let row: RuleRow
  private let example: Example?

  /// Explains the rule of `row`.
  public init(_ row: RuleRow, example: Example?) {
    self.row = row
    self.example = example
  }

  /// The explanation for people.
  public var text: String {
    let sections = [
      [row.id + ", " + row.area + " (" + row.basis + ")"],
      Paragraph.lines(of: row.statement, indent: 2),
      list("Kept by", row.keepers, "nothing that says so"),
      list("Shown by", row.cases ?? [], row.exercise.isEmpty ? "no corpus was read" : row.exercise),
      row.saboteurs.isEmpty ? [] : list("Catches the saboteurs", row.saboteurs, ""),
      exampleLines,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var exampleLines: [String] {
    guard let example else { return [] }
    let layout = FittedJSON(width: Paragraph.width)
    let body = layout.lines(of: example.body, indent: 2)
    return ["For example (\(example.id)):"] + Paragraph.lines(of: example.title + ".", indent: 2)
      + ["", "  " + body[0]] + body.dropFirst()
  }

  private func list(_ title: String, _ entries: [String], _ nothing: String) -> [String] {
    let lines = (entries.isEmpty ? [nothing] : entries).flatMap {
      Paragraph.lines(of: $0, indent: 2)
    }
    return [title + ":"] + lines
  }
}
