import StatesEngine
import StatesGenerator
import StatesJSON

/// Which machines have all their states visited by a few random worlds.
struct GeneratorVisits {
  private let worlds: Int
  private var machines = 0
  /// For each number of worlds how many machines needed so many.
  private var needed: [Int]
  /// In how many machines states were not visited because a way was never taken.
  private var untaken: [String: Int] = [:]

  init(worlds: Int) {
    self.worlds = worlds
    needed = Array(repeating: 0, count: worlds + 1)
  }

  /// The share of machines of which so many worlds visit every state, in hundredths.
  func complete(within worlds: Int) -> Double {
    100 * Double(needed[...worlds].reduce(0, +)) / Double(max(1, machines))
  }

  /// The ways that were most often never taken, each with in how many machines.
  var reasons: [(way: String, count: Int)] {
    untaken.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
      .map { (way: $0.key, count: $0.value) }
  }

  /// Plays so many machines, each in some worlds.
  mutating func play(_ count: Int) throws(BenchmarkError) {
    var mix = FeatureMix.usual
    mix[.distributedMap] = 0
    mix[.child] = 0
    var drawing = Drawing(mix: mix)
    for seed in 0..<UInt64(count) { try play(seed, &drawing) }
  }

  private mutating func play(_ seed: UInt64, _ drawing: inout Drawing) throws(BenchmarkError) {
    var visited: Set<ExactText> = []
    var (stateCount, played, definition) = (0, 0, Value.null)
    try drawing.worlds(worlds, of: seed) {
      [arena = drawing.arena] generated throws(BenchmarkError) in
      stateCount = generated.stateCount
      definition = generated.scenario.machine.definition
      guard visited.count < stateCount else { return }
      played += 1
      let observation = try GeneratorQuality.play(generated.scenario, in: arena)
      for (_, history) in observation.histories {
        for record in history.records where record.type.entered != nil {
          visited.insert(ExactText(arena.string(of: history.subjects[record.subject].name)))
        }
      }
    }
    machines += 1
    if visited.count == stateCount { return needed[played] += 1 }
    let json = drawing.arena.json(definition)
    for way in UnvisitedStates(of: json, visited: visited).ways { untaken[way, default: 0] += 1 }
  }
}
