public import StatesEngine
package import StatesInterpreter
public import StatesInvariants
public import StatesJSON

/// A way to be wrong on purpose, which a rule must notice.
///
/// A saboteur is named after what it does. Catching it is the test of the rules that it breaks: on
/// its smallest case they find the breach, and no rule outside its family does.
public struct Saboteur: Sendable {
  /// What the saboteur does, in the words that the command line uses.
  public let name: String
  /// What goes wrong, in one sentence.
  public let summary: String
  /// The rules that have to notice.
  public let breaks: [Invariant.ID]
  /// Rules of other areas that may notice besides.
  public let mayBreak: [Invariant.ID]
  /// The rules of the language that it offends.
  public let rules: [String]
  /// Where an engine was seen to do so, or `invented`.
  public let seen: String
  /// The smallest machine, and what the world does to it, that shows the difference.
  public let smallest: SmallestCase
  package let fault: @Sendable (inout Sabotage) -> Void

  init(
    _ name: String, _ summary: String, breaks: [Invariant.ID], mayBreak: [Invariant.ID] = [],
    rules: [String], seen: String = "invented", smallest: SmallestCase,
    fault: @escaping @Sendable (inout Sabotage) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.breaks = breaks
    self.mayBreak = mayBreak
    self.rules = rules
    self.seen = seen
    self.smallest = smallest
    self.fault = fault
  }

  /// Plays a scenario on an engine that is wrong in this way.
  public func play(_ scenario: Scenario, in arena: Arena) throws(EngineError) -> Observation {
    var sabotage = Sabotage(arena: arena)
    fault(&sabotage)
    return try sabotage.play(scenario)
  }

  /// The decisions that it takes, some of them otherwise than the reference.
  package func decisions(in arena: Arena) -> Overridden {
    var sabotage = Sabotage(arena: arena)
    fault(&sabotage)
    return sabotage.decisions
  }

  /// Whether a rule may notice this saboteur: it is named, or belongs to the area of one that is.
  public func mayBreak(_ rule: Invariant) -> Bool {
    if mayBreak.contains(rule.id) { return true }
    return breaks.contains { $0 == rule.id || $0.area == rule.id.area }
  }
}

extension Invariant.ID {
  /// The letter of the area.
  fileprivate var area: Substring { rawValue.dropFirst(4).prefix(1) }
}
