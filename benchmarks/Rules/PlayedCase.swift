import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

/// A scenario that was played, made ready for signs to look at; what a sign does not ask for is not
/// made.
final class PlayedCase {
  let observation: Observation
  let arena: Arena
  /// The executions with the stays in their states.
  private(set) lazy var runs: [Run] = observation.histories.map {
    Run(of: $0.execution, $0.history, machines, isExpress: isExpress($0.execution))
  }
  /// The attempts that were handed out, with what was said about them.
  private(set) lazy var attempts: [Attempt] = Attempt.all(of: self)
  /// What went on inside the reference.
  private(set) lazy var account = Account(of: observation.scenario, in: arena)
  /// The paths and calls in templates that were evaluated.
  private(set) lazy var expressions: [Expression] = account.shapings.flatMap {
    Expression.all(of: $0, machines)
  }
  /// The comparisons of choice rules that were made.
  private(set) lazy var comparisons: [Comparison] = account.choices.flatMap {
    Comparison.all(of: $0, machines)
  }
  private(set) lazy var machines = StateIndex(of: observation.scenario, in: arena)

  init(_ observation: Observation, in arena: Arena) {
    self.observation = observation
    self.arena = arena
  }

  var scenario: Scenario { observation.scenario }

  /// What the machine under test was answered, if it was refused.
  var refusal: [Diagnostic]? {
    guard case .refused(let diagnostics)? = observation.creations.first?.reply else { return nil }
    return diagnostics
  }

  private func isExpress(_ execution: ExecutionName) -> Bool {
    for logged in observation.log {
      guard case .start(let request) = logged.call, request.name == execution else { continue }
      let machines = [scenario.machine] + scenario.machines
      return machines.first { $0.name == request.machine }?.type == .express
    }
    return false
  }
}
