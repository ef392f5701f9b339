import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesJSON
import StatesProperty
import StatesTestSupport

/// Scenarios for properties of the reference, and what came of them as text.
enum Played {
  /// A case of the corpus.
  static func corpus(_ id: String, in arena: Arena) throws -> Scenario {
    try Scenario(parsing: CorpusFiles.text(of: id), into: arena)
  }

  /// A generated scenario.
  static func generated(_ seed: UInt64, in arena: Arena) -> Scenario {
    var choices = Choices(seed: seed)
    return ScenarioGenerator.scenario(&choices, in: arena)
  }

  /// A generated scenario whose machine is a single level of states without variables.
  static func flat(_ seed: UInt64, in arena: Arena) -> Scenario {
    var choices = Choices(seed: seed)
    let features = FeatureSet([
      .wait, .task, .choice, .succeed, .fail, .integration, .retry, .catch, .timeout, .failure,
      .inputPath, .outputPath, .resultPath, .template, .selector, .miss, .severalSignals,
    ])
    return ScenarioGenerator.generated(&choices, in: arena, mix: FeatureMix(only: features))
      .scenario
  }

  /// What is seen when the reference plays `scenario`.
  static func observation(of scenario: Scenario, in arena: Arena) throws -> Observation {
    var engine = SimulatedEngine(
      arena: arena, settings: InterpreterSettings(scenario),
      profile: scenario.title.profile ?? .aws)
    return try Driver().run(scenario, in: arena, on: &engine)
  }
}

extension Observation {
  /// Every history with the name of its execution.
  func texts(_ arena: Arena) -> [String] {
    histories.map { "\($0.execution.rawValue): " + $0.history.tail(arena) }
  }
}

extension History {
  /// The history as the text of GetExecutionHistory's answer.
  func text(_ arena: Arena) -> String { arena.text(of: HistoryEncoder(self).answer()) }

  /// How many events there are, and the last ones as the service would answer them.
  func tail(_ arena: Arena) -> String {
    let encoder = HistoryEncoder(self)
    let last = (max(1, count - 300)..<(count + 1)).map { arena.text(of: encoder.event($0)) }
    return "\(count): " + last.joined(separator: "\n")
  }
}
