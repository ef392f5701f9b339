import StatesEngine
import StatesJSON

// Rules about TimeoutSeconds: never early, never late, whatever the heartbeats, for each attempt anew.

extension Invariant {
  static let timeoutNotEarly = Invariant(
    "INV-C01", "An attempt times out no sooner than TimeoutSeconds after it started.",
    rests: ["TASK-22", "TASK-24"], needs: [.events, .times],
    .at(.closed, if: [.started, .timeout]) { $0.checkTimeoutNotEarly(ofLaterAttempt: false) })

  static let freshClocks = Invariant(
    "INV-C07", "The clock of an attempt after a retry begins with that attempt.",
    rests: ["RETRY-09"], needs: [.events, .times],
    .at(.closed, if: [.started, .timeout]) { $0.checkTimeoutNotEarly(ofLaterAttempt: true) })

  static let timeoutNotLate = Invariant(
    "INV-C02", "No attempt stays open for longer than TimeoutSeconds.",
    rests: ["TASK-24", "RETRY-09"], needs: [.events, .times],
    .at(.closed, if: [.started, .hasTimeout]) { $0.checkClosedInTime(afterHeartbeat: false) },
    .at(.ended) { $0.checkOpenInTime(afterHeartbeat: false) },
    .at(.finished) { $0.checkOpenInTime(afterHeartbeat: false) })

  static let heartbeatsDoNotExtend = Invariant(
    "INV-C03", "Heartbeats do not extend TimeoutSeconds.",
    rests: ["TASK-25", "RACE-08"], needs: .timedCalls,
    .at(.closed, if: [.started, .hasTimeout]) { $0.checkClosedInTime(afterHeartbeat: true) },
    .at(.ended) { $0.checkOpenInTime(afterHeartbeat: true) },
    .at(.finished) { $0.checkOpenInTime(afterHeartbeat: true) })

  static let noTimeoutUnasked = Invariant(
    "INV-C09",
    "An attempt of a state without TimeoutSeconds is not ended after 60 seconds or any other time.",
    rests: ["TASK-20"], .profile, needs: .timedRun,
    .at(.closed, if: .started) { $0.checkNoTimeoutUnasked() })
}

extension Trial {
  /// How long the attempt of a visit has run at the event at hand.
  func elapsed(_ visit: Int) -> Int64 {
    visits[visit].attempt.startedAt.milliseconds(until: record.time)
  }

  /// How long there was no sign of life at the event at hand.
  func silence(_ visit: Int) -> Int64 {
    let attempt = visits[visit].attempt
    return lastSign(of: attempt.token, startedAt: attempt.startedAt).milliseconds(
      until: record.time)
  }

  /// Whether a missed heartbeat may be why the attempt times out at the event at hand.
  func isExplainedBySilence(_ visit: Int) -> Bool {
    switch visits[visit].attempt.heartbeat {
    case .none: false
    case .unknown: true
    case .milliseconds(let limit): silence(visit) >= limit - tolerance
    }
  }

  /// Whether the event at hand ends a running attempt by a timeout.
  var isTimeout: Bool {
    visits[nowVisit].attempt.outcome == .timedOut && nowStage == .started
  }

  fileprivate mutating func checkTimeoutNotEarly(ofLaterAttempt isLater: Bool) {
    guard isTimeout, !isLater || visits[nowVisit].attempts > 1,
      let limit = visits[nowVisit].attempt.timeout.milliseconds
    else { return }
    premise()
    let elapsed = elapsed(nowVisit)
    guard elapsed < limit - tolerance, !isExplainedBySilence(nowVisit) else { return }
    let attempt = visits[nowVisit].attempt
    breach(
      {
        "the attempt that started with \($0.event(attempt.started)) timed out after "
          + "\(seconds(elapsed)) (\($0.event($0.id))); however TimeoutSeconds is "
          + "\(seconds(limit))"
      }, at: Int(attempt.started), id)
  }

  fileprivate mutating func checkClosedInTime(afterHeartbeat: Bool) {
    guard nowStage == .started else { return }
    checkInTime(nowVisit, until: record.time, afterHeartbeat)
  }

  fileprivate mutating func checkOpenInTime(afterHeartbeat: Bool) {
    guard id > 0 || books.endEvent == 0 else { return }
    let moment = id > 0 ? record.time : end
    for visit in 0..<visits.count
    where visits[visit].isUsed && visits[visit].attempt.stage == .started
      && !mayBeOver(visit)
    {
      checkInTime(visit, until: moment, afterHeartbeat)
    }
  }

  private mutating func checkInTime(_ visit: Int, until moment: Instant, _ afterHeartbeat: Bool) {
    let attempt = visits[visit].attempt
    guard let limit = attempt.timeout.milliseconds else { return }
    let sign = attempt.token >= 0 ? ledger.tokens[attempt.token].sign : -1
    guard afterHeartbeat == (sign >= 0) else { return }
    premise()
    let elapsed = attempt.startedAt.milliseconds(until: moment)
    guard elapsed > limit + tolerance else { return }
    breach(
      {
        "the attempt that started with \($0.event(attempt.started)) was open for "
          + "\(seconds(elapsed)), until \($0.id > 0 ? $0.event($0.id) : "\(moment)"); however "
          + "TimeoutSeconds is \(seconds(limit))"
          + (sign >= 0 ? " and a heartbeat at \($0.log[sign].time) does not change that" : "")
      }, at: Int(attempt.started), id, calls: max(sign, 0))
  }

  fileprivate mutating func checkNoTimeoutUnasked() {
    let attempt = visits[nowVisit].attempt
    guard attempt.timeout.isNone, nowStage == .started else { return }
    premise()
    guard isTimeout, !isExplainedBySilence(nowVisit) else { return }
    breach(
      {
        "the attempt that started with \($0.event(attempt.started)) timed out after "
          + "\(seconds($0.elapsed($0.nowVisit))) (\($0.event($0.id))); however the state has no "
          + "TimeoutSeconds"
      }, at: Int(attempt.started), id)
  }
}
