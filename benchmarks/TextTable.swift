/// A table of figures: the first column to the left, the others to the right.
struct TextTable: Sendable {
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(_ columns: String...) { self.columns = columns }

  mutating func add(_ cells: String...) { add(cells) }

  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row needs one cell for each column")
    rows.append(cells)
  }

  /// The table as Markdown whose columns also line up as plain text.
  var markdown: String {
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].count }.max() ?? 0
    }
    let rule = widths.indices.map { index in
      let dashes = String(repeating: "-", count: max(1, widths[index] - 1))
      return index == 0 ? "-" + dashes : dashes + ":"
    }
    return ([columns, rule] + rows).map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { index in
      let space = String(repeating: " ", count: max(0, widths[index] - cells[index].count))
      return index == 0 ? cells[index] + space : space + cells[index]
    }
    return "| " + padded.joined(separator: " | ") + " |\n"
  }
}

func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
