/// The names and indices of a path, as far as it consists of them.
struct PathSteps {
  enum Step {
    case name(String)
    /// One element, or all of them.
    case element
  }

  private(set) var steps: [Step] = []

  /// Reads a path that begins with `$`; it ends where the text does, or something else begins.
  init(_ text: some StringProtocol) {
    var rest = Substring(text)
    guard rest.popFirst() == "$" else { return }
    while steps.count < 32, let step = Self.next(&rest) { steps.append(step) }
  }

  private static func next(_ rest: inout Substring) -> Step? {
    if rest.first == "." {
      rest.removeFirst()
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      rest = rest[name.endIndex...]
      return name.isEmpty ? nil : .name(String(name))
    }
    guard rest.first == "[", let end = rest.firstIndex(of: "]") else { return nil }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if let quote = inner.first, quote == "'" || quote == "\"" {
      return .name(String(inner.dropFirst().dropLast()))
    }
    return .element
  }
}
