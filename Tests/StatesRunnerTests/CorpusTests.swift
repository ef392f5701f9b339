import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesRunner

/// The reference does what the corpus expects.
@Suite struct ReferenceCorpusTests {
  private static func verdict(of id: String) throws -> CaseVerdict {
    let arena = Arena()
    let scenario = try Scenario(parsing: CorpusFiles.text(of: id), into: arena)
    let profile = scenario.title.profile ?? .aws
    return CaseRun.judge(scenario, in: arena, following: profile) {
      scenario, arena throws(EngineError) in
      var engine = SimulatedEngine(
        arena: arena, settings: InterpreterSettings(scenario), profile: profile)
      return try Driver().run(scenario, in: arena, on: &engine)
    }.verdict
  }

  @Test(arguments: CorpusFiles.ids)
  func theReferencePassesOrSkips(_ id: String) throws {
    switch try Self.verdict(of: id) {
    case .passed, .skipped: break
    case .failed(let lines), .undecided(let lines): Issue.record("\(id): \(lines)")
    }
  }
}
