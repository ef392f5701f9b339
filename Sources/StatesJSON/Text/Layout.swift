/// What stands between the parts of an array or object, the same for both faces of JSON.
struct Layout {
  /// Deeper levels are not indented further, so that no nesting makes a text grow by its square.
  private static let deepest = Arena.parsingDepth

  let style: TextStyle
  let text: Store<UInt8>

  /// Begins the part number `index` of something `depth` levels down.
  @inline(__always)
  func begin(_ index: Int, depth: Int) {
    if index > 0 { text.append(0x2C) }
    if _slowPath(style == .pretty) { newLine(depth: depth) }
  }

  /// Separates a member's name and colon from its value.
  @inline(__always)
  func separateName() {
    if _slowPath(style == .pretty) { text.append(0x20) }
  }

  /// Ends an array or object of `count` parts, itself `depth` levels down.
  @inline(__always)
  func end(_ bracket: UInt8, count: Int, depth: Int) {
    if _slowPath(style == .pretty), count > 0 { newLine(depth: depth) }
    text.append(bracket)
  }

  @inline(never)
  private func newLine(depth: Int) {
    text.append(0x0A)
    text.append(0x20, count: 2 * min(depth, Self.deepest))
  }
}
