import StatesProperty

/// How likely each feature is to be used in a fresh scenario.
///
/// Each scenario first draws which features it may have at all, so that some scenarios have only a
/// few and those in plenty. Where a replay decides, a mix has no say, so whoever steers may change
/// one between scenarios as they like.
public struct FeatureMix: Sendable, Hashable {
  /// For each feature its chance to be used, in hundredths.
  private var chances: [UInt8]
  /// For each kind of state how often it comes, as a multiple of its usual weight.
  private var weights: [UInt8]
  /// Pairs that are wanted together, which some scenarios take one of.
  private var pairs: [FeaturePair] = []

  /// How many scenarios in a hundred are drawn for the sake of a pair, if any is wanted.
  private static let pairChance: UInt64 = 50

  /// Every feature with the same chance, in hundredths.
  public init(chance: Int = 60) {
    chances = [UInt8](repeating: Self.clamped(chance), count: Feature.allCases.count)
    weights = [UInt8](repeating: 1, count: Feature.allCases.count)
  }

  /// The features of `set` always, and no others.
  public init(only set: FeatureSet) {
    self.init(chance: 0)
    for feature in set.features { self[feature] = 100 }
  }

  /// The chance of one feature to be used, in hundredths.
  public subscript(feature: Feature) -> Int {
    get { Int(chances[Int(feature.rawValue)]) }
    set { chances[Int(feature.rawValue)] = Self.clamped(newValue) }
  }

  /// How many times as often as usual states of this kind come; it means nothing for a feature
  /// that is no kind of state.
  public subscript(stateWeight feature: Feature) -> Int {
    get { Int(weights[Int(feature.rawValue)]) }
    set { weights[Int(feature.rawValue)] = UInt8(min(max(newValue, 1), 32)) }
  }

  private static func clamped(_ chance: Int) -> UInt8 { UInt8(min(max(chance, 0), 100)) }
}

// MARK: - Steering

extension FeatureMix {
  /// Makes features likelier by so many hundredths; those that are left out stay out.
  public mutating func raise(_ set: FeatureSet, by hundredths: Int = 20) {
    for feature in set.features where self[feature] > 0 {
      self[feature] = min(self[feature] + hundredths, max(95, self[feature]))
    }
  }

  /// Takes these pairs into every second scenario, one each; pairs with features that are left out
  /// are passed over.
  public mutating func favour(_ pairs: [FeaturePair]) {
    self.pairs = pairs.filter { self[$0.first] > 0 && self[$0.second] > 0 }
  }

  /// The mix with no other features than these and those that they cannot do without.
  ///
  /// Each of them is as likely as it was, but at least as likely as not.
  public func restricted(to set: FeatureSet) -> FeatureMix {
    let kept = set.withRequirements
    var mix = self
    for feature in Feature.allCases {
      mix[feature] = kept.contains(feature) ? max(self[feature], 50) : 0
    }
    mix.favour(pairs)
    return mix
  }
}

// MARK: - Drawing

extension FeatureMix {
  /// Draws which features one scenario may have.
  func draw(_ random: inout SplitMix64) -> FeatureSet {
    var bits: UInt64 = 0
    var bit: UInt64 = 1
    for chance in chances {
      if random.next(upTo: 99) < UInt64(chance) { bits |= bit }
      bit &<<= 1
    }
    var set = FeatureSet(bits: bits)
    if !pairs.isEmpty, random.next(upTo: 99) < Self.pairChance {
      let pair = pairs[Int(random.next(upTo: UInt64(pairs.count - 1)))]
      set = set.union(FeatureSet([pair.first, pair.second]).withRequirements)
    }
    return set
  }
}
