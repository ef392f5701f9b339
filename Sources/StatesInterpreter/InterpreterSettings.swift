package import StatesEngine

/// What an interpreter is told at its beginning.
package struct InterpreterSettings {
  package var environment = Environment()
  package var limits = Limits()
  package var seed: UInt64 = 0
  /// What readers of distributed Maps find.
  package var storage: [StoredObject] = []
  /// The tasks that the world answers even where the engine could do the work itself.
  package var served: [ServedTask] = []

  /// Activities that do not exist.
  package var absentActivities: [String] = []

  package init() {}

  /// What a scenario says about the run.
  package init(_ scenario: Scenario) {
    environment = scenario.environment
    limits = scenario.limits
    seed = scenario.seed
    storage = scenario.storage
    served = scenario.tasks.map { ServedTask(resource: $0.resource, state: $0.state) }
  }
}

/// Tasks that the world answers, by resource, by state, or by both.
package struct ServedTask {
  package var resource: String?
  package var state: String?

  package init(resource: String?, state: String?) {
    self.resource = resource
    self.state = state
  }
}
