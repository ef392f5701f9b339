import StatesEngine
import StatesGenerator
import StatesInvariants

/// A case that failed, and what it breaks.
struct FailedCase: Sendable {
  /// The number of the case in its plan.
  let number: UInt64
  let seed: UInt64
  /// In the order of the rules; never empty.
  let kinds: [FailureKind]
}

/// What was counted in some cases.
///
/// Everything but the failures is a sum, so that it does not matter who counted what.
struct RoundTally: Sendable {
  var cases: UInt64 = 0
  /// Cases that the engine does not do.
  var skipped: UInt64 = 0
  var failures: [FailedCase] = []
  /// How many events the histories had.
  private(set) var events: UInt64 = 0
  /// For each rule how often its premise held.
  private(set) var premises: [UInt64]
  /// In how many cases each pair of features, and each pair of events in a row, was there.
  private(set) var featurePairs = PairCounts()
  private(set) var eventPairs = PairCounts()
  /// The rules that are watched closely, and in how many cases each was exercised beside each feature.
  private let watched: [Int]
  private var exercised: [UInt64]
  private var companions: [UInt64]

  init(rules: Int, watching watched: [Int] = []) {
    premises = Array(repeating: 0, count: rules)
    self.watched = watched
    exercised = Array(repeating: 0, count: watched.count)
    companions = Array(repeating: 0, count: watched.count * PairCounts.side)
  }

  /// Counts a case that was judged.
  mutating func count(
    _ judgement: Judgement, _ observation: Observation, _ features: FeatureSet
  ) {
    for rule in premises.indices { premises[rule] += UInt64(judgement.premises[rule]) }
    featurePairs.begin()
    featurePairs.countPairs(of: features.bits)
    eventPairs.begin()
    for (_, history) in observation.histories { count(history) }
    for (slot, rule) in watched.enumerated() where judgement.premises[rule] > 0 {
      exercised[slot] += 1
      for feature in BitPlaces(features.bits) {
        companions[slot * PairCounts.side + feature] += 1
      }
    }
  }

  private mutating func count(_ history: History) {
    events += UInt64(history.count)
    var previous = 0
    for record in history.records {
      let next = Int(record.type.rawValue) + 1
      eventPairs.count(previous, next)
      previous = next
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: RoundTally) {
    cases += other.cases
    skipped += other.skipped
    events += other.events
    failures += other.failures
    for place in premises.indices { premises[place] += other.premises[place] }
    featurePairs.add(other.featurePairs)
    eventPairs.add(other.eventPairs)
    guard watched == other.watched else { return }
    for place in exercised.indices { exercised[place] += other.exercised[place] }
    for place in companions.indices { companions[place] += other.companions[place] }
  }

  /// In how many cases the watched rule in this slot was exercised.
  func exercised(_ slot: Int) -> UInt64 { exercised[slot] }

  /// In how many cases the watched rule in this slot was exercised beside the feature.
  func companions(_ slot: Int, _ feature: Feature) -> UInt64 {
    companions[slot * PairCounts.side + Int(feature.rawValue)]
  }
}
