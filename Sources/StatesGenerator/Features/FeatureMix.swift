import StatesProperty

/// How likely each feature is to be used in a fresh scenario.
///
/// Each scenario first draws which features it may have at all, so that some scenarios have only a
/// few and those in plenty. Where a replay decides, a mix has no say.
public struct FeatureMix: Sendable, Hashable {
  /// For each feature its chance to be used, in hundredths.
  private var chances: [UInt8]

  /// Every feature with the same chance, in hundredths.
  public init(chance: Int = 60) {
    chances = [UInt8](repeating: Self.clamped(chance), count: Feature.allCases.count)
  }

  /// The features of `set` always, and no others.
  public init(only set: FeatureSet) {
    chances = Feature.allCases.map { set.contains($0) ? 100 : 0 }
  }

  /// What serves well when nothing is known: most features in every second scenario, those that
  /// end a run early or crowd out others less often.
  public static let usual: FeatureMix = {
    var mix = FeatureMix(chance: 60)
    for feature in [Feature.miss, .oddName, .limits, .deletion, .update, .comment, .express] {
      mix[feature] = 15
    }
    for feature in [Feature.stop, .machineTimeout, .badOutput, .otherOutput, .submission] {
      mix[feature] = 30
    }
    for feature in [Feature.distributedMap, .child] { mix[feature] = 20 }
    for feature in [Feature.task, .failure] { mix[feature] = 85 }
    return mix
  }()

  /// Tasks that are retried, and waits, in a row, with a time-out around all of them.
  public static let simple = FeatureMix(
    only: FeatureSet([.wait, .task, .retry, .timeout, .failure, .machineTimeout]))

  /// The chance of one feature to be used, in hundredths.
  public subscript(feature: Feature) -> Int {
    get { Int(chances[Int(feature.rawValue)]) }
    set { chances[Int(feature.rawValue)] = Self.clamped(newValue) }
  }

  /// Draws which features one scenario may have.
  func draw(_ random: inout SplitMix64) -> FeatureSet {
    var bits: UInt64 = 0
    for (index, chance) in chances.enumerated() where random.next(upTo: 99) < UInt64(chance) {
      bits |= 1 << UInt64(index)
    }
    return FeatureSet(bits: bits)
  }

  private static func clamped(_ chance: Int) -> UInt8 { UInt8(min(max(chance, 0), 100)) }
}
