package import StatesEngine
package import StatesJSON

/// One case, played on one engine and judged by its own expectation.
package struct CaseRun {
  package var verdict: CaseVerdict
  /// What was seen, if the case was played.
  package var observation: Observation?

  private init(_ verdict: CaseVerdict, _ observation: Observation? = nil) {
    self.verdict = verdict
    self.observation = observation
  }

  /// Plays `scenario`, whose values live in `arena`, on `engine`, which follows `profile`.
  package static func play<E: Engine & ~Copyable>(
    _ scenario: Scenario, in arena: Arena, on engine: inout E, following profile: Profile
  ) -> CaseRun {
    if let own = scenario.title.profile, own != profile {
      return CaseRun(.skipped("the case is for the profile '\(own.rawValue)'"))
    }
    guard let expectation = scenario.expectation else {
      return CaseRun(.undecided(["the case expects nothing"]))
    }
    do throws(EngineError) {
      let observation = try Driver().run(scenario, in: arena, on: &engine)
      if let missing = observation.unsupported {
        return CaseRun(.skipped("\(engine.profile.name) does not do \(missing)"), observation)
      }
      let findings = expectation.findings(in: observation, arena: arena)
      return CaseRun(CaseVerdict(findings), observation)
    } catch {
      return CaseRun(unusable(error))
    }
  }

  private static func unusable(_ error: EngineError) -> CaseVerdict {
    switch error.kind {
    case .unsupported: .skipped(error.message)
    case .lost: .undecided([error.message])
    case .misused: .failed([error.message])
    }
  }
}

extension Observation {
  /// The first thing that the engine said it does not do.
  var unsupported: String? {
    for reply in creations.map(\.reply) + log.map(\.reply) {
      if case .unsupported(let what) = reply { return what }
    }
    return nil
  }
}
