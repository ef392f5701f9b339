package import StatesEngine
package import StatesJSON

/// One case, played on one engine and judged by its own expectation.
package struct CaseRun {
  /// What came of it.
  package var verdict: CaseVerdict
  /// What was seen, if the case was played.
  package var observation: Observation?

  private init(_ verdict: CaseVerdict, _ observation: Observation? = nil) {
    self.verdict = verdict
    self.observation = observation
  }

  /// Has `scenario`, whose values live in `arena`, played by `play` on an engine that follows
  /// `profile`.
  package static func judge(
    _ scenario: Scenario, in arena: Arena, following profile: Profile,
    playing play: (Scenario, Arena) throws(EngineError) -> Observation
  ) -> CaseRun {
    if let own = scenario.title.profile, own != profile {
      return CaseRun(.skipped("the case is for the profile '\(own.rawValue)'"))
    }
    guard let expectation = scenario.expectation else {
      return CaseRun(.undecided(["the case expects nothing"]))
    }
    do throws(EngineError) {
      let observation = try play(scenario, arena)
      if let missing = observation.unsupported {
        let engine = observation.profile.name
        return CaseRun(.skipped("\(engine) does not do this: \(missing)"), observation)
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
