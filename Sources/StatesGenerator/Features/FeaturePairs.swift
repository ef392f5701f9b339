/// Which pairs of features scenarios had: a matrix of bits, cheap to add to and to merge.
///
/// Merging is the same in every order, so workers may count on their own.
public struct FeaturePairs: Sendable, Hashable {
  /// For each feature those that came with it.
  private var rows = [UInt64](repeating: 0, count: Feature.allCases.count)

  /// No pair at all.
  public init() {}

  /// Adds all pairs of the features of one scenario.
  public mutating func insert(_ set: FeatureSet) {
    var left = set.bits
    while left != 0 {
      rows[left.trailingZeroBitCount] |= set.bits
      left &= left &- 1
    }
  }

  /// Adds the pairs of `other`.
  public mutating func formUnion(_ other: FeaturePairs) {
    for index in rows.indices { rows[index] |= other.rows[index] }
  }

  /// Whether a scenario had both.
  public func contains(_ pair: FeaturePair) -> Bool {
    rows[Int(pair.first.rawValue)] & (1 << UInt64(pair.second.rawValue)) != 0
  }

  /// How many pairs of two different features there were.
  public var count: Int {
    let marks = rows.enumerated().reduce(0) { sum, row in
      sum + (row.element & ~(1 << UInt64(row.offset))).nonzeroBitCount
    }
    return marks / 2
  }

  /// The pairs of features of `set` that have not been, in the order of the features.
  public func missing(of set: FeatureSet = .all) -> [FeaturePair] {
    var pairs: [FeaturePair] = []
    let features = set.features
    for (place, first) in features.enumerated() {
      for second in features[(place + 1)...] where !contains(FeaturePair(first, second)) {
        pairs.append(FeaturePair(first, second))
      }
    }
    return pairs
  }
}
