/// Some features, such as those that a scenario has.
public struct FeatureSet: Sendable, Hashable {
  /// A bit for each feature, by its raw value.
  package private(set) var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// No feature at all: machines of Pass states alone.
  public static let none = FeatureSet(bits: 0)
  /// Every feature there is.
  public static let all = FeatureSet(bits: (1 << UInt64(Feature.allCases.count)) - 1)

  /// The given features.
  public init(_ features: [Feature]) {
    bits = features.reduce(0) { $0 | Self.bit($1) }
  }

  /// Whether the feature is among these.
  @inline(__always)
  public func contains(_ feature: Feature) -> Bool { bits & Self.bit(feature) != 0 }

  /// Adds the feature.
  @inline(__always)
  public mutating func insert(_ feature: Feature) { bits |= Self.bit(feature) }

  /// Takes the feature away.
  public mutating func remove(_ feature: Feature) { bits &= ~Self.bit(feature) }

  /// The features of both.
  public func union(_ other: FeatureSet) -> FeatureSet { FeatureSet(bits: bits | other.bits) }

  /// These features without those by which a world ends runs early.
  var calmed: FeatureSet { FeatureSet(bits: bits & ~Self.disturbing.bits) }

  private static let disturbing = FeatureSet([
    .stop, .limits, .update, .deletion, .badOutput, .otherOutput,
  ])

  /// The features in the order of ``Feature``.
  public var features: [Feature] { Feature.allCases.filter(contains) }

  @inline(__always)
  private static func bit(_ feature: Feature) -> UInt64 { 1 << UInt64(feature.rawValue) }
}

extension FeatureSet: CustomStringConvertible {
  /// The names, with blanks between them.
  public var description: String { features.map(\.name).joined(separator: " ") }
}
