/// Two features that a scenario has at once.
public struct FeaturePair: Sendable, Hashable {
  /// The one that stands earlier in the list of features.
  public let first: Feature
  /// The other.
  public let second: Feature

  /// Two features, in whichever order.
  public init(_ one: Feature, _ other: Feature) {
    (first, second) = one.rawValue <= other.rawValue ? (one, other) : (other, one)
  }
}

extension FeaturePair: CustomStringConvertible {
  /// Both names.
  public var description: String { "\(first.name) and \(second.name)" }
}
