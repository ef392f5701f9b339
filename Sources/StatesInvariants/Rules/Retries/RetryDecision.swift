import StatesEngine
import StatesJSON
import StatesLanguage

// What follows a failure, by an oracle over the errors of one visit: the first retrier that matches
// decides, with its own counter, and when it is used up no later one is asked.

extension Invariant {
  static let retryDecision = Invariant(
    "INV-R02",
    "Whether a failure is retried is what the first matching retrier says with its own counter.",
    rests: ["RETRY-02", "RETRY-03", "RETRY-04", "RETRY-05"], needs: .run,
    .at(.resolved) { $0.checkRetryDecision() })

  static let retryBeforeCatch = Invariant(
    "INV-R05", "Catch is used only where no retrier matches or the matching one is used up.",
    rests: ["RETRY-15"], needs: .run,
    .at(.resolved) { $0.checkRetryBeforeCatch() })

  static let countersResetOnReturn = Invariant(
    "INV-R06", "A state that is entered again has all its retries again.",
    rests: ["RETRY-08"], needs: .run,
    .at(.resolved) { trial in
      trial.checkFullBudget(trial.visits[trial.nowVisit].isReturn, "it was entered before")
    })

  static let countersPerScope = Invariant(
    "INV-R07", "Branches and iterations that run the same state do not share its retries.",
    rests: ["RETRY-08"], needs: .run,
    .at(.resolved) { trial in
      trial.checkFullBudget(
        trial.visits[trial.nowVisit].isElsewhere, "another branch or iteration has run it")
    })

  static let countersPerOuterAttempt = Invariant(
    "INV-R08",
    "A state inside a Parallel or Map has all its retries again in each attempt of that.",
    rests: ["RETRY-14"], needs: .run,
    .at(.resolved) { trial in
      let owner = trial.scopes[trial.nowScope].owner
      let isLater = owner >= 0 && trial.visits[owner].attempts > 1
      trial.checkFullBudget(isLater, "this is a later attempt of what is around it")
    })

  static let noAttemptsAllowed = Invariant(
    "INV-R11", "MaxAttempts 0 means a single try, and later retriers for the same error go unused.",
    rests: ["RETRY-05"], needs: .run,
    .at(.resolved) { $0.checkNoAttemptsAllowed() })
}

extension Trial {
  fileprivate mutating func checkRetryDecision() {
    switch visits[nowVisit].outlook {
    case .unknown: doubt()
    case .retry(let retrier, let delay):
      if nowResolution == .surfaced, isOver(delay, of: nowVisit) { return doubt() }
      premise()
      guard nowResolution != .retried else { return }
      breachOfRetry(retrier, delay.use)
    case .caught, .uncaught:
      guard nowResolution == .retried || hasRetriers else { return }
      premise()
      guard nowResolution == .retried else { return }
      breach(
        {
          "\($0.failure($0.nowVisit)), and another attempt begins (\($0.event($0.id))); however "
            + "\($0.whyNoRetry($0.nowVisit))"
        }, at: Int(visits[nowVisit].failure.event), id)
    }
  }

  private var hasRetriers: Bool {
    let state = visits[nowVisit].state
    return state < chart.facts.count && !chart.facts[state].retriers.isEmpty
  }

  private mutating func breachOfRetry(_ retrier: Int, _ use: Int) {
    breach(
      {
        "\($0.failure($0.nowVisit)), and no other attempt follows (\($0.event($0.id))); however "
          + "retrier \($0.number(ofRetrier: retrier)) matches, and this is use \(use) of "
          + "\($0.chart.retriers[retrier].maxAttempts)"
      }, at: Int(visits[nowVisit].failure.event), id)
  }

  fileprivate mutating func checkRetryBeforeCatch() {
    guard nowResolution == .caught, hasRetriers else { return }
    premise()
    guard case .retry(let retrier, let delay) = visits[nowVisit].outlook else { return }
    breachOfRetry(retrier, delay.use)
  }

  fileprivate mutating func checkFullBudget(_ applies: Bool, _ reason: String) {
    guard applies, case .retry(let retrier, let delay) = visits[nowVisit].outlook else { return }
    premise()
    guard nowResolution != .retried else { return }
    breach(
      {
        "\($0.failure($0.nowVisit)), and no other attempt follows (\($0.event($0.id))); however "
          + "\(reason), and in this visit it is only use \(delay.use) of "
          + "\($0.chart.retriers[retrier].maxAttempts) of retrier \($0.number(ofRetrier: retrier))"
      }, at: Int(visits[nowVisit].entered), Int(visits[nowVisit].failure.event), id)
  }

  fileprivate mutating func checkNoAttemptsAllowed() {
    guard let retrier = firstMatchingRetrier(nowVisit), chart.retriers[retrier].maxAttempts == 0
    else { return }
    premise()
    guard nowResolution == .retried else { return }
    breach(
      {
        "\($0.failure($0.nowVisit)), and another attempt begins (\($0.event($0.id))); however the "
          + "first retrier that matches has MaxAttempts 0"
      }, at: Int(visits[nowVisit].failure.event), id)
  }

  /// The number of a retrier within its state, from 1.
  func number(ofRetrier place: Int) -> Int {
    guard nowVisit >= 0, visits[nowVisit].state < chart.facts.count else { return place + 1 }
    return place - chart.facts[visits[nowVisit].state].retriers.lowerBound + 1
  }

  /// The failure of a visit, as the beginning of a sentence.
  func failure(_ visit: Int) -> String {
    let failure = visits[visit].failure
    let what = failure.isNamed ? " with \(name(failure.error))" : ""
    return "\(quoted(visit: visit)) failed\(what) (\(event(failure.event)))"
  }

  private func whyNoRetry(_ visit: Int) -> String {
    guard let retrier = firstMatchingRetrier(visit) else { return "no retrier matches" }
    return "the first retrier that matches has used its \(chart.retriers[retrier].maxAttempts) up"
  }
}
