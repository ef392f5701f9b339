public import StatesEngine
package import StatesJSON
public import StatesLanguage

/// A scenario that was drawn, with what its generator knows of it.
public struct GeneratedScenario {
  /// The scenario.
  public var scenario: Scenario
  /// What it has.
  public let features: FeatureSet
  /// The most events that the history of an execution of its machine can have, told before any is
  /// run: redrives that the scenario makes are counted in.
  public let eventBound: Int
  /// How many states its machine has, those of inner machines included.
  public let stateCount: Int
  /// The rule that the machine's definition breaks, if a fault was planted into it: creating the
  /// machine must be refused, and nothing runs.
  public let expectsRefusal: RuleID?
  /// The machine's definition without that fault.
  package let soundDefinition: Value
}
