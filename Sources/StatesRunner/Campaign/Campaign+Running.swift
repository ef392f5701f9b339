import Dispatch
import StatesGenerator
import StatesInvariants
import Synchronization

/// How far a campaign has come.
public struct CampaignProgress: Sendable {
  /// How many cases were run.
  public let cases: UInt64
  /// How many rules have judged something.
  public let rulesExercised: Int
  /// How many kinds of failure were found that were not expected.
  public let failures: Int
}

extension Campaign {
  /// Runs the cases of some seeds.
  public func run(seeds: Range<UInt64>, workers: Int = 1) -> CampaignResult {
    run(CampaignPlan(seeds: seeds, workers: workers))
  }

  /// Runs the cases of a plan.
  ///
  /// - Parameters:
  ///   - plan: Which cases, and on how many threads.
  ///   - isStopped: Asked every few cases, on any thread: whether to end with what there is.
  ///   - isInterrupted: Asked while a failure is made small: whether to leave it as it is.
  ///   - report: Told after each round how far it has come.
  /// - Returns: What was found; but for the moment of a stop, the same for any number of workers.
  public func run(
    _ plan: CampaignPlan, isStopped: @escaping @Sendable () -> Bool = { false },
    isInterrupted: () -> Bool = { false }, report: (CampaignProgress) -> Void = { _ in }
  ) -> CampaignResult {
    let crew = (0..<max(1, plan.workers)).map { _ in CrewMember(self) }
    var progress = Course(self)
    while progress.total.cases < plan.cases, !isStopped() {
      let start = progress.total.cases
      let round = CampaignRound(
        plan: plan, numbers: start..<min(plan.cases, start + Self.roundSize),
        direction: progress.guidance.next)
      progress.add(Self.play(round, crew, isStopped), of: round, isInterrupted)
      report(progress.report)
      if plan.stopsAtFailure, !progress.book.failures.isEmpty { break }
    }
    return progress.result(wasStopped: progress.total.cases < plan.cases && isStopped())
  }

  /// Runs one round on all threads.
  private static func play(
    _ round: CampaignRound, _ crew: [CrewMember], _ isStopped: @escaping @Sendable () -> Bool
  ) -> RoundTally {
    let chunks = ChunkCounter()
    let tallies = Mutex<[RoundTally]>([])
    DispatchQueue.concurrentPerform(iterations: crew.count) { place in
      let tally = crew[place].run(round) { isStopped() ? nil : chunks.next() }
      tallies.withLock { $0.append(tally) }
    }
    return tallies.withLock { tallies in
      tallies.dropFirst().reduce(into: tallies[0]) { $0.add($1) }
    }
  }
}

/// Hands out chunks in order, each to one worker.
private final class ChunkCounter: Sendable {
  private let taken = Atomic<Int>(0)

  func next() -> Int { taken.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// A worker that stays from round to round, on whichever thread each takes place.
private final class CrewMember: Sendable {
  private let worker: Mutex<CampaignWorker>

  init(_ campaign: Campaign) { worker = Mutex(CampaignWorker(campaign)) }

  func run(_ round: CampaignRound, nextChunk: @Sendable () -> Int?) -> RoundTally {
    worker.withLock { $0.run(round, nextChunk: nextChunk) }
  }
}

/// What all rounds so far have come to.
private struct Course {
  private let campaign: Campaign
  private(set) var total: RoundTally
  private(set) var guidance: Guidance
  private(set) var book: FailureBook

  init(_ campaign: Campaign) {
    self.campaign = campaign
    total = RoundTally(rules: campaign.rules.count)
    guidance = Guidance(from: campaign.mix, isOn: campaign.isGuided)
    book = FailureBook(known: campaign.known)
  }

  mutating func add(_ tally: RoundTally, of round: CampaignRound, _ isInterrupted: () -> Bool) {
    var tally = tally
    for failed in tally.failures.sorted(by: { $0.number < $1.number }) {
      book.add(failed) { failed in
        campaign.smallest(
          of: failed, mix: round.direction.mix, casesToFind: failed.number + 1,
          isStopped: isInterrupted)
      }
    }
    tally.failures = []
    total.add(tally)
    guidance.learn(from: tally, total: total)
  }

  var report: CampaignProgress {
    CampaignProgress(
      cases: total.cases, rulesExercised: total.premises.count { $0 > 0 },
      failures: book.failures.count)
  }

  func result(wasStopped: Bool) -> CampaignResult {
    var result = CampaignResult()
    result.cases = total.cases
    result.skipped = total.skipped
    result.events = total.events
    result.wasStopped = wasStopped
    result.failures = book.failures
    result.known = zip(campaign.known, book.knownCounts).map { ($0, $1) }
    result.rules = zip(campaign.rules, total.premises).map { ($0, $1) }
    let (features, events) = (total.featurePairs.seen, total.eventPairs.seen)
    result.behaviours = (features.ever + events.ever, features.once + events.once)
    return result
  }
}
