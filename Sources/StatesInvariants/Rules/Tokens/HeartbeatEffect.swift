import StatesEngine
import StatesJSON

extension Invariant {
  static let heartbeatEffect = Invariant(
    "INV-T14", "A heartbeat that is accepted moves a deadline and ends nothing.",
    rests: ["TASK-26", "HIST-10"], needs: .timedCalls,
    .at(.closed, if: [.started, .token]) { $0.checkHeartbeatEffect() })
}

extension Trial {
  fileprivate mutating func checkHeartbeatEffect() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, nowStage == .started else { return }
    let sign = ledger.tokens[token].sign
    guard sign >= 0 else { return }
    premise()
    switch visits[nowVisit].attempt.outcome {
    case .succeeded, .failed: break
    case .timedOut, .scheduled, .scheduleFailed, .started, .startFailed: return
    }
    guard ledger.tokens[token].accepted < 0, isTied(log[sign].time, record.time) else { return }
    breach(
      {
        "accepted \($0.call(sign)); however it ended the attempt (\($0.event($0.id)))"
      }, at: Int(ledger.tokens[token].started), id, calls: sign)
  }
}
