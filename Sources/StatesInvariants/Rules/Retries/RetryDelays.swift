import StatesEngine
import StatesJSON

extension Invariant {
  static let retryDelay = Invariant(
    "INV-R03", "An attempt follows a failure after the delay that its retrier asks for.",
    rests: ["RETRY-06", "RETRY-07", "RETRY-21", "RETRY-22"], needs: .timedRun,
    .at(.resolved) { $0.checkRetryDelay(ofFirstUse: true) })

  static let retryBackoff = Invariant(
    "INV-R04",
    "The delay before use k of a retrier is IntervalSeconds times BackoffRate to the power of k−1, at "
      + "most MaxDelaySeconds, with the retrier's own k.",
    rests: ["RETRY-03", "RETRY-07"], needs: .timedRun,
    .at(.resolved) { $0.checkRetryDelay(ofFirstUse: false) })
}

extension Trial {
  /// Both rules look at every delay of theirs; the first looks at all of them.
  fileprivate mutating func checkRetryDelay(ofFirstUse isAny: Bool) {
    guard nowResolution == .retried, case .retry(let place, let delay) = visits[nowVisit].outlook
    else { return }
    guard isAny || delay.use > 1 || visits[nowVisit].counters.total > delay.use else { return }
    guard visits[nowVisit].failure.isTimeKnown else { return doubt() }
    premise()
    let took = visits[nowVisit].failure.at.milliseconds(until: record.time)
    // A real engine may come later; a simulated one has no reason to.
    let isEarly = Double(took) < delay.atLeast - 1 - Double(tolerance)
    let isLate = tolerance == 0 && Double(took) > delay.atMost + 1
    guard isEarly || isLate else { return }
    breach(
      {
        "the next attempt of \($0.quoted(visit: $0.nowVisit)) begins \(seconds(took)) after the "
          + "failure (\($0.event($0.id))); however use \(delay.use) of retrier "
          + "\($0.number(ofRetrier: place)) has a delay of "
          + (delay.atLeast < delay.atMost ? "at most " : "") + "\(seconds(delay.atMost))"
      }, at: Int(visits[nowVisit].failure.event), id)
  }
}
