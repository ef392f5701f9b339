public import StatesRunner
import StatesEngine
public import StatesInvariants
import StatesJSON
import StatesLanguage

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
  private let summary: Campaign.Summary
  private let rules: [Invariant]

  /// Reports `summary`, judged by `rules`.
  public init(_ request: Request, _ summary: Campaign.Summary, rules: [Invariant]) {
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

  private func failing(_ failure: Campaign.Failure) -> String {
    let statement = rules.first { $0.id == failure.rule }?.statement ?? ""
    let observation = failure.observation
    return """
      \(request.engine) breaks \(failure.rule.rawValue), found in case \(summary.cases).

      Rule:     \(statement)
      Seen:     \(failure.violations.map(\.message).joined(separator: "\n          "))
      Machine:  \(observation.scenario.machine.definition)
      History:
      \(observation.trace.entries.map(line).joined(separator: "\n"))

      Replay it: \(replay(seed: failure.seed, cases: 1))

      """
  }

  private func replay(seed: UInt64, cases: UInt64) -> String {
    "stateskit check --engine \(request.engine) --seed \(seed) --cases \(cases)"
  }

  private func line(_ entry: Trace.Entry) -> String {
    let milliseconds = String(entry.time.milliseconds % 1000)
    let padded = String(repeating: "0", count: 3 - milliseconds.count) + milliseconds
    let time = "\(entry.time.milliseconds / 1000).\(padded)"
    let indent = String(repeating: " ", count: max(0, 10 - time.count))
    return indent + time + "  " + entry.event.title
  }
}

extension Event {
  fileprivate var title: String {
    switch self {
    case .executionStarted: "execution started"
    case .stateEntered(let name, _): "entered \(name.rawValue)"
    case .stateExited(let name, _): "left \(name.rawValue)"
    case .taskScheduled(let name, let resource, _): "\(name.rawValue) scheduled on \(resource)"
    case .taskSucceeded(let name, _): "\(name.rawValue) succeeded"
    case .taskFailed(let name, let error): "\(name.rawValue) failed with \(error.name.rawValue)"
    case .executionEnded(.succeeded): "execution succeeded"
    case .executionEnded(.failed(let error)): "execution failed with \(error.name.rawValue)"
    }
  }
}
