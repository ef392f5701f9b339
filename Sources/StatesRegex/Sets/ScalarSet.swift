/// A set of scalars as the pattern describes it.
///
/// It is the parser's form; ``SetTable`` flattens it for matching.
indirect enum ScalarSet: Hashable, Sendable {
  case ranges(RangeSet, Folding)
  case property(Property)
  case union([ScalarSet])
  case intersection([ScalarSet])
  case complement(ScalarSet)

  static let none = ScalarSet.ranges([], .none)
  static let all = ScalarSet.ranges([0...0x10FFFF], .none)

  /// An ASCII letter, given in lower case, in either case.
  static func letter(_ letter: UInt8) -> ScalarSet {
    .ranges([UInt32(letter)...UInt32(letter)], .ascii)
  }

  /// Whether `scalar` is in the set.
  func contains(_ scalar: UInt32) -> Bool {
    switch self {
    case .ranges(let ranges, let folding):
      folding.anyVariant(of: scalar) { ranges.contains($0) }
    case .property(let property): property.contains(scalar)
    case .union(let sets): sets.contains { $0.contains(scalar) }
    case .intersection(let sets): sets.allSatisfy { $0.contains(scalar) }
    case .complement(let set): !set.contains(scalar)
    }
  }

  func complement(if negated: Bool) -> ScalarSet { negated ? .complement(self) : self }
}
