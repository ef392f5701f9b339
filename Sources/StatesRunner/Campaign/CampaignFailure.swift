public import StatesInvariants
public import StatesJSON

/// One kind of failure, shown by the smallest case that was found for it.
public struct CampaignFailure: Sendable {
  /// What the case breaks.
  public let kind: FailureKind
  /// The rule that is broken; `nil` where the engine or the kit could not be used at all.
  public let rule: Invariant?
  /// The seed of the first case that showed it.
  public let seed: UInt64
  /// How many cases there were up to that one, itself included.
  public let casesToFind: UInt64
  /// How many cases showed it.
  public internal(set) var count: UInt64 = 0
  /// The shrunk choices: replaying them rebuilds the scenario exactly.
  public let recording: [UInt64]
  /// The shrunk scenario, in the format of its file.
  public let scenario: JSON
  /// Every breach in the shrunk case, those of the failure's own kind first.
  public let violations: [Violation]
  /// Everything that the shrunk case breaks: other cases that break any of it are counted here.
  public let kinds: [FailureKind]
  /// What is wrong where no rule could be judged.
  public let problem: String?
  /// How often the engine was run to make the case small.
  public let evaluations: Int
  /// The places in the shrunk scenario whose values could as well be others: all that were tried
  /// show the same.
  public let irrelevant: [JSONPointer]

  /// The text that repeats the shrunk case.
  public var token: ReplayToken { ReplayToken(recording) }
}
