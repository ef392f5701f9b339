/// Which cases a campaign runs, and on how many threads.
public struct CampaignPlan: Sendable {
  /// The first seed.
  public var seed: UInt64
  /// How many cases to run at most.
  public var cases: UInt64
  /// Which of several equal parts of the seeds is run, from 0, and how many parts there are; they
  /// are dealt out in whole groups with one machine.
  public var shard: (place: UInt64, count: UInt64) = (0, 1)
  /// How many threads work.
  public var workers = 1
  /// Whether the round in which something fails is the last.
  public var stopsAtFailure = false

  /// The cases of `seeds`.
  public init(seeds: Range<UInt64>, workers: Int = 1) {
    seed = seeds.lowerBound
    cases = seeds.upperBound - seeds.lowerBound
    self.workers = workers
  }

  /// The seed of the case with this number; sums go round at 2⁶⁴.
  func seed(at number: UInt64) -> UInt64 {
    let (group, world) = number.quotientAndRemainder(dividingBy: Campaign.worldsPerMachine)
    let place = group &* shard.count &+ shard.place
    return seed &+ place &* Campaign.worldsPerMachine &+ world
  }
}

/// Some cases that run under one mix.
struct CampaignRound: Sendable {
  let plan: CampaignPlan
  /// The numbers of the cases in the plan.
  let numbers: Range<UInt64>
  let direction: Guidance.Direction

  /// How many cases a worker takes at a time.
  static let chunk: UInt64 = 32

  /// The cases of the chunk with this number, or `nil` after the last.
  func chunk(_ number: Int) -> Range<UInt64>? {
    let (offset, overflow) = UInt64(number).multipliedReportingOverflow(by: Self.chunk)
    guard !overflow, offset < UInt64(numbers.count) else { return nil }
    let start = numbers.lowerBound + offset
    return start..<min(start + Self.chunk, numbers.upperBound)
  }
}
