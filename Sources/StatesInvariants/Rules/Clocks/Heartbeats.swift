import StatesEngine
import StatesJSON

// Rules about HeartbeatSeconds: silence ends an attempt when it is too long, and only then.

extension Invariant {
  static let heartbeatsKeepAlive = Invariant(
    "INV-C04",
    "An attempt whose signs of life are never further apart than HeartbeatSeconds does not time out "
      + "before TimeoutSeconds.",
    rests: ["TASK-26"], needs: .timedCalls,
    .at(.closed, if: [.started, .hasHeartbeat]) { $0.checkHeartbeatsKeepAlive() })

  static let silenceEnds = Invariant(
    "INV-C05",
    "An attempt that gives no sign of life for longer than HeartbeatSeconds has timed out at the end "
      + "of that time, whatever comes later.",
    rests: ["TASK-27", "TASK-29", "RACE-05"], needs: .timedCalls,
    .at(.closed, if: [.started, .hasHeartbeat]) { $0.checkSilenceEnds() },
    .at(.told, if: .open) { $0.checkLateHeartbeat() },
    .at(.ended) { $0.checkOpenSilence() }, .at(.finished) { $0.checkOpenSilence() })

  static let silenceAllowed = Invariant(
    "INV-C06", "Without HeartbeatSeconds silence never ends an attempt.",
    rests: ["TASK-21", "TOKEN-17"], needs: .timedRun,
    .at(.closed, if: .started) { $0.checkSilenceAllowed() })
}

extension Trial {
  fileprivate mutating func checkHeartbeatsKeepAlive() {
    guard nowStage == .started, let limit = visits[nowVisit].attempt.heartbeat.milliseconds else {
      return
    }
    premise()
    guard isTimeout, silence(nowVisit) < limit - tolerance, !isExplainedByTimeout(nowVisit) else {
      return
    }
    let attempt = visits[nowVisit].attempt
    breach(
      {
        "the attempt that started with \($0.event(attempt.started)) timed out "
          + "(\($0.event($0.id))) \(seconds($0.silence($0.nowVisit))) after its last sign of life; "
          + "however HeartbeatSeconds is \(seconds(limit)) and "
          + "\($0.words(timeout: attempt.timeout))"
      }, at: Int(attempt.started), id,
      calls: attempt.token >= 0 ? max(0, ledger.tokens[attempt.token].sign) : 0)
  }

  private func isExplainedByTimeout(_ visit: Int) -> Bool {
    switch visits[visit].attempt.timeout {
    case .none: false
    case .unknown: true
    case .milliseconds(let limit): elapsed(visit) >= limit - tolerance
    }
  }

  private func words(timeout: Attempt.Bound) -> String {
    switch timeout {
    case .none: "there is no TimeoutSeconds"
    case .unknown: "TimeoutSeconds is not known"
    case .milliseconds(let limit): "TimeoutSeconds is \(seconds(limit))"
    }
  }

  fileprivate mutating func checkSilenceEnds() {
    guard nowStage == .started else { return }
    checkSilence(nowVisit, until: record.time)
  }

  fileprivate mutating func checkOpenSilence() {
    guard id > 0 || books.endEvent == 0 else { return }
    let moment = id > 0 ? record.time : end
    for visit in 0..<visits.count
    where visits[visit].isUsed && visits[visit].attempt.stage == .started
      && !mayBeOver(visit)
    {
      checkSilence(visit, until: moment)
    }
  }

  private mutating func checkSilence(_ visit: Int, until moment: Instant) {
    let attempt = visits[visit].attempt
    guard let limit = attempt.heartbeat.milliseconds else { return }
    premise()
    let sign = lastSign(of: attempt.token, startedAt: attempt.startedAt)
    guard sign.milliseconds(until: moment) > limit + tolerance else { return }
    breach(
      {
        "the attempt that started with \($0.event(attempt.started)) gave no sign of life after "
          + "\(sign); however it was open until \($0.id > 0 ? $0.event($0.id) : "\(moment)"), and "
          + "HeartbeatSeconds is \(seconds(limit))"
      }, at: Int(attempt.started), id)
  }

  /// A heartbeat that is accepted when the time for it has passed.
  fileprivate mutating func checkLateHeartbeat() {
    guard nowToken >= 0, ledger.calls[nowCall].kind == .heartbeat, ledger.calls[nowCall].isAccepted
    else {
      return
    }
    let facts = ledger.tokens[nowToken]
    guard facts.isOpen, facts.isClaimed, let limit = facts.heartbeat.milliseconds else { return }
    premise()
    let sign = max(facts.startedAt, facts.signAt)
    guard sign.milliseconds(until: log[nowCall].time) > limit + tolerance else { return }
    breach(
      {
        "accepted \($0.call($0.nowCall)); however the last sign of life was at \(sign) and "
          + "HeartbeatSeconds is \(seconds(limit))"
      }, at: Int(facts.started), calls: nowCall)
  }

  fileprivate mutating func checkSilenceAllowed() {
    let attempt = visits[nowVisit].attempt
    guard nowStage == .started, attempt.heartbeat.isNone, attempt.timeout.isNone else { return }
    premise()
    guard isTimeout else { return }
    breach(
      {
        "the attempt that started with \($0.event(attempt.started)) timed out "
          + "(\($0.event($0.id))); however the state has neither HeartbeatSeconds nor "
          + "TimeoutSeconds"
      }, at: Int(attempt.started), id)
  }
}
