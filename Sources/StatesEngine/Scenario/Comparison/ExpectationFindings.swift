/// How an observation compares with what was expected of it.
public struct ExpectationFindings: Sendable, Hashable {
  /// What is not as expected, each in one line.
  public var differences: [String] = []
  /// What could not be judged, since the engine does not show it, each in one line.
  public var unseen: [String] = []

  /// Nothing found.
  public init() {}

  /// Whether all that was expected was seen, and seen to hold.
  public var holds: Bool { differences.isEmpty && unseen.isEmpty }

  mutating func append(_ other: ExpectationFindings, under heading: String? = nil) {
    let prefix = heading.map { $0 + ": " } ?? ""
    differences += other.differences.map { prefix + $0 }
    unseen += other.unseen.map { prefix + $0 }
  }
}
