import StatesGenerator

/// What was exercised so far, and what to draw next because of it.
///
/// It changes only between rounds, and from sums alone, so that it is the same for any number of
/// workers. Every other round is drawn as if there were no guidance: what leads somewhere must not
/// keep the search from anything else.
struct Guidance: Sendable {
  /// How a round is drawn, and what is watched in it.
  struct Direction: Sendable {
    var mix: FeatureMix
    /// The rules, as places in the campaign's list, that were exercised least.
    var rare: [Int] = []
  }

  private let base: FeatureMix
  private let isOn: Bool
  private var rounds = 0
  /// How much each feature has to do with what is rare, in thousandths of what is usual.
  private var pull = [Int](repeating: 0, count: Feature.allCases.count)
  private(set) var next: Direction

  /// The most rules that are watched at a time.
  private static let watched = 12
  /// How far a chance moves at most, in hundredths.
  private static let reach = 35

  init(from mix: FeatureMix, isOn: Bool) {
    base = mix
    self.isOn = isOn
    next = Direction(mix: mix)
  }

  /// Learns from a round and decides on the next one.
  ///
  /// - Parameters:
  ///   - round: What the round exercised.
  ///   - total: What all rounds did, this one included.
  mutating func learn(from round: RoundTally, total: RoundTally) {
    guard isOn else { return }
    rounds += 1
    for feature in Feature.allCases {
      let place = Int(feature.rawValue)
      let wish = lift(of: feature, round, total) + want(of: feature, total)
      pull[place] = (pull[place] * 3 + wish) / 4
    }
    next = Direction(mix: rounds % 2 == 1 ? guided : base, rare: rarest(total))
  }

  /// How much more often the watched rules are exercised where the feature is, in thousandths.
  private func lift(of feature: Feature, _ round: RoundTally, _ total: RoundTally) -> Int {
    let place = Int(feature.rawValue)
    let with = total.featurePairs[place, place]
    guard with > 0, total.cases > 0 else { return 0 }
    var sum = 0
    for slot in next.rare.indices {
      let all = round.exercised(slot)
      guard all > 0 else { continue }
      let share = Int(round.companions(slot, feature) * 1000 / all)
      let usual = Int(with * 1000 / total.cases)
      sum += share - usual
    }
    return sum / max(1, next.rare.count)
  }

  /// How many pairs with the feature were hardly ever seen, in thousandths of all pairs.
  private func want(of feature: Feature, _ total: RoundTally) -> Int {
    let place = Int(feature.rawValue)
    let few = total.cases / 2048
    let rare = Feature.allCases.count { other in
      let (low, high) = (min(place, Int(other.rawValue)), max(place, Int(other.rawValue)))
      return total.featurePairs[low, high] <= few
    }
    return rare * 1000 / Feature.allCases.count
  }

  /// The base with each chance moved as its feature is pulled; what was left out stays out.
  private var guided: FeatureMix {
    var mix = base
    for feature in Feature.allCases where base[feature] > 0 && base[feature] < 100 {
      let move = pull[Int(feature.rawValue)] * Self.reach / 250
      let chance = base[feature] + min(max(move, -Self.reach), Self.reach)
      mix[feature] = min(max(chance, 5), 95)
    }
    return mix
  }

  /// The rules that were exercised least but can be, which those that never were may become.
  private func rarest(_ total: RoundTally) -> [Int] {
    let order = total.premises.indices.sorted {
      (total.premises[$0], $0) < (total.premises[$1], $1)
    }
    return Array(order.prefix(Self.watched))
  }
}
