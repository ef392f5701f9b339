import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesTestSupport
import Testing

@testable import benchmarks

@Suite struct RuleSignTests {
  /// How many signs of rules come too seldom for the corpus and a small campaign, or not at all.
  private static let unshown: [String: Int] = [
    "STRUCT-06": 1, "STRUCT-11": 1, "STRUCT-18": 1, "STRUCT-41": 1, "DFP-17": 1, "CTX-08": 1,
    "VAR-12": 1, "INTR-02": 2, "INTR-03": 1, "INTR-05": 1, "INTR-06": 1, "INTR-14": 2, "INTR-17": 2,
    "INTR-18": 2, "INTR-19": 1, "INTR-20": 1, "INTR-21": 1, "INTR-24": 1, "JPATH-01": 1,
    "JPATH-04": 1, "JPATH-09": 1, "JPATH-12": 1, "CHOICE-04": 21, "CHOICE-06": 2, "CHOICE-08": 1,
    "CHOICE-09": 6, "CHOICE-10": 7, "CHOICE-13": 1, "CHOICE-14": 3, "CHOICE-19": 1, "NAME-01": 1,
    "ERR-02": 5, "DMAP-03": 1, "DMAP-04": 1, "DMAP-10": 2, "TASK-08": 1,
    "CRED-01": 1, "RACE-34": 1,
  ]

  /// What the cases of the corpus put to the test.
  private static func corpus() -> RuleCoverage {
    var coverage = RuleCoverage()
    for id in CorpusFiles.ids {
      let arena = Arena()
      guard let scenario = try? Scenario(parsing: CorpusFiles.text(of: id), into: arena) else {
        continue
      }
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      guard let observation = try? Driver().run(scenario, in: arena, on: &engine) else { continue }
      var judge = Judge(in: arena)
      let judgement = judge.judge(observation)
      coverage.look(at: PlayedCase(observation, in: arena), judgement, number: 1)
    }
    return coverage
  }

  @Test func everySignIsSeenSomewhere() throws {
    var mix = FeatureMix.usual
    mix[.fault] = 50
    var coverage = Coverage(after: Self.corpus())
    try coverage.run(1, upTo: CaseCount.scaled(1000), seconds: 120, mix: mix)
    for place in RuleRow.all.indices {
      let row = RuleRow.all[place]
      guard row.isTestable, !coverage.rules.isExercised(place) else { continue }
      let unseen = max(1, coverage.rules.left[place])
      #expect(unseen <= Self.unshown[row.id] ?? 0, "\(row.id) has signs that were not seen")
    }
  }

  /// Nothing is seen where nothing happened.
  @Test func aRefusedMachineShowsNothingOfItsRun() throws {
    let arena = Arena()
    let machine = MachineRequest(name: "machine", definition: try arena.parse("{}"))
    let scenario = Scenario(machine: machine, input: .value(arena.object([])))
    var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
    let observation = try Driver().run(scenario, in: arena, on: &engine)
    var judge = Judge(in: arena)
    let judgement = judge.judge(observation)
    var coverage = RuleCoverage()
    coverage.look(at: PlayedCase(observation, in: arena), judgement, number: 1)
    let seen = RuleRow.all.indices.filter { coverage.isExercised($0) && !RuleRow.all[$0].isJudged }
    #expect(
      seen.map { RuleRow.all[$0].id } == ["STRUCT-01", "STRUCT-50", "STRUCT-51", "STRUCT-52"])
  }
}
