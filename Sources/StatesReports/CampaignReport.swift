import StatesEngine
public import StatesInvariants
import StatesJSON
public import StatesRunner

/// What `stateskit check` prints on standard output: the same bytes for the same seed and cases.
public struct CampaignReport: Sendable {
  /// How the campaign was asked for, so that the report can say how to repeat it.
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
  private let summary: CampaignSummary
  private let rules: [Invariant]

  /// Reports `summary`, judged by `rules`.
  public init(_ request: Request, _ summary: CampaignSummary, rules: [Invariant]) {
    self.request = request
    self.summary = summary
    self.rules = rules
  }

  /// The report, with its last line end.
  public var text: String {
    guard let failure = summary.failure else { return conforming }
    return failing(failure)
  }

  private var conforming: String {
    """
    \(request.engine) conforms in \(summary.cases) random cases judged by \(rules.count) rules.

    Rules judged:
    \(rules.map { "  \($0.id.rawValue): \($0.statement)" }.joined(separator: "\n"))

    A green run says that these cases showed no breach of these rules, and nothing more.
    Repeat it: \(replay(seed: request.seed, cases: request.cases))

    """
  }

  private func failing(_ failure: CampaignFailure) -> String {
    let statement = rules.first { $0.id == failure.rule }?.statement ?? ""
    return """
      \(request.engine) breaks \(failure.rule.rawValue), found in case \(summary.cases).

      Rule:     \(statement)
      Seen:     \(failure.violations.map(\.message).joined(separator: "\n          "))
      Scenario: \(failure.scenario)
      History:
      \(timeline(failure.history).joined(separator: "\n"))

      Replay it: \(replay(seed: failure.seed, cases: 1))

      """
  }

  private func replay(seed: UInt64, cases: UInt64) -> String {
    "stateskit check --engine \(request.engine) --seed \(seed) --cases \(cases)"
  }

  private func timeline(_ history: JSON) -> [String] {
    let arena = Arena()
    guard let history = try? HistoryDecoder.decode(arena.value(history), in: arena) else {
      return []
    }
    return Timeline(history).lines
  }
}
