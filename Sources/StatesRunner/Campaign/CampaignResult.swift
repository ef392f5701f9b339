public import StatesInvariants

/// What a campaign did and found.
public struct CampaignResult: Sendable {
  /// How many cases were run, those included that the engine does not do.
  public internal(set) var cases: UInt64 = 0
  /// How many of them the engine does not do, so that nothing was judged.
  public internal(set) var skipped: UInt64 = 0
  /// How many events their histories had.
  public internal(set) var events: UInt64 = 0
  /// Whether it was told to stop before all cases were run.
  public internal(set) var wasStopped = false
  /// Each kind of failure once, in the order of finding.
  public internal(set) var failures: [CampaignFailure] = []
  /// The kinds that were expected, each with the number of cases that showed it.
  public internal(set) var known: [(kind: KnownKind, cases: UInt64)] = []
  /// The rules that judged, each with how often its premise held.
  public internal(set) var rules: [(rule: Invariant, premises: UInt64)] = []
  /// How many pairs of features and of events in a row were seen, and how many in one case alone.
  public internal(set) var behaviours: (seen: UInt64, once: UInt64) = (0, 0)

  /// A result of nothing.
  public init() {}

  /// Whether nothing failed but what was expected to.
  public var isConforming: Bool { failures.isEmpty }

  /// The rules whose premise never held: they have judged nothing.
  public var unexercised: [Invariant] { rules.filter { $0.premises == 0 }.map(\.rule) }

  /// The kinds that were expected and did not occur.
  public var stale: [KnownKind] { known.filter { $0.cases == 0 }.map(\.kind) }

  /// How many cases it takes, about, until one shows a behaviour that none has shown so far: the
  /// estimate of Good and Turing, by which what was seen once stands for what was never seen.
  ///
  /// `nil` if everything was seen again and again, so that the next case shows nothing new as far
  /// as these can tell.
  public var casesToSomethingNew: UInt64? {
    behaviours.once == 0 ? nil : max(1, cases / behaviours.once)
  }
}
