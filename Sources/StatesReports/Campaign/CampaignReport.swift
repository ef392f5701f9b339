import StatesInvariants
public import StatesRunner

/// What `stateskit check` prints: the same bytes for the same seed and number of cases.
public struct CampaignReport {
  /// What was asked for, so that the report can say how to repeat it.
  public struct Request: Sendable {
    /// The engine as named on the command line.
    public let engine: String
    /// The first seed.
    public let seed: UInt64
    /// How many cases were asked for.
    public let cases: UInt64

    /// Creates a request.
    public init(engine: String, seed: UInt64, cases: UInt64) {
      self.engine = engine
      self.seed = seed
      self.cases = cases
    }
  }

  private let request: Request
  private let result: CampaignResult

  /// Reports `result`.
  public init(_ request: Request, _ result: CampaignResult) {
    self.request = request
    self.result = result
  }

  /// The report, with its last line end.
  public var text: String {
    (result.failures.isEmpty ? conforming : failing)
      + "Repeat it: stateskit check --engine \(request.engine) --seed \(request.seed) "
      + "--cases \(request.cases)\n"
  }

  private var conforming: String {
    """
    \(request.engine) conforms in \(result.cases) random cases judged by \(result.rules.count) rules.

    \(neverExercised)A green run says that these cases showed no breach of these rules, and nothing more.

    """
  }

  private var neverExercised: String {
    let rules = result.unexercised.map(\.id.rawValue)
    return rules.isEmpty ? "" : "Rules never exercised: \(rules.joined(separator: ", "))\n\n"
  }

  private var failing: String {
    let kinds = result.failures.count == 1 ? "way" : "ways"
    return """
      \(request.engine) is wrong in \(result.failures.count) \(kinds), seen in \
      \(result.cases) random cases.

      \(result.failures.map(text).joined())
      """
  }

  private func text(of failure: CampaignFailure) -> String {
    """
    \(failure.kind.name): in \(failure.count) cases, first in case \(failure.casesToFind)
      Rule:     \(failure.rule?.statement ?? failure.problem ?? "")
      Seen:     \(failure.violations.map(\.message).joined(separator: "\n            "))
      Scenario: \(failure.scenario)
      Replay:   \(failure.token.text)


    """
  }
}
