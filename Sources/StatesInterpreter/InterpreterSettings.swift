package import StatesEngine

/// What an interpreter is told at its beginning.
package struct InterpreterSettings {
  package var environment = Environment()
  package var limits = Limits()
  package var seed: UInt64 = 0
  /// What readers of distributed Maps find.
  package var storage: [StoredObject] = []
  /// How the world answers tasks: one that a script names is its own work, even where the engine
  /// could do it.
  package var scripts: [TaskScript] = []

  /// Activities that do not exist.
  package var absentActivities: [String] = []

  package init() {}

  /// What a scenario says about the run.
  package init(_ scenario: borrowing Scenario) {
    environment = scenario.environment
    limits = scenario.limits
    seed = scenario.seed
    storage = scenario.storage
    scripts = scenario.tasks
  }
}
