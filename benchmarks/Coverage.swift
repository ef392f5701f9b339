import StatesAdapters
import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesProperty

/// An invariant with its place in the catalogue.
struct CoveredRule {
  let invariant: Invariant
  let place: Int

  static let all: [CoveredRule] = Invariant.catalog.enumerated().map { place, invariant in
    CoveredRule(invariant: invariant, place: place)
  }
}

/// How often each invariant was put to the test by the scenarios from one seed, and which rules of the
/// language were.
struct Coverage {
  /// For each invariant how many scenarios its premise held in.
  private(set) var premises = [Int](repeating: 0, count: Invariant.catalog.count)
  /// For each invariant how many scenarios it was broken in.
  private(set) var breaches = [Int](repeating: 0, count: Invariant.catalog.count)
  /// How many scenarios were judged.
  private(set) var cases = 0
  private(set) var rules = RuleCoverage()

  /// Draws, plays and judges scenarios until they are so many or the time is over.
  mutating func run(
    _ seed: UInt64, upTo most: Int, seconds: Int64
  ) throws(BenchmarkError) {
    var drawing = Drawing(mix: .usualWithFaults)
    var judge = Judge(in: drawing.arena)
    drawing.keepAll()
    let end = WallClock.processorNanoseconds() + seconds * 1_000_000_000
    while cases < most, WallClock.processorNanoseconds() < end {
      let first = Int(truncatingIfNeeded: seed << 40) + cases
      let next = first..<first + min(64, most - cases)
      try drawing.forEach(next) { arena, generated throws(BenchmarkError) in
        let observation = try GeneratorQuality.play(generated.scenario, in: arena)
        let judgement = judge.judge(observation)
        add(judgement)
        let played = PlayedCase(observation, in: arena)
        rules.look(at: played, judgement, number: cases)
      }
    }
  }

  private mutating func add(_ judgement: Judgement) {
    cases += 1
    for place in premises.indices where judgement.premises[place] > 0 { premises[place] += 1 }
    if judgement.isConforming { return }
    let broken = Set(judgement.violations.map(\.rule))
    for (place, rule) in judgement.rules.enumerated() where broken.contains(rule.id) {
      breaches[place] += 1
    }
  }
}
