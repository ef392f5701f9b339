import StatesTestSupport
import Testing

@testable import StatesProperty

@Suite struct ChoicesTests {
  @Test(arguments: Samples.all.indices)
  func aReplayRebuildsTheSameValue(sample: Int) {
    let gen = Samples.all[sample].gen
    for seed in 0..<UInt64(CaseCount.scaled(50)) {
      var fresh = Choices(seed: seed)
      let value = gen(&fresh)
      var replay = Choices(replaying: fresh.recording)
      #expect(gen(&replay) == value)
      #expect(replay.made == fresh.made)
      #expect(replay.spans == fresh.spans)
    }
  }

  @Test(arguments: Samples.all.indices)
  func withoutARecordingTheSameIsDrawn(sample: Int) {
    let gen = Samples.all[sample].gen
    var unrecorded = Choices(seed: 0)
    for seed in 0..<UInt64(CaseCount.scaled(50)) {
      var recorded = Choices(seed: seed)
      let value = gen(&recorded)
      unrecorded.reset(seed: seed, isRecorded: false)
      #expect(gen(&unrecorded) == value)
      #expect(unrecorded.count == recorded.made.count)
      #expect(unrecorded.isRejected == recorded.isRejected)
      #expect(unrecorded.made.isEmpty && unrecorded.spans.isEmpty)
    }
  }

  @Test(arguments: Samples.all.indices)
  func everyRecordingIsValidAndBecomesCanonical(sample: Int) {
    let gen = Samples.all[sample].gen
    var random = SplitMix64(seed: UInt64(sample))
    for length in 0..<CaseCount.scaled(60) {
      let mask = UInt64.max >> random.next(upTo: 63)
      var choices = Choices(replaying: (0..<length).map { _ in random.next() & mask })
      let value = gen(&choices)
      #expect(!choices.isRejected)
      var again = Choices(replaying: choices.recording)
      #expect(gen(&again) == value)
      #expect(again.recording == choices.recording)
    }
  }

  @Test(arguments: Samples.all.indices)
  func memoryThatIsUsedAgainChangesNothing(sample: Int) {
    let gen = Samples.all[sample].gen
    var reused = Choices(seed: 99)
    for seed in 0..<20 as Range<UInt64> {
      var fresh = Choices(seed: seed, size: 30)
      reused.reset(seed: seed, size: 30)
      #expect(gen(&reused) == gen(&fresh))
      #expect(reused.made == fresh.made)
    }
  }

  /// Seeds are written down in reports, so what they give must never change.
  @Test func numbersOfASeedNeverChange() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    var choices = Choices(seed: 42)
    let numbers = Gen.int(0...1000).list(3...3)(&choices)
    #expect(numbers == [1000, 218, 340])
    #expect(choices.recording == [1000, 218, 340].map { UInt64($0) })
  }

  @Test func whatIsTooLongIsRejectedAndEnds() {
    let endless = Gen<Int> { choices in
      var count = 0
      while choices.draw(upTo: 1) == 1 || !choices.isRejected && count < 100_000 { count += 1 }
      return count
    }
    var choices = Choices(seed: 1)
    #expect(endless(&choices) <= Choices.limit)
    #expect(choices.isRejected)
    #expect(choices.made.count == Choices.limit)
  }

  @Test func nestingWithoutEndIsRejected() {
    var choices = Choices(seed: 1)
    for _ in 0...Choices.limit { choices.span("part") { _ in } }
    #expect(choices.isRejected)
    #expect(choices.spans.count == Choices.limit)
  }

  @Test func spansTellTheirDepth() {
    var choices = Choices(seed: 1)
    choices.span("outer") { choices in
      _ = choices.draw(upTo: 9)
      choices.span("inner") { _ = $0.draw(upTo: 9) }
    }
    #expect(choices.spans.map(\.depth) == [0, 1])
    #expect(choices.spans.map(\.range) == [0..<2, 1..<2])
    #expect(choices.spans.map(\.label) == ["outer", "inner"])
  }

  @Test func labelsAreEqualByTheirText() {
    #expect(StaticLabel("state") == StaticLabel("state"))
    #expect(StaticLabel("state") != StaticLabel("stat"))
    #expect(Set(["a", "b", "a"] as [StaticLabel]).count == 2)
  }
}
