import StatesAdapters
import StatesRunner

/// How far a check has come, on one line of a terminal that is written again and again.
///
/// Where standard error is no terminal it says nothing.
struct ProgressLine {
  private let stream: TextStream
  private let plan: CampaignPlan
  private let rules: Int
  private let began: Int64
  private let deadline: Int64?
  private var shownAt: Int64 = 0

  private static let interval: Int64 = 100_000_000

  init(_ stream: TextStream, _ plan: CampaignPlan, rules: Int, began: Int64, deadline: Int64?) {
    self.stream = stream
    self.plan = plan
    self.rules = rules
    self.began = began
    self.deadline = deadline
  }

  /// Shows how far it is, unless it did a moment ago.
  mutating func show(_ progress: CampaignProgress) {
    let now = WallClock.monotonicNanoseconds()
    guard stream.isTerminal, now - shownAt >= Self.interval else { return }
    shownAt = now
    stream.write("\r\u{1B}[K" + text(progress, at: now))
    stream.flush()
  }

  /// Takes the line away.
  func clear() {
    if stream.isTerminal, shownAt > 0 { stream.write("\r\u{1B}[K") }
  }

  /// The line at a moment.
  func text(_ progress: CampaignProgress, at now: Int64) -> String {
    let elapsed = max(1, (now - began) / 1_000_000)
    let speed = Int64(clamping: progress.cases) * 1000 / elapsed
    let failures = progress.failures == 1 ? "1 failure" : "\(progress.failures) failures"
    return "\(progress.cases) cases, \(speed)/s, \(progress.rulesExercised) of \(rules) rules, "
      + "\(failures), \(left(progress, speed, at: now)) left"
  }

  /// The time that is left, as far as one can tell.
  private func left(_ progress: CampaignProgress, _ speed: Int64, at now: Int64) -> String {
    var seconds = Int64.max
    if let deadline { seconds = max(0, deadline - now) / 1_000_000_000 }
    if plan.cases < .max, speed > 0 {
      seconds = min(seconds, Int64(clamping: plan.cases - progress.cases) / speed)
    }
    guard seconds < .max else { return "?" }
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
