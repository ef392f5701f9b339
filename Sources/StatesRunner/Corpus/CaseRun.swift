package import StatesEngine
import StatesInvariants
package import StatesJSON

/// One case, played on one engine and judged by its own expectation, or by the invariants if it has none.
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
    do throws(EngineError) {
      let observation = try play(scenario, arena)
      if let missing = observation.unsupported {
        let engine = observation.profile.name
        return CaseRun(.skipped("\(engine) does not do this: \(missing)"), observation)
      }
      guard let expectation = scenario.expectation else {
        return CaseRun(verdict(by: Invariant.catalog, on: observation, arena, profile), observation)
      }
      let findings = expectation.findings(in: observation, arena: arena)
      return CaseRun(CaseVerdict(findings), observation)
    } catch {
      return CaseRun(unusable(error))
    }
  }

  /// What the rules say that every case has to obey.
  private static func verdict(
    by rules: [Invariant], on observation: Observation, _ arena: Arena, _ profile: Profile
  ) -> CaseVerdict {
    var judge = Judge(in: arena, by: rules, profile: profile)
    let judgement = judge.judge(observation)
    if !judgement.isConforming {
      return .failed(judgement.violations.map { "\($0.rule.rawValue): \($0.message)" })
    }
    return judgement.premises.contains { $0 > 0 }
      ? .passed : .undecided(["the case expects nothing, and no rule found anything to judge"])
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
