import StatesReports

/// Plain text in columns.
enum TextLayout {
  /// `text` in lines of at most `width` columns; a text that starts with spaces is kept as it is.
  static func wrap(_ text: String, _ width: Int, indent: Int = 0) -> String {
    if text.hasPrefix(" ") { return text }
    let margin = String(repeating: " ", count: indent)
    return FixedText.wrapped(text, width - indent).map { margin + $0 }.joined(separator: "\n")
  }

  /// Labels and, beside them, what they mean; a long label has a line for itself.
  static func columns(_ entries: [(label: String, text: String)], _ width: Int) -> String {
    let longest = entries.map(\.label.count).filter { $0 <= 20 }.max() ?? 0
    let indent = longest + 4
    let margin = String(repeating: " ", count: indent)
    return entries.map { entry in
      let text = FixedText.wrapped(entry.text, width - indent).joined(separator: "\n" + margin)
      let space = String(repeating: " ", count: max(0, longest - entry.label.count) + 2)
      let isLong = entry.label.count > longest
      return "  " + entry.label + (isLong ? "\n" + margin : space) + text
    }.joined(separator: "\n")
  }
}
