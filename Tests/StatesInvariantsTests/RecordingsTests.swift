import Glibc
import StatesEngine
import StatesInvariants
import StatesJSON
import StatesTestSupport
import Testing

/// Histories recorded from AWS are right by definition: a rule that is broken there is wrong.
@Suite struct RecordingsTests {
  @Test(.enabled(if: Evidence.isPresent, "\(Evidence.absence)"))
  func noRecordingBreaksARule() throws {
    let arena = Arena()
    var judge = Judge(in: arena)
    var premises = [UInt32](repeating: 0, count: Invariant.catalog.count)
    var judged = 0
    for line in Evidence.lines("aws-recordings/executions.jsonl") {
      let mark = arena.mark()
      defer { arena.reset(to: mark) }
      let value = try arena.parse(line)
      let recording = try RecordedExecution(recording: value, in: arena)
      let judgement = judge.judge(recording.observation, hiding: recording.hidden)
      judged += 1
      for place in premises.indices { premises[place] += judgement.premises[place] }
      let id = arena.member("id", of: value).map { arena.string(of: $0) } ?? ""
      for violation in judgement.violations {
        Issue.record("\(violation.rule.rawValue) in \(id): \(violation.message)")
      }
    }
    #expect(judged > 400)
    if let _ = getenv("STATESKIT_SHOW") {
      for (rule, count) in zip(Invariant.catalog, premises) { print(rule.id.rawValue, count) }
    }
  }
}
