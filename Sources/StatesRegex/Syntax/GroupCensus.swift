/// The groups that a whole pattern opens, counted before it is parsed: whether `\2` is a reference
/// can depend on what follows it.
struct GroupCensus {
  private(set) var count = 0
  private(set) var names: [String: Int] = [:]

  init(_ start: PatternReader) {
    var reader = start
    var isInClass = false
    while let scalar = reader.next {
      reader.advance()
      switch scalar {
      case "\\": reader.advance(reader.isAtEnd ? 0 : 1)
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass: note(&reader)
      default: break
      }
    }
  }

  private mutating func note(_ reader: inout PatternReader) {
    guard reader.next == "?" else {
      count += 1
      return
    }
    guard reader.take(text: "?<"), reader.next != "=", reader.next != "!" else { return }
    count += 1
    if let name = reader.takeName(isPlain: false) { names[name] = count }
  }
}

extension PatternReader {
  /// Takes a group's name and the `>` that ends it, or nothing.
  mutating func takeName(isPlain: Bool) -> String? {
    let start = index
    while let value = next, let scalar = Unicode.Scalar(value),
      Self.isName(scalar, isFirst: index == start, isPlain: isPlain)
    {
      advance()
    }
    let name = text(from: start)
    if !name.isEmpty, take(">") { return name }
    rewind(to: start)
    return nil
  }

  private static func isName(_ scalar: Unicode.Scalar, isFirst: Bool, isPlain: Bool) -> Bool {
    if isPlain, scalar == "_" || !scalar.isASCII { return false }
    if scalar == "$" || scalar == "_" { return !isPlain }
    return isFirst ? scalar.properties.isIDStart : scalar.properties.isIDContinue
  }
}
