/// Judges how long functions and files are.
enum Lengths {
  static let longestFunction = 70
  static let longestFile = 400

  static func files(_ file: SwiftText) -> [Finding] {
    let count = file.lines.last == "" ? file.lines.count - 1 : file.lines.count
    guard count > longestFile else { return [] }
    let text = "\(count) lines; a file has at most \(longestFile): split it by what it is about"
    return [Finding(path: file.path, text: text, name: file.path)]
  }

  static func functions(_ file: SwiftText) -> [Finding] {
    let tokens = file.code.indices.flatMap { line in
      file.words(line).map { Token(word: $0, line: line) }
    }
    return tokens.indices.compactMap { start in
      guard let name = declaration(tokens, start), let end = endOfBody(tokens, start) else {
        return nil
      }
      let count = tokens[end].line - tokens[start].line + 1
      guard count > longestFunction else { return nil }
      let text = "'\(name)' has \(count) lines; a function has at most \(longestFunction)"
      return Finding(path: file.path, line: tokens[start].line + 1, text: text, name: name)
    }
  }

  private struct Token {
    let word: String
    let line: Int
  }

  /// The name of the function, initialiser, subscript or property that is declared here.
  private static func declaration(_ tokens: [Token], _ start: Int) -> String? {
    guard start == 0 || tokens[start - 1].word != ".", start + 1 < tokens.count else { return nil }
    let next = tokens[start + 1].word
    switch tokens[start].word {
    case "func", "var": return next
    case "init" where ["(", "<", "?", "!"].contains(next): return "init"
    case "subscript" where ["(", "<"].contains(next): return "subscript"
    case "deinit" where next == "{": return "deinit"
    case _: return nil
    }
  }

  /// Words that cannot stand between a signature and its body: another declaration has begun, and
  /// what was declared before, as in a protocol, has none.
  private static let ends: Set<String> = [
    "}", ";", "func", "var", "let", "init", "subscript", "case", "static", "mutating", "struct",
    "enum", "class", "protocol", "extension", "typealias", "associatedtype", "public", "package",
    "private", "internal", "fileprivate",
  ]

  /// The index of the brace that closes the body, or `nil` if there is no body.
  private static func endOfBody(_ tokens: [Token], _ start: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    for index in (start + 1)..<tokens.count {
      let word = tokens[index].word
      if braces == 0, parentheses == 0, index > start + 1, ends.contains(word) { return nil }
      if braces == 0, ["(", "["].contains(word) { parentheses += 1 }
      if braces == 0, [")", "]"].contains(word) { parentheses -= 1 }
      if parentheses == 0, word == "{" { braces += 1 }
      if parentheses == 0, word == "}" { braces -= 1 }
      if parentheses == 0, word == "}", braces == 0 { return index }
    }
    return nil
  }
}
