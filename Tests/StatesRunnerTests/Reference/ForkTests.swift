import StatesEngine
import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

/// A fork taken at any moment goes on as the original does, and neither disturbs the other.
@Suite struct ForkTests {
  @Test(arguments: CorpusFiles.ids)
  func forksOfTheCorpusGoOnAlike(_ id: String) throws {
    let arena = Arena()
    try check(try Played.corpus(id, in: arena), in: arena, moments: 2, seed: 1)
  }

  @Test func forksOfGeneratedScenariosGoOnAlike() throws {
    for seed in 0..<UInt64(CaseCount.scaled(60)) {
      let arena = Arena()
      try check(Played.generated(seed, in: arena), in: arena, moments: 2, seed: seed)
    }
  }

  private func check(
    _ scenario: Scenario, in arena: Arena, moments: Int, seed: UInt64
  ) throws {
    var plain = ForkingEngine(scenario, in: arena, callsBeforeFork: .max)
    let expected = try Driver().run(scenario, in: arena, on: &plain).texts(arena)
    var random = SplitMix64(seed: seed)
    let calls = UInt64(plain.calls)
    for _ in 0..<moments {
      let moment = Int(random.next(upTo: calls))
      var forking = ForkingEngine(scenario, in: arena, callsBeforeFork: moment)
      let texts = try Driver().run(scenario, in: arena, on: &forking).texts(arena)
      let differences = forking.differences
      #expect(differences == [])
      #expect(texts == expected)
    }
  }
}
