public import StatesEngine
public import StatesInvariants
public import StatesJSON
package import StatesInterpreter

/// A way to be wrong on purpose, which a rule must notice.
///
/// A saboteur is named after what it does. Catching it is the test of the rule that it breaks.
public struct Saboteur: Sendable {
  /// How a saboteur is wrong.
  package enum Fault: Sendable {
    /// It decides some things otherwise than the language does.
    case decisions(@Sendable (inout Overridden) -> Void)
    /// It does everything right and reports something else.
    case report(@Sendable (inout History) -> Void)
  }

  /// What the saboteur does, in the words that the command line uses.
  public let name: String
  /// What goes wrong, in one sentence.
  public let summary: String
  /// The rule that has to notice.
  public let breaks: Invariant.ID
  package let fault: Fault

  /// Every saboteur, in the order in which reports list them.
  public static let all: [Saboteur] = [.retriesOnceTooOften, .endsTwice, .wakesEarly]

  /// Plays a scenario on an engine that is wrong in this way.
  public func play(_ scenario: Scenario, in arena: Arena) throws(EngineError) -> Observation {
    var decisions = Overridden()
    if case .decisions(let change) = fault { change(&decisions) }
    var engine = OverriddenEngine(decisions, arena: arena, settings: InterpreterSettings(scenario))
    var observation = try Driver().run(scenario, in: arena, on: &engine)
    if case .report(let change) = fault {
      for index in observation.histories.indices { change(&observation.histories[index].history) }
    }
    return observation
  }
}
