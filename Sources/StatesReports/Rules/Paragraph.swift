/// Text broken at spaces.
enum Paragraph {
  /// The columns of a page.
  static let width = 80

  /// `text` in lines of at most ``width`` columns, `indent` spaces before each; a word that is longer
  /// has a line for itself.
  static func lines(of text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}
