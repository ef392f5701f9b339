/// Finds the variables that a piece of JSONata, or a path, speaks of.
///
/// This looks at words only: it knows strings, comments and quoted names, not grammar. It is meant
/// for advice, and for refusals that need no more than a word.
struct ExpressionScanner {
  /// A variable where it is used or bound.
  struct Use: Hashable {
    /// The name without its `$`.
    let name: String
    /// The member that is read from it: `result` in `$states.result`.
    let member: String?
    /// Whether it is called as a function.
    let isCall: Bool
    /// Whether it is bound here: by `:=` or as the parameter of a function.
    let isBinding: Bool
  }

  private let text: [Unicode.Scalar]
  private var position = 0
  /// Whether the parameters of a function are being read.
  private var isInParameters = false

  private init(_ text: String) { self.text = Array(text.unicodeScalars) }

  static func uses(in text: String) -> [Use] {
    var scanner = ExpressionScanner(text)
    return scanner.scan()
  }

  private mutating func scan() -> [Use] {
    var uses: [Use] = []
    while position < text.count {
      switch text[position] {
      case "\"", "'", "`": skipQuoted(text[position])
      case "/" where peek(1) == "*": skipComment()
      case "$":
        if let use = variable() { uses.append(use) }
      case ")":
        isInParameters = false
        position += 1
      case let scalar where Self.isStart(scalar):
        let word = word()
        if word == "function" || word == "λ" { isInParameters = true }
      case _: position += 1
      }
    }
    return uses
  }

  private mutating func variable() -> Use? {
    position += 1
    guard position < text.count, Self.isStart(text[position]) else {
      // The context `$` or the root `$$`.
      if position < text.count, text[position] == "$" { position += 1 }
      return nil
    }
    let name = word()
    var member: String?
    if position + 1 < text.count, text[position] == ".", Self.isStart(text[position + 1]) {
      position += 1
      member = word()
    }
    var next = position
    while next < text.count, text[next].isBlank { next += 1 }
    let follows = next < text.count ? text[next] : " "
    let binds = follows == ":" && next + 1 < text.count && text[next + 1] == "="
    return Use(
      name: name, member: member, isCall: follows == "(", isBinding: binds || isInParameters)
  }

  private mutating func word() -> String {
    let start = position
    while position < text.count, Self.isPart(text[position]) { position += 1 }
    return String(String.UnicodeScalarView(text[start..<position]))
  }

  private mutating func skipQuoted(_ quote: Unicode.Scalar) {
    position += 1
    while position < text.count, text[position] != quote {
      position += text[position] == "\\" && quote != "`" ? 2 : 1
    }
    position += 1
  }

  private mutating func skipComment() {
    position += 2
    while position < text.count, !(text[position] == "*" && peek(1) == "/") { position += 1 }
    position += 2
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < text.count ? text[position + distance] : nil
  }

  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.startsName
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.continuesName
  }
}

// Unicode's tables take long to look into, and nearly all text is ASCII.
extension Unicode.Scalar {
  /// Whether it is white space.
  var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether an identifier can begin with it.
  var startsName: Bool { isASCII ? isLetter : properties.isIDStart }

  /// Whether it can stand inside an identifier.
  var continuesName: Bool {
    guard isASCII else { return properties.isIDContinue }
    return isLetter || self == "_" || (0x30...0x39).contains(value)
  }

  /// Whether a scalar of ASCII is a letter.
  private var isLetter: Bool { (0x61...0x7A).contains(value | 0x20) }
}
