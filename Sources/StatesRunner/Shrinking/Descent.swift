import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty

/// The way from a case that fails down to the smallest one that fails alike.
struct Descent {
  /// What the cases show.
  private(set) var aim: Aim

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
  private let drawnKinds: [FailureKind]
  private let isBroad: Bool
  private let isStopped: () -> Bool
  private var worker: CampaignWorker
  private var scale: Scale
  /// Whether the reference shows the failure too, in the case that was drawn.
  private let isOurs: Bool

  /// A way down from the case of a seed, which shows some kinds of failure.
  ///
  /// Every case on it shows the first of them, or if `isBroad` one of the same group as any.
  init(
    of kinds: [FailureKind], isBroad: Bool, seed: UInt64, in campaign: Campaign, mix: FeatureMix,
    isStopped: @escaping () -> Bool
  ) {
    (self.campaign, self.mix, self.isStopped) = (campaign, mix, isStopped)
    (drawnKinds, aim) = (kinds, .kind(kinds[0]))
    worker = CampaignWorker(campaign, rules: aim.rules(of: campaign))
    scale = Scale(for: campaign, mix)
    var choices = worker.choices(of: seed, mix)
    let first = worker.rebuild(&choices, mix)
    isOurs = worker.kindsOfReference(first).contains(kinds[0])
    drawn = choices
    self.isBroad = isBroad && !isOurs && !kinds[0].isOurs && kinds[0].rule != nil
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
    if isOurs || aim.kind.isOurs || aim.kind.rule == nil { return nil }
    if isBroad { return broadStart().map { way(from: $0, after: commonRuns) } }
    let kind = aim.kind
    if let known = campaign.memory?[kind] {
      commonRuns = known.runs
      return known.way
    }
    let common = commonStart().map { way(from: $0, after: commonRuns) }
    if !isStopped() { campaign.memory?[kind] = (common, commonRuns) }
    return common
  }

  /// Looks for a case that shows the kind, which depends on that alone and not on the drawn case.
  private mutating func commonStart() -> Choices? {
    if let start = smallStart(where: { $0.aims(at: $1) }) { return start }
    var tried: Set<UInt64> = []
    return start(breaking: aim.kind.rule, besides: &tried) { $0.aims(at: $1) }
  }

  /// Looks among the smallest cases that put the broken rules to the test, those with one of the drawn
  /// case's own decisions last.
  private mutating func smallStart(
    where shows: (inout Descent, GeneratedScenario) -> Bool
  ) -> Choices? {
    let rules = isBroad ? drawnKinds.compactMap(\.rule) : [aim.kind.rule].compactMap { $0 }
    let decisions = isBroad ? Decision.all(in: drawn) : []
    let cases = campaign.smallCases.cases(for: rules, deciding: decisions)
    for small in cases.prefix(Self.mostSmallCases) where !isStopped() {
      commonRuns += 1
      var choices = small.choices
      let generated = worker.rebuild(&choices, SmallCases.Case.mix)
      if shows(&self, generated) { return choices }
    }
    return nil
  }

  private static let mostSmallCases = 150

  /// Looks among the first cases for one that shows anything of what the drawn one shows, then for
  /// one that breaks the same rule.
  private mutating func broadStart() -> Choices? {
    worker = CampaignWorker(campaign)
    if let start = smallStart(where: { $0.adopts($1) }) { return start }
    var tried: Set<UInt64> = []
    if let start = start(breaking: nil, besides: &tried, where: { $0.adopts($1) }) { return start }
    aim(at: .group(aim.kind))
    return start(breaking: aim.kind.rule, besides: &tried) { $0.aims(at: $1) }
  }

  private mutating func aim(at other: Aim) {
    aim = other
    worker = CampaignWorker(campaign, rules: other.rules(of: campaign))
  }

  private mutating func start(
    breaking rule: Invariant.ID?, besides tried: inout Set<UInt64>,
    where shows: (inout Descent, GeneratedScenario) -> Bool
  ) -> Choices? {
    let (campaign, isStopped) = (campaign, isStopped)
    return CommonStart(
      breaking: rule, besides: &tried, in: campaign, isStopped: isStopped
    ) { choices in
      commonRuns += 1
      var again = Choices(replaying: choices.recording)
      let generated = worker.rebuild(&again, mix)
      return shows(&self, generated)
    }?.choices
  }

  /// Aims at the first failure of a case whose group the drawn case shows too; whether there is one.
  private mutating func adopts(_ generated: GeneratedScenario) -> Bool {
    let groups = Set(drawnKinds.map(\.group))
    let kinds = worker.examine(generated).kinds.filter { groups.contains($0.group) }
    guard !kinds.isEmpty else { return false }
    let excused = worker.kindsOfReference(generated)
    guard let kind = kinds.first(where: { !excused.contains($0) }) else { return false }
    aim(at: .group(kind))
    return true
  }

  private mutating func way(from start: Choices, after runs: Int) -> Way {
    var irrelevant: [JSONPointer] = []
    let outcome = Shrinker.smallest(
      from: start, budget: campaign.shrinkingBudget, passes: Shrinker.Pass.graph,
      weight: { scale.weight(of: $0) },
      build: { worker.rebuild(&$0, mix) }, where: { aims(at: $0) },
      afterwards: { irrelevant = $0.irrelevantPlaces { worker.file(of: $0, mix) } })
    return Way(outcome: outcome, runs: runs + outcome.evaluations, irrelevant: irrelevant)
  }

  /// Whether the engine shows the failure in a case that the reference does right.
  private mutating func aims(at generated: GeneratedScenario) -> Bool {
    guard !isStopped() else { return false }
    return worker.examine(generated).kinds.contains(where: aim.covers)
      && (isOurs || !worker.kindsOfReference(generated).contains(where: aim.covers))
  }
}
