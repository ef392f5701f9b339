import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesProperty
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

  /// The premise of a rule is what it speaks of, not that it is broken.
  @Test(arguments: [
    ("map/sequential-events", "INV-L04"), ("callback/success-resumes-the-waiting-state", "INV-L01"),
  ])
  func aRightRunPutsTheRuleToTheTest(id: String, rule: String) throws {
    let arena = Arena()
    let scenario = try Scenario(parsing: CorpusFiles.text(of: id), into: arena)
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    var judge = Judge(in: arena)
    let judgement = judge.judge(try Driver().run(scenario, in: arena, on: &engine))
    guard case .passed = judgement.verdict(of: Invariant.ID(rawValue: rule)) else {
      Issue.record("\(rule) was not judged")
      return
    }
  }

  /// A catcher matches, but what it would hand on is longer than a payload.
  @Test func aFailureToldAtLengthIsNotBlamedOnItsCatcher() throws {
    let arena = Arena()
    let cause = String(repeating: "x", count: Limits().payloadBytes)
    let text = #"""
      {"stateskit":"scenario/1","id":"judge/long-cause","title":"","machine":{"StartAt":"A","States":{\#
      "A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:work",\#
      "Catch":[{"ErrorEquals":["States.ALL"],"Next":"B"}],"End":true},\#
      "B":{"Type":"Succeed"}}},\#
      "tasks":{"#A":[[{"fail":{"error":"Boom","cause":"\#(cause)"}}]]}}
      """#
    let scenario = try Scenario(parsing: Array(text.utf8), into: arena)
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    let observation = try Driver().run(scenario, in: arena, on: &engine)
    #expect(observation.history?.status == .failed)
    var judge = Judge(in: arena)
    #expect(judge.judge(observation).violations.isEmpty)
  }

  /// Whatever a history says, the judge comes to an end of it.
  @Test func noHistoryIsTooWrongToBeJudged() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<CaseCount.scaled(2) {
      let broken = try judgeCorpus { observation, _ in
        var garbled = observation
        for place in garbled.histories.indices {
          garbled.histories[place].history.records.garble(&random)
        }
        return garbled
      }
      #expect(broken.count > CorpusFiles.ids.count / 2)
    }
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

extension [EventRecord] {
  /// Takes away, repeats and exchanges a few events, and changes what some are about.
  fileprivate mutating func garble(_ random: inout SplitMix64) {
    for _ in 0...random.next(upTo: 5) where !isEmpty {
      let (one, other) = (place(&random), place(&random))
      switch random.next(upTo: 6) {
      case 0: remove(at: one)
      case 1: insert(self[one], at: other)
      case 2: swapAt(one, other)
      case 3: self[one] = self[one].retold(as: self[one].type, about: self[other].subject)
      case 5: self[one] = self[one].retold(as: self[other].type, about: self[one].subject)
      case 4: self[one].previous = self[other].previous
      case _: self[one].value = self[other].value
      }
    }
  }

  private func place(_ random: inout SplitMix64) -> Int {
    Int(random.next(upTo: UInt64(count - 1)))
  }
}

extension EventRecord {
  fileprivate func retold(as type: EventType, about subject: Int) -> EventRecord {
    EventRecord(
      type, at: time, previous: previous, subject: subject, value: value, detail: detail)
  }
}
