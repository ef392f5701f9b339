extension Shrinker {
  /// One way to make a recording simpler, as a value so that reports can name it.
  public struct Pass: Sendable {
    /// When a pass runs: one of a later rank waits until those before find nothing more.
    public enum Rank: Int, Sendable, Comparable, CaseIterable {
      /// Removes much at once.
      case structure
      /// Lowers what is left.
      case numbers
      /// Gets out of dead ends, at a greater cost.
      case repair

      /// Whether the left one runs first.
      public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the pass does, in a word or three.
    public let name: String
    /// When the pass runs.
    public let rank: Rank
    let run: @Sendable (inout Shrinker) -> Void

    /// A pass that tries candidates with ``Shrinker/consider(_:)``.
    ///
    /// It must end on its own, since every success makes the best recording simpler but nothing
    /// else bounds it; and what it tries must depend on the best recording alone.
    public init(_ name: String, rank: Rank, _ run: @escaping @Sendable (inout Shrinker) -> Void) {
      self.name = name
      self.rank = rank
      self.run = run
    }

    /// The passes that know nothing about the value.
    public static let standard: [Pass] = structure + numbers + repair

    private static let structure: [Pass] = [
      .simplestOfAll, .joinLists, .deleteElements, .toDescendant, .flatten, .simplerAlternative,
      .compress,
      .zero,
    ]

    private static let numbers: [Pass] = [
      .mirror, .deleteEqual, .lowerEqual, .shiftPairs, .sortAll, .mergeNeighbours, .moveAll, .scale,
      .lowerEach, .moveSome,
    ]

    private static let repair: [Pass] = [
      .sortEach, .swapChoices, .relabel, .trade, .lowerFactor, .lowerBits, .stepOver, .swapParts,
      .swapAndRenumber, .deleteAndRenumber, .deleteChoices,
    ]
  }
}
