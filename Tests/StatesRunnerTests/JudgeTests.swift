import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesTestSupport
import Testing

/// The judge finds nothing wrong with the reference, in its own records and in AWS's shape.
@Suite struct JudgeTests {
  @Test func theReferenceBreaksNoRuleInTheCorpus() throws {
    let tally = try judgeCorpus { observation, _ in observation }
    expectNone(tally)
  }

  /// Foreign histories name no state in the events of attempts, branches and aborts.
  @Test func theReferenceBreaksNoRuleInAForeignShape() throws {
    let tally = try judgeCorpus { observation, arena in
      var foreign = observation
      for place in foreign.histories.indices {
        let history = foreign.histories[place].history
        let start = history.records.first?.time ?? .start
        var decoded = try HistoryDecoder.decode(
          HistoryEncoder(history).answer(), in: arena, environment: history.environment)
        for index in decoded.records.indices {
          let time = decoded.records[index].time
          decoded.records[index].time = start.advanced(byMilliseconds: time.milliseconds)
        }
        decoded.environment = history.environment
        foreign.histories[place].history = decoded
      }
      return foreign
    }
    expectNone(tally)
  }

  private func expectNone(_ found: [(id: String, violation: Violation)]) {
    for (id, violation) in found {
      Issue.record("\(violation.rule.rawValue) in \(id): \(violation.message)")
    }
  }

  private func judgeCorpus(
    _ change: (Observation, Arena) throws -> Observation
  ) throws -> [(id: String, violation: Violation)] {
    let arena = Arena()
    var judge = Judge(in: arena)
    let mark = arena.mark()
    var found: [(String, Violation)] = []
    for id in CorpusFiles.ids {
      arena.reset(to: mark)
      let scenario = try Scenario(parsing: CorpusFiles.text(of: id), into: arena)
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      let observation = try Driver().run(scenario, in: arena, on: &engine)
      let judgement = judge.judge(try change(observation, arena))
      found += judgement.violations.map { (id, $0) }
    }
    return found
  }
}
