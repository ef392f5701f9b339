import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// Which retrier or catcher has to take a failure.

extension Trial {
  /// What has to follow the failure of a visit (RETRY-02 to RETRY-05, RETRY-15, CATCH-01).
  mutating func outlook(of visit: Int) -> Outlook {
    let state = visits[visit].state
    guard state < chart.facts.count else { return .unknown }
    switch retrial(of: visit, chart.facts[state].retriers) {
    case .retry(let retrier, let delay):
      // An attempt at an activity that was deleted meanwhile fails before it begins.
      let isGone = chart.facts[state].work == .activity && !ledger.deletions.isEmpty
      return isGone ? .unknown : .retry(retrier, delay)
    case .unknown: return .unknown
    case .caught, .uncaught: break
    }
    for place in chart.facts[state].catchers {
      switch matches(chart.catchers[place].errors, visit) {
      case .no: continue
      case .maybe: return .unknown
      case .yes: return canPlace(place, visit) ? .caught(place) : .unknown
      }
    }
    return .uncaught
  }

  /// Whether a catcher can put the error output where it wants it; if not, the scope fails instead.
  private func canPlace(_ catcher: Int, _ visit: Int) -> Bool {
    guard case .path(let row) = chart.catchers[catcher].result, let machine = chart.machine else {
      return true
    }
    let input = visits[visit].input
    return (try? machine[row].write(keys.emptyObject, into: input, arena: arena)) != nil
  }

  /// The retrier that gives the visit another attempt, its use counted; `uncaught` if none does.
  private mutating func retrial(of visit: Int, _ retriers: Range<Int>) -> Outlook {
    for place in retriers {
      switch matches(chart.retriers[place].errors, visit) {
      case .no: continue
      case .maybe: return .unknown
      case .yes: return use(place, place - retriers.lowerBound, of: visit)
      }
    }
    return .uncaught
  }

  private mutating func use(_ place: Int, _ number: Int, of visit: Int) -> Outlook {
    guard visits[visit].isCounting, number < RetryCounters.limit else { return .unknown }
    let used = visits[visit].counters[number]
    guard Int64(used) < chart.retriers[place].maxAttempts else { return .uncaught }
    visits[visit].counters[number] = used + 1
    return .retry(place, delay(chart.retriers[place], use: Int(used) + 1))
  }

  /// The delay before a use of a retrier (RETRY-06, RETRY-07, RETRY-22).
  private func delay(_ retrier: Retrier, use: Int) -> Outlook.Delay {
    var milliseconds = Double(retrier.intervalSeconds) * 1000
    let longest = Double(retrier.maxDelaySeconds ?? 31_622_400) * 1000
    for _ in 1..<max(use, 1) {
      milliseconds *= retrier.backoffRate
      if milliseconds >= longest { break }
    }
    let delay = min(milliseconds, longest)
    return Outlook.Delay(atLeast: retrier.jitter == .full ? 0 : delay, atMost: delay, use: use)
  }

  /// The first retrier that matches the failure of a visit for sure, whether used up or not.
  func firstMatchingRetrier(_ visit: Int) -> Int? {
    let state = visits[visit].state
    guard state < chart.facts.count else { return nil }
    for place in chart.facts[state].retriers {
      switch matches(chart.retriers[place].errors, visit) {
      case .no: continue
      case .maybe: return nil
      case .yes: return place
      }
    }
    return nil
  }
}
