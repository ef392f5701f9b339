import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesRunner
import Testing

/// The test of the judge: it sees what every saboteur does, and nothing else.
@Suite struct SaboteurTests {
  /// Nothing is wrong with the reference on the smallest case of a saboteur.
  @Test(arguments: Saboteur.all.map(\.name))
  func theReferenceConforms(name: String) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    let arena = Arena()
    let scenario = try saboteur.smallestScenario(in: arena)
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    let observation = try Driver().run(scenario, in: arena, on: &engine)
    var judge = Judge(in: arena)
    #expect(judge.judge(observation).violations.map(\.told) == [])
  }

  /// The rules that are named find the breach, and no rule of another family does.
  @Test(arguments: Saboteur.all.map(\.name))
  func theSaboteurIsCaught(name: String) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    let judgement = try judged(saboteur)
    let broken = Set(judgement.violations.map(\.rule))
    for rule in saboteur.breaks {
      #expect(broken.contains(rule), "\(judgement.violations.map(\.told))")
    }
    let strangers = judgement.violations.filter { violation in
      Invariant.catalog.contains { $0.id == violation.rule && !saboteur.mayBreak($0) }
    }
    #expect(strangers.map(\.told) == [])
  }

  /// A breach names what shows it, and no more than can be taken in at a glance; that a definition
  /// was answered wrongly no event shows.
  @Test(arguments: Saboteur.all.map(\.name))
  func whatABreachNamesIsSmall(name: String) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    for violation in try judged(saboteur).violations {
      let count = violation.events.count + violation.calls.count
      #expect(count <= 6, "\(violation.told)")
      #expect(count > 0 || violation.rule == "INV-X10", "\(violation.told)")
    }
  }

  /// What the judge says of a saboteur on its smallest case.
  private func judged(_ saboteur: Saboteur) throws -> Judgement {
    let arena = Arena()
    var judge = Judge(in: arena)
    return judge.judge(
      try saboteur.play(try saboteur.smallestScenario(in: arena), in: arena))
  }
}

extension Violation {
  fileprivate var told: String { "\(rule.rawValue): \(message)" }
}
