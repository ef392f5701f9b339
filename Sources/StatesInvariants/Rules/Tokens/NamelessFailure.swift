import StatesEngine
import StatesJSON

extension Invariant {
  static let namelessFailure = Invariant(
    "INV-T15", "SendTaskFailure without an error gives a failure without an error.",
    rests: ["TOKEN-09"], .profile, needs: .timedCalls,
    .at(.closed, if: [.started, .token, .failure]) { $0.checkNamelessFailure() })
}

extension Trial {
  fileprivate mutating func checkNamelessFailure() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, visits[nowVisit].attempt.outcome == .failed, nowStage == .started else {
      return
    }
    let call = ledger.tokens[token].accepted
    guard call >= 0, case .signal(_, .fail(let failure)) = log[call].call, failure.error.isNull
    else { return }
    premise()
    let seen = record.value
    if seen.isNull || (seen.isString && arena.utf8Count(of: seen) == 0) { return }
    breach(
      {
        "\($0.call(call)) names no error; however the event says \($0.name(seen)) "
          + "(\($0.event($0.id)))"
      }, at: id, calls: call)
  }
}
