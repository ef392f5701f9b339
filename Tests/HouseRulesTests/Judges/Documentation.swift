/// Judges that every public symbol is documented.
enum Documentation {
  static func findings(in file: SwiftText) -> [Finding] {
    let containers = containers(of: file)
    return file.code.indices.compactMap { line in
      let words = file.words(line)
      guard let name = declared(words, in: containers[line]), !isDocumented(file, line) else {
        return nil
      }
      let text = "public '\(name)' has no '///' directly above it"
      return Finding(path: file.path, line: line + 1, text: text, name: name)
    }
  }

  private static let kinds: Set<String> = [
    "func", "var", "let", "init", "subscript", "struct", "enum", "class", "actor", "protocol",
    "typealias", "case", "associatedtype",
  ]

  /// The name of the public symbol that is declared on a line with these words, if there is one.
  private static func declared(_ words: [String], in container: Container) -> String? {
    guard let kind = words.firstIndex(where: kinds.contains), !words.contains("import") else {
      return nil
    }
    let isPublic = words[..<kind].contains("public") || words[..<kind].contains("open")
    guard isPublic || container.makesPublic(words[kind]) else { return nil }
    let isNamed = !["init", "subscript"].contains(words[kind])
    let name = words[(isNamed ? kind + 1 : kind)...].prefix(isNamed ? 1 : 3).joined()
    return witnesses.contains(where: name.hasPrefix) ? nil : name
  }

  /// Requirements of the standard library, whose meaning is known.
  private static let witnesses = [
    "description", "debugDescription", "hash", "=", "<", "init(stringLiteral",
    "init(integerLiteral", "init(booleanLiteral", "init(nilLiteral", "init(arrayLiteral",
    "init(dictionaryLiteral", "init(floatLiteral", "init(rawValue", "rawValue", "makeIterator",
    "next",
  ]

  /// Whether a documentation comment ends right above, with nothing but attributes between.
  private static func isDocumented(_ file: SwiftText, _ line: Int) -> Bool {
    var above = line - 1
    while above >= 0, isAttribute(file.words(above)) { above -= 1 }
    guard above >= 0 else { return false }
    return file.lines[above].drop { $0 == " " }.hasPrefix("///")
  }

  private static func isAttribute(_ words: [String]) -> Bool {
    words.first?.hasPrefix("@") == true && kinds.isDisjoint(with: words)
  }
}

extension Documentation {
  /// What the braces around a line belong to.
  private enum Container {
    case publicEnum, publicProtocol, other

    /// Whether members of that kind are public without saying so.
    func makesPublic(_ kind: String) -> Bool {
      switch self {
      case .publicEnum: kind == "case"
      case .publicProtocol: kind != "case"
      case .other: false
      }
    }
  }

  /// For each line, the innermost container that it begins in.
  private static func containers(of file: SwiftText) -> [Container] {
    var open: [Container] = []
    var next = Container.other
    return file.code.indices.map { line in
      let begun = open.last ?? .other
      let words = file.words(line)
      for word in words {
        switch word {
        case "enum" where words.contains("public"): next = .publicEnum
        case "protocol" where words.contains("public"): next = .publicProtocol
        case "{":
          open.append(next)
          next = .other
        case "}": _ = open.popLast()
        case _: break
        }
      }
      return begun
    }
  }
}
