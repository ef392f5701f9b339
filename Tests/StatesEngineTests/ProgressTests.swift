import StatesEngine
import Testing

/// A report of where an engine stands tells both parts of the word that it keeps them in.
@Suite struct ProgressTests {
  @Test(arguments: [Instant.start, Instant(milliseconds: 1), .never], [false, true])
  func momentAndQuiescenceAreApart(_ moment: Instant, _ isQuiescent: Bool) {
    var progress = Progress(now: moment, isQuiescent: isQuiescent)
    #expect(progress.now == moment)
    #expect(progress.isQuiescent == isQuiescent)
    progress.isQuiescent.toggle()
    #expect(progress.now == moment)
    #expect(progress.isQuiescent != isQuiescent)
    progress.now = Instant(milliseconds: 7)
    #expect(progress.now == Instant(milliseconds: 7))
    #expect(progress.isQuiescent != isQuiescent)
  }

  @Test func noEngineStandsBeforeTheStart() {
    let early = Instant(milliseconds: -5)
    var progress = Progress(now: early, isQuiescent: true)
    #expect(progress.now == .start)
    progress.now = early
    #expect(progress.now == .start)
    #expect(progress.isQuiescent)
  }
}
