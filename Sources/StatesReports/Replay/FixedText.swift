/// Text fitted into a line or a column.
package enum FixedText {
  /// `text` on one line, cut where it is longer than `width`.
  static func cut(_ text: String, _ width: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= width ? line : line.prefix(max(0, width - 1)) + "…"
  }

  /// `text` in a column of `width`, with blanks behind it.
  static func left(_ text: String, _ width: Int) -> String {
    let shown = cut(text, width)
    return shown + String(repeating: " ", count: max(0, width - shown.count))
  }

  /// `text` in a column of `width`, with blanks before it.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A line without the blanks at its end.
  static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// `text` in lines of at most `width`, broken between words; a longer word stays whole.
  package static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A label and, beside it, a text that goes on below itself.
  static func labelled(_ label: String, _ text: String, width: Int, indent: Int = 10) -> [String] {
    let lines = wrapped(text, width - indent)
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { place, line in
      (place == 0 ? left(label, indent) : margin) + line
    }
  }
}
