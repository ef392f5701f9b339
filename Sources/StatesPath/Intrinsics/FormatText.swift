/// A text with holes, as `States.Format` fills them.
struct FormatText: Sendable {
  /// The text without its holes.
  let bytes: [UInt8]
  /// Where in the text the holes are, from left to right.
  let holes: [Int]
}
