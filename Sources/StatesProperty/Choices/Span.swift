extension Choices {
  /// A stretch of the recording that produced one part of the value, such as a list element.
  ///
  /// Spans nest and never overlap otherwise. They are kept in the order in which they began, an
  /// outer one before those inside it.
  public struct Span: Sendable, Hashable {
    /// What kind of part this is; parts with one label can stand for each other.
    public let label: StaticLabel
    /// The choices that belong to the part.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// How many spans lie around this one.
    public var depth: Int { Int(level) }

    @usableFromInline let start: Int32
    @usableFromInline var end: Int32
    @usableFromInline let level: Int32

    @inlinable
    init(label: StaticLabel, start: Int, depth: Int) {
      self.label = label
      level = Int32(truncatingIfNeeded: depth)
      self.start = Int32(truncatingIfNeeded: start)
      end = self.start
    }
  }
}
