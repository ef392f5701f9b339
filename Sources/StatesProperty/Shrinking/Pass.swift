extension Shrinker {
  /// One way to make a recording simpler, as a value so that reports can name it.
  public struct Pass: Sendable {
    /// What the pass does, in a word or three.
    public let name: String
    let run: @Sendable (inout Shrinker) -> Void

    /// A pass that tries candidates with ``Shrinker/consider(_:)``.
    ///
    /// It must end on its own, since every success makes the best recording simpler but nothing
    /// else bounds it; and what it tries must depend on the best recording alone.
    public init(_ name: String, _ run: @escaping @Sendable (inout Shrinker) -> Void) {
      self.name = name
      self.run = run
    }

    /// The passes that know nothing about the value.
    public static let standard: [Pass] = [
      .deleteSpans, .deletePairs, .zeroSpans, .lowerEach, .shiftRight,
    ]
  }
}
