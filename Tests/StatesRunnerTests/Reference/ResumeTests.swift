import StatesEngine
import StatesJSON
import StatesTestSupport
import Testing

/// A history says enough: begun anew at any state with the input that it shows, a machine does what
/// it did before (INV-M21, HIST-06).
@Suite struct ResumeTests {
  @Test func generatedRunsCanBeCutAtEveryState() throws {
    var cuts = 0
    for seed in 0..<UInt64(CaseCount.scaled(80)) {
      let arena = Arena()
      cuts += try check(Played.flat(seed, in: arena), in: arena)
    }
    #expect(cuts > 20)
  }

  @Test func casesOfTheCorpusCanBeCutAtEveryState() throws {
    var cuts = 0
    for id in CorpusFiles.ids {
      let arena = Arena()
      cuts += try check(try Played.corpus(id, in: arena), in: arena, id)
    }
    #expect(cuts > 100)
  }

  /// Compares at every state entered and says how many those were.
  private func check(_ scenario: Scenario, in arena: Arena, _ id: String = "") throws -> Int {
    let observation = try Played.observation(of: scenario, in: arena)
    guard let resumption = Resumption(observation, in: arena) else { return 0 }
    let cuts = resumption.cuts.prefix(40)
    for cut in cuts {
      let resumed = try resumption.resumed(at: cut)
      #expect(resumed == resumption.suffix(from: cut), "\(id) cut at event \(cut)")
    }
    return cuts.count
  }
}
