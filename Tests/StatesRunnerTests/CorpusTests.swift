import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesRunner

/// The reference does what the corpus expects.
@Suite struct ReferenceCorpusTests {
  /// Cases that the reference does not get right yet.
  private static let awaited: Set<String> = [
    "activity/answer-after-deletion", "callback/mock-service-answers",
    "data/fail-with-a-reserved-name", "execution/express-is-described-by-its-answer",
    "history/limit-counts-bytes", "history/oversized-result-is-caught",
    "history/oversized-result-of-a-function", "history/oversized-result-of-an-integration",
    "map/no-tolerance", "map/result-writer", "map/result-writer-fails",
    "map/tolerated-percentage-exceeded", "race/event-limit-one-too-low",
  ]

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

  @Test(arguments: CorpusFiles.ids.filter { !awaited.contains($0) })
  func theReferencePassesOrSkips(_ id: String) throws {
    switch try Self.verdict(of: id) {
    case .passed, .skipped: break
    case .failed(let lines), .undecided(let lines): Issue.record("\(id): \(lines)")
    }
  }
}
