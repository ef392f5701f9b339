import StatesEngine
import StatesJSON
import StatesTestSupport
import Testing

/// Histories as the service answers them, written and read.
@Suite struct RoundTripTests {
  @Test(arguments: CorpusFiles.ids)
  func historiesOfTheCorpusSurvive(_ id: String) throws {
    let arena = Arena()
    try check(try Played.corpus(id, in: arena), in: arena)
  }

  @Test func historiesOfGeneratedScenariosSurvive() throws {
    for seed in 0..<UInt64(CaseCount.scaled(40)) {
      let arena = Arena()
      try check(Played.generated(seed, in: arena), in: arena)
    }
  }

  private func check(_ scenario: Scenario, in arena: Arena) throws {
    for (_, history) in try Played.observation(of: scenario, in: arena).histories {
      let text = history.text(arena)
      let other = Arena()
      let read = try HistoryDecoder.decode(
        try other.parse(text), in: other, environment: history.environment)
      #expect(read.text(other) == text)
      #expect(read.records.map(\.type) == history.records.map(\.type))
      #expect(times(read) == times(history))
      #expect(read.status == history.status)
      checkChain(history)
      checkChain(read)
    }
  }

  /// The moments of the events since the first one, for no history tells when the run began.
  private func times(_ history: History) -> [Int64] {
    let start = history.records.first?.time ?? .start
    return history.records.map { start.milliseconds(until: $0.time) }
  }

  /// Every event is caused by an earlier one, but for the first two, and for those that come from
  /// outside: the end of an execution's time, and a stop.
  private func checkChain(_ history: History) {
    for (index, record) in history.records.enumerated() {
      #expect(record.previous <= index)
      let isFromOutside = [.executionAborted, .executionTimedOut].contains(record.type)
      if record.previous == 0 { #expect(index < 2 || isFromOutside) }
    }
  }
}
