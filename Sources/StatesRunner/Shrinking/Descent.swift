import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty

/// The way from a case that fails down to the smallest one that fails alike.
struct Descent {
  /// What the cases show.
  let kind: FailureKind
  /// How often the engine was run on the way.
  private(set) var runs = 0
  /// The places in the smallest case whose values do not matter.
  private(set) var irrelevant: [JSONPointer] = []

  private let campaign: Campaign
  private let mix: FeatureMix
  private let drawn: Choices
  private let isStopped: () -> Bool
  private var worker: CampaignWorker
  /// Whether the reference shows the failure too, in the case that was drawn.
  private let isOurs: Bool

  /// A way down from the case of a seed.
  init(
    of kind: FailureKind, seed: UInt64, in campaign: Campaign, mix: FeatureMix,
    isStopped: @escaping () -> Bool
  ) {
    (self.kind, self.campaign, self.mix, self.isStopped) = (kind, campaign, mix, isStopped)
    worker = CampaignWorker(campaign, rules: campaign.rules.filter { $0.id == kind.rule })
    var choices = worker.choices(of: seed, mix)
    let first = worker.rebuild(&choices, mix)
    isOurs = worker.isShownByReference(kind, first)
    drawn = choices
  }

  /// Goes down, from a start that all seeds have in common if there is one, else from the case that
  /// was drawn.
  mutating func outcome() -> Shrinker.Outcome {
    guard let start = commonStart() else { return outcome(from: drawn) }
    let outcome = outcome(from: start)
    return drawn.recording.isSimpler(than: outcome.best.recording)
      ? self.outcome(from: drawn) : outcome
  }

  private mutating func commonStart() -> Choices? {
    guard !isOurs, !kind.isOurs else { return nil }
    let (campaign, isStopped, kind) = (campaign, isStopped, kind)
    return CommonStart(of: kind, in: campaign, isStopped: isStopped) { choices in
      runs += 1
      var again = Choices(replaying: choices.recording)
      return shows(worker.rebuild(&again, mix))
    }?.choices
  }

  private mutating func outcome(from start: Choices) -> Shrinker.Outcome {
    let budget = campaign.shrinkingBudget
    let outcome = Shrinker.smallest(
      from: start, budget: budget, passes: Shrinker.Pass.graph, weight: { $0.happenings },
      build: { worker.rebuild(&$0, mix) }, where: { shows($0) },
      afterwards: { irrelevant = $0.irrelevantPlaces { worker.file(of: $0, mix) } })
    runs += outcome.evaluations
    return outcome
  }

  /// Whether the engine shows the failure in a case that the reference does right.
  private mutating func shows(_ generated: GeneratedScenario) -> Bool {
    guard !isStopped() else { return false }
    return worker.examine(generated).kinds.contains(kind)
      && (isOurs || !worker.isShownByReference(kind, generated))
  }
}
