import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// How long something may or must take.

extension Trial {
  enum BoundField { case timeout, heartbeat }

  /// What TimeoutSeconds or HeartbeatSeconds comes to for the attempt that the event at hand schedules.
  mutating func bound(_ field: BoundField, _ visit: Int) -> Attempt.Bound {
    let state = visits[visit].state
    guard state < chart.states.count, let task = chart.states[state].task else {
      return shownBound(field) ?? (sights.contains(.definition) ? .unknown : .none)
    }
    switch field == .timeout ? task.timeout : task.heartbeat {
    case nil: return .none
    case .literal(let seconds): return Self.milliseconds(seconds)
    case .path(let row): return bound(at: row, visit) ?? shownBound(field) ?? .unknown
    case .intrinsic, .expression: return shownBound(field) ?? .unknown
    }
  }

  /// What a path gives, if it is the same before and after InputPath.
  private mutating func bound(at row: Row<Path>, _ visit: Int) -> Attempt.Bound? {
    guard case .value(let effective) = effectiveInput(of: visit),
      case .value(let first) = value(at: row, over: visits[visit].input, visit),
      case .value(let second) = value(at: row, over: effective, visit),
      let seconds = wholeNumber(first), wholeNumber(second) == seconds
    else { return nil }
    return Self.milliseconds(seconds)
  }

  /// What the event says; AWS shows a bound only if the definition has one (TASK-07).
  private func shownBound(_ field: BoundField) -> Attempt.Bound? {
    guard record.detail.isObject else { return nil }
    let key = field == .timeout ? keys.timeoutInSeconds : keys.heartbeatInSeconds
    guard let value = arena.member(key, of: record.detail), let seconds = wholeNumber(value) else {
      return nil
    }
    return Self.milliseconds(seconds)
  }

  private static func milliseconds(_ seconds: Int64) -> Attempt.Bound {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? .unknown : .milliseconds(product)
  }

  /// Which clocks may have run out for the attempt that the event at hand ends.
  func timeoutKinds(_ visit: Int) -> (timeout: Bool, heartbeat: Bool) {
    if record.value.isString, arena.equal(record.value, keys.heartbeatTimeout) {
      return (false, true)
    }
    let attempt = visits[visit].attempt
    let timeout = mayHaveElapsed(attempt.timeout, since: attempt.startedAt, attempt)
    let heartbeat = mayHaveElapsed(
      attempt.heartbeat, since: lastSign(of: attempt.token, startedAt: attempt.startedAt), attempt)
    if timeout || heartbeat { return (timeout, heartbeat) }
    return (!attempt.timeout.isNone || attempt.heartbeat.isNone, !attempt.heartbeat.isNone)
  }

  private func mayHaveElapsed(
    _ bound: Attempt.Bound, since moment: Instant, _ attempt: Attempt
  ) -> Bool {
    switch bound {
    case .none: return false
    case .unknown: return true
    case .milliseconds(let limit):
      guard sights.contains(.times), attempt.started > 0 else { return true }
      return moment.milliseconds(until: record.time) >= limit - tolerance
    }
  }

  /// How long a Wait has to last from its beginning, in milliseconds; `nil` where that is unknown.
  mutating func waitLength(of visit: Int) -> Int64? {
    let state = visits[visit].state
    guard state < chart.states.count, let wait = chart.states[state].wait else { return nil }
    switch wait.until {
    case .seconds(let field):
      guard let seconds = waitSeconds(field, visit), seconds >= 0 else { return nil }
      let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
      return overflow ? nil : product
    case .timestamp(let field):
      guard let moment = waitMoment(field, visit) else { return nil }
      return max(0, moment - epoch - visits[visit].enteredAt.milliseconds)
    }
  }

  private mutating func waitSeconds(_ field: Computed<Int64>, _ visit: Int) -> Int64? {
    switch field {
    case .literal(let seconds): return seconds
    case .path(let row):
      guard case .value(let input) = effectiveInput(of: visit),
        case .value(let value) = value(at: row, over: input, visit), value.isNumber
      else { return nil }
      return arena.int64(of: value)
    case .intrinsic, .expression: return nil
    }
  }

  /// The moment in milliseconds since 1970; fractions of a second do not count (WAIT-06).
  private mutating func waitMoment(_ field: Computed<Timestamp>, _ visit: Int) -> Int64? {
    switch field {
    case .literal(let timestamp): return timestamp.secondsSinceEpoch * 1000
    case .path(let row):
      guard case .value(let input) = effectiveInput(of: visit),
        case .value(let value) = value(at: row, over: input, visit), value.isString
      else { return nil }
      return Timestamp(rfc3339: arena.string(of: value)).map { $0.secondsSinceEpoch * 1000 }
    case .intrinsic, .expression: return nil
    }
  }
}
