/// The text of a Swift file, with and without what the compiler does not read as code.
///
/// The lexer is an approximation: it knows comments, and string literals with all their quotes and
/// interpolations, but not literals of regular expressions, which the sources do not use.
struct SwiftText {
  /// The path that findings tell.
  let path: String
  /// The lines as they are.
  let lines: [String]
  /// The lines with comments and string literals blanked out.
  let code: [[UInt8]]

  init(path: String, _ text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var lexer = SwiftLexer(Array(text.utf8))
    code = lexer.blanked().split(separator: .newline, omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// The words of a line of code: identifiers, keywords, attributes, and single other characters.
  func words(_ line: Int) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in code[line] + [.space] {
      if byte.isWord || (byte == .init(ascii: "@") && word.isEmpty) {
        word.append(byte)
        continue
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      if byte != .space { words.append(String(UnicodeScalar(byte))) }
    }
    return words
  }
}

/// Something that a house rule does not allow, and where it stands.
struct Finding: Equatable, CustomStringConvertible {
  let path: String
  /// Counted from 1; 0 means the file as a whole.
  var line = 0
  let text: String
  /// The name of the declaration, for the list of exceptions.
  var name = ""

  var description: String { line == 0 ? "\(path): \(text)" : "\(path):\(line): \(text)" }
}

/// Blanks out comments and string literals.
private struct SwiftLexer {
  private let bytes: [UInt8]
  private var out: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    out = bytes.map { $0 == .tab || $0 == .carriageReturn ? .space : $0 }
  }

  mutating func blanked() -> [UInt8] {
    while at < bytes.count { step() }
    return out
  }

  private mutating func step() {
    if starts("//") {
      blank(while: { $0 != .newline })
    } else if starts("/*") {
      skipBlockComment()
    } else if let hashes = openingQuote() {
      skipString(hashes: hashes)
    } else {
      at += 1
    }
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }

  /// The number of `#` before a quotation mark that opens a string here, or `nil`.
  private func openingQuote() -> Int? {
    let hashes = bytes[at...].prefix { $0 == .hash }.count
    let quote = at + hashes
    return quote < bytes.count && bytes[quote] == .quote ? hashes : nil
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] != .newline { out[at] = .space }
      at += 1
    }
  }

  private mutating func blank(while isInside: (UInt8) -> Bool) {
    while at < bytes.count, isInside(bytes[at]) { blank(1) }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blank(2)
      } else if starts("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && at < bytes.count
  }

  private mutating func skipString(hashes: Int) {
    blank(hashes)
    let isLong = starts("\"\"\"")
    blank(isLong ? 3 : 1)
    while at < bytes.count {
      if closes(isLong: isLong, hashes: hashes) { return blank((isLong ? 3 : 1) + hashes) }
      if !isLong, bytes[at] == .newline { return }
      if isEscape(hashes: hashes) {
        blank(1 + hashes)
        if at < bytes.count, bytes[at] == .openParenthesis {
          skipInterpolation()
        } else {
          blank(1)
        }
      } else {
        blank(1)
      }
    }
  }

  private func closes(isLong: Bool, hashes: Int) -> Bool {
    guard isLong ? starts("\"\"\"") : bytes[at] == .quote else { return false }
    return bytes[(at + (isLong ? 3 : 1))...].prefix(hashes).filter { $0 == .hash }.count == hashes
  }

  private func isEscape(hashes: Int) -> Bool {
    bytes[at] == .backslash
      && bytes[(at + 1)...].prefix(hashes).filter { $0 == .hash }.count == hashes
  }

  /// Skips what stands between the parentheses of an interpolation, which may hold strings again.
  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if let hashes = openingQuote() {
        skipString(hashes: hashes)
        continue
      }
      if bytes[at] == .openParenthesis { depth += 1 }
      if bytes[at] == .closeParenthesis { depth -= 1 }
      blank(1)
    } while depth > 0 && at < bytes.count
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let backslash = UInt8(ascii: "\\")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")

  /// Whether the byte can be part of an identifier.
  var isWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    case _: false
    }
  }
}
