import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesRunner

/// An engine as the command line names it.
enum EngineChoice: Sendable {
  case reference
  case saboteur(Saboteur)

  static let all: [EngineChoice] = [.reference] + Saboteur.all.map(EngineChoice.saboteur)

  var name: String {
    switch self {
    case .reference: "reference"
    case .saboteur(let saboteur): "saboteur:" + saboteur.name
    }
  }

  /// Plays a scenario on a fresh engine of this kind.
  func play(_ scenario: Scenario, in arena: Arena) throws(EngineError) -> Observation {
    try play(scenario, in: arena, following: .aws)
  }

  /// Plays a scenario on a fresh engine of this kind; only the reference can follow another profile.
  func play(
    _ scenario: Scenario, in arena: Arena, following profile: Profile
  ) throws(EngineError) -> Observation {
    switch self {
    case .saboteur(let saboteur): return try saboteur.play(scenario, in: arena)
    case .reference:
      var engine = SimulatedEngine(
        arena: arena, settings: InterpreterSettings(scenario), profile: profile)
      return try Driver().run(scenario, in: arena, on: &engine)
    }
  }
}

extension ValueReader where Value == EngineChoice {
  /// The reference, or a saboteur by its name.
  static let engine = Self(
    expectation: "reference or a saboteur, such as saboteur:wakes-early",
    choices: EngineChoice.all.map(\.name)
  ) { text in
    EngineChoice.all.first { $0.name == text }
  } spell: {
    $0.name
  }
}
