import StatesAdapters

/// How long one piece of work took, over several rounds.
///
/// Processor time is what to compare on a machine that does other things too; wall time is only
/// interesting for work on several threads.
struct Timing: Sendable {
  private let processor: [Int64]
  private let wall: [Int64]

  /// Runs `body` once unmeasured, so that memory and caches are warm, and then `rounds` times.
  init(rounds: Int, _ body: () throws(BenchmarkError) -> Void) throws(BenchmarkError) {
    precondition(rounds > 0, "a measurement needs at least one round")
    try body()
    var processor: [Int64] = []
    var wall: [Int64] = []
    for _ in 0..<rounds {
      let start = (WallClock.processorNanoseconds(), WallClock.monotonicNanoseconds())
      try body()
      processor.append(WallClock.processorNanoseconds() - start.0)
      wall.append(WallClock.monotonicNanoseconds() - start.1)
    }
    self.processor = processor.sorted()
    self.wall = wall.sorted()
  }

  /// Processor nanoseconds of the fastest round.
  var best: Int64 { processor[0] }
  /// Processor nanoseconds of the middle round.
  var median: Int64 { processor[processor.count / 2] }
  /// Wall nanoseconds of the fastest round.
  var bestWall: Int64 { wall[0] }
}

/// Keeps the optimiser from removing work whose result nobody uses.
@inline(never) @_optimize(none)
func keep<Value>(_ value: borrowing Value) where Value: ~Copyable {}
