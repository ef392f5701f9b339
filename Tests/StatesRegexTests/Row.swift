import StatesRegex
import Testing

/// One line of a table: a pattern, a text, and every match in it.
struct Row: Sendable, CustomStringConvertible {
  let pattern: String
  let flags: String
  let text: String
  /// Each match as `<match|group|…>`, where `~` is a group that took no part; empty for none.
  let matches: String

  init(_ pattern: String, flags: String = "", _ text: String, _ matches: String) {
    self.pattern = pattern
    self.flags = flags
    self.text = text
    self.matches = matches
  }

  var description: String { "/\(pattern)/\(flags) in '\(text)'" }

  /// What the engine finds, in the same notation.
  func found(_ flavour: Flavour) throws(RegexError) -> String {
    let regex = try Regex(pattern, flags: RegexFlags(letters: flags) ?? [], flavour: flavour)
    return try regex.matches(in: text).map { "<\($0.told(in: text))>" }.joined()
  }
}

extension RegexMatch {
  /// The match and its groups as text, between bars.
  func told(in text: String) -> String {
    let bytes = Array(text.utf8)
    return ([range] + groups).map { range in
      range.map { String(decoding: bytes[$0], as: Unicode.UTF8.self) } ?? "~"
    }.joined(separator: "|")
  }
}

extension Flavour: CustomTestStringConvertible {
  public var testDescription: String { name }

  static let both: [Flavour] = [.java, .javaScript]
}
