import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesProperty

/// Draws cases that put a rule to the test, or any, each in a way in which none before it did.
struct Scout {
  private var worker: CampaignWorker
  private var choices = Choices(seed: 0)
  private let mix: FeatureMix
  /// Pairs of features and kinds of events that were there, and single decisions.
  private var pairs: Set<Pair> = []
  private var decisions: Set<Decision> = []

  /// Draws from where a campaign does, for a rule if one is told.
  init(_ campaign: Campaign, for rule: Invariant.ID?) {
    worker = CampaignWorker(campaign.onReference, rules: campaign.rules.filter { $0.id == rule })
    // Few features at a time, so that the cases are small.
    var mix = FeatureMix(chance: 30)
    mix[.fault] = 5
    self.mix = mix
  }

  /// The case of a seed, if it is worth a run.
  mutating func draw(_ seed: UInt64) -> Choices? {
    choices.reset(seed: seed)
    let generated = worker.rebuild(&choices, mix)
    guard !choices.isRejected, let events = worker.eventTypes(of: generated) else { return nil }
    let known = (pairs.count, decisions.count)
    note(generated.features, events)
    note(choices)
    return known == (pairs.count, decisions.count) ? nil : choices
  }

  private mutating func note(_ features: FeatureSet, _ events: [EventType]) {
    let traits =
      features.features.map { UInt16($0.rawValue) } + events.map { 256 + UInt16($0.rawValue) }
    for first in traits {
      for second in traits where first <= second {
        pairs.insert(Pair(first: first, second: second))
      }
    }
  }

  /// Notes what was decided otherwise than it is simplest.
  private mutating func note(_ choices: Choices) {
    decisions.formUnion(Decision.all(in: choices))
  }
}

/// Two things that a case has.
private struct Pair: Hashable {
  let first: UInt16
  let second: UInt16
}
