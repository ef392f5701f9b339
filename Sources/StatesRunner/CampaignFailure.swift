import StatesEngine
public import StatesInvariants
public import StatesJSON

/// What a campaign did, and the failure it stopped at.
public struct CampaignSummary: Sendable {
  /// How many scenarios were run and judged, the failing one included.
  public let cases: UInt64
  /// The first failure in the order of seeds, shrunk.
  public let failure: CampaignFailure?
}

/// A rule that a scenario broke, as it leaves its worker: no handle of an arena is in it.
public struct CampaignFailure: Sendable {
  /// The rule that was broken.
  public let rule: Invariant.ID
  /// The seed of the scenario that broke it first.
  public let seed: UInt64
  /// The shrunk choices: replaying them rebuilds the scenario exactly.
  public let recording: [UInt64]
  /// The shrunk scenario, in the format of its file.
  public let scenario: JSON
  /// What the engine did, as GetExecutionHistory would answer.
  public let history: JSON
  /// How the shrunk scenario broke the rule.
  public let violations: [Violation]

  init(
    seed: UInt64, recording: [UInt64], _ observation: Observation,
    _ found: (rule: Invariant, violations: [Violation]), in arena: Arena
  ) {
    rule = found.rule.id
    self.seed = seed
    self.recording = recording
    scenario = arena.json(observation.scenario.encoded(in: arena))
    history = observation.history.map { arena.json(HistoryEncoder($0).answer()) } ?? .null
    violations = found.violations
  }
}
