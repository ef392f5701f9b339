/// A pattern of `StringMatches`, and what it fits.
struct Pattern: Sendable {
  let text: StaticString
  let set: ConstantSet

  init(_ text: StaticString) {
    self.text = text
    let pattern = text.withUTF8Buffer { Array($0) }
    set = ConstantSet { $0.isText && Self.fits(pattern[...], $0.contents[...]) }
  }

  /// Every pattern, with the sign for any text at each end, at both, in the middle and nowhere, and
  /// taken for itself.
  static let table: [Pattern] = [
    .init("*"), .init("a*"), .init("*b"), .init("a\\*b"), .init("a*b"), .init("?"), .init("[ab]"),
    .init(""), .init("2025*Z"), .init("b"), .init("A"), .init("*a"), .init("b*"), .init("*e"),
    .init("*r*"), .init("*-01-*"), .init("*:00:*Z"),
  ]

  private static func fits(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    var rest = pattern.dropFirst()
    if first == UInt8(ascii: "*") {
      return fits(rest, text) || !text.isEmpty && fits(pattern, text.dropFirst())
    }
    var wanted = first
    if first == UInt8(ascii: "\\"), let literal = rest.popFirst() { wanted = literal }
    return text.first == wanted && fits(rest, text.dropFirst())
  }
}
