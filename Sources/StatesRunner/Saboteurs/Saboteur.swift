public import StatesEngine
public import StatesInvariants

/// A way to be wrong on purpose, which a rule must notice.
///
/// A saboteur is named after what it does. Catching it is the test of the rule that it breaks.
public struct Saboteur: Sendable {
  /// What the saboteur does, in the words that the command line uses.
  public let name: String
  /// What goes wrong, in one sentence.
  public let summary: String
  /// The rule that has to notice.
  public let breaks: Invariant.ID
  let rewrite: @Sendable (Trace) -> Trace

  /// Every saboteur, in the order in which reports list them.
  public static let all: [Saboteur] = [.retriesOnceTooOften, .endsTwice, .wakesEarly]
}

/// An engine with a saboteur between it and us.
public struct SabotagedEngine: Engine {
  private var engine: any Engine
  private let saboteur: Saboteur

  /// Puts `saboteur` in front of `engine`.
  public init(_ engine: any Engine, _ saboteur: Saboteur) {
    self.engine = engine
    self.saboteur = saboteur
  }

  public var profile: EngineProfile { engine.profile }

  public mutating func start(_ request: ExecutionRequest) throws(EngineError) {
    try engine.start(request)
  }

  public mutating func advance(to deadline: Instant) throws(EngineError) -> Progress {
    try engine.advance(to: deadline)
  }

  public mutating func deliver(
    _ signal: Signal, to token: TaskToken
  ) throws(EngineError) -> Receipt {
    try engine.deliver(signal, to: token)
  }

  public mutating func history() throws(EngineError) -> Trace {
    saboteur.rewrite(try engine.history())
  }

  public mutating func close() { engine.close() }
}
