import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesProperty

extension Campaign {
  /// The smallest case that breaks what the case of a seed breaks first.
  ///
  /// Only breaches of the same kind count, so that one bug does not turn into another, and only of
  /// cases that the reference does right, so that none turns into a mistake of this kit.
  ///
  /// - Parameters:
  ///   - failed: A case that fails when drawn with `mix`.
  ///   - kind: What it breaks that matters; the first thing if not told.
  ///   - isBroad: Whether any breach will do that is of the same group as one of the case.
  ///   - mix: What it was drawn with.
  ///   - casesToFind: How many cases it took to find it.
  ///   - isStopped: Whether to be content with what was reached so far.
  /// - Returns: The failure, shown by its smallest case.
  func smallest(
    of failed: FailedCase, kind: FailureKind? = nil, isBroad: Bool = false, mix: FeatureMix,
    casesToFind: UInt64, isStopped: () -> Bool = { false }
  ) -> CampaignFailure {
    withoutActuallyEscaping(isStopped) { isStopped in
      var descent = Descent(
        of: kind.map { [$0] } ?? failed.kinds, isBroad: isBroad, seed: failed.seed, in: self,
        mix: mix, isStopped: isStopped)
      let way = descent.way()
      return described(descent.aim, way, failed, casesToFind)
    }
  }

  /// Runs the smallest case once more, judged by all rules.
  private func described(
    _ aim: Aim, _ way: Descent.Way, _ failed: FailedCase, _ casesToFind: UInt64
  ) -> CampaignFailure {
    let recording = way.outcome.best.recording
    var worker = CampaignWorker(self)
    var choices = Choices(replaying: recording)
    let generated = worker.rebuild(&choices, mix)
    let findings = worker.examine(generated, checksMachines: true)
    let kind = findings.kinds.first(where: aim.covers) ?? aim.kind
    var scenario = generated.scenario
    scenario.title = title(of: kind)
    var (violations, problem) = ([Violation](), String?.none)
    switch findings {
    case .judged(_, let found):
      let own = found.filter { FailureKind($0) == kind }
      violations = own + found.filter { FailureKind($0) != kind }
    case .unusable(_, let text): problem = text
    case .skipped: break
    }
    return CampaignFailure(
      kind: kind, rule: rules.first { $0.id == kind.rule }, seed: failed.seed,
      casesToFind: casesToFind, recording: recording,
      scenario: worker.file(of: scenario), violations: violations, kinds: findings.kinds,
      problem: problem, evaluations: way.runs, irrelevant: way.irrelevant)
  }

  /// What a case is called that shows a kind of failure.
  private func title(of kind: FailureKind) -> ScenarioTitle {
    var title = ScenarioTitle()
    title.id = "found/" + kind.fileName
    let rule = rules.first { $0.id == kind.rule }
    title.sentence = rule.map { "Breaks \($0.id.rawValue): \($0.statement)" } ?? kind.name
    title.rules = rule?.rules ?? []
    return title
  }
}

extension FailureKind {
  /// The kind as it can stand in the name of a file and in the id of a case.
  public var fileName: String {
    String(name.lowercased().map { $0 == "/" || $0 == "." ? "-" : $0 })
  }
}
