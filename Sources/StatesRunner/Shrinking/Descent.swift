import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty

/// The way from a case that fails down to the smallest one that fails alike.
struct Descent {
  /// What the cases show.
  let kind: FailureKind

  /// What came of it.
  struct Way: Sendable {
    /// The smallest case, and how it was found.
    let outcome: Shrinker.Outcome
    /// How often the engine was run.
    let runs: Int
    /// The places in the smallest case whose values do not matter.
    let irrelevant: [JSONPointer]
  }

  /// How often the engine was run to look for the common start.
  private var commonRuns = 0
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
  mutating func way() -> Way {
    guard let common = commonWay() else {
      return way(from: drawn, after: commonRuns)
    }
    let best = common.outcome.best.recording
    return drawn.recording.isSimpler(than: best) ? way(from: drawn, after: common.runs) : common
  }

  /// The way down from the common start, which may be known from an earlier search.
  private mutating func commonWay() -> Way? {
    if isOurs || kind.isOurs { return nil }
    if let known = campaign.memory?[kind] {
      commonRuns = known.runs
      return known.way
    }
    var common: Way?
    if let start = commonStart() { common = way(from: start, after: commonRuns) }
    if !isStopped() { campaign.memory?[kind] = (common, commonRuns) }
    return common
  }

  private mutating func commonStart() -> Choices? {
    let (campaign, isStopped, kind) = (campaign, isStopped, kind)
    return CommonStart(of: kind, in: campaign, isStopped: isStopped) { choices in
      commonRuns += 1
      var again = Choices(replaying: choices.recording)
      return shows(worker.rebuild(&again, mix))
    }?.choices
  }

  private mutating func way(from start: Choices, after runs: Int) -> Way {
    var irrelevant: [JSONPointer] = []
    let outcome = Shrinker.smallest(
      from: start, budget: campaign.shrinkingBudget, passes: Shrinker.Pass.graph,
      weight: { $0.happenings },
      build: { worker.rebuild(&$0, mix) }, where: { shows($0) },
      afterwards: { irrelevant = $0.irrelevantPlaces { worker.file(of: $0, mix) } })
    return Way(outcome: outcome, runs: runs + outcome.evaluations, irrelevant: irrelevant)
  }

  /// Whether the engine shows the failure in a case that the reference does right.
  private mutating func shows(_ generated: GeneratedScenario) -> Bool {
    guard !isStopped() else { return false }
    return worker.examine(generated).kinds.contains(kind)
      && (isOurs || !worker.isShownByReference(kind, generated))
  }
}
