/// The text of a JSONata expression, as it stands between `{%` and `%}` in a definition.
public struct ExpressionText: Sendable, Hashable {
  /// The expression without its delimiters and without blanks around it.
  public let source: String

  /// Recognises an expression: the string starts with `{%` and ends with `%}` exactly.
  ///
  /// Blanks outside the delimiters make the whole string a literal.
  public init?(_ string: String) {
    let bytes = Array(string.utf8)
    guard bytes.count >= 4, bytes.starts(with: "{%".utf8), bytes.suffix(2).elementsEqual("%}".utf8)
    else { return nil }
    let inner = bytes[2..<(bytes.count - 2)]
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = inner.firstIndex(where: { !isBlank($0) }),
      let last = inner.lastIndex(where: { !isBlank($0) })
    else {
      source = ""
      return
    }
    source = String(decoding: inner[first...last], as: UTF8.self)
  }
}
