import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let freshBudget = Invariant(
    "INV-S02",
    "A state whose catcher leads back to it has all its retries again after each catch.",
    rests: ["RETRY-08", "CATCH-09"], needs: .run,
    .at(.resolved) { $0.checkFreshBudget() })

  static let fanIn = Invariant(
    "INV-S04",
    "Of several workers that hand in one token exactly one is accepted, as long as the task waits.",
    rests: ["TOKEN-02", "TOKEN-21"], needs: .timedCalls,
    .at(.concluded) { $0.checkFanIn() })
}

extension Trial {
  fileprivate mutating func checkFreshBudget() {
    let visit = visits[nowVisit]
    guard visit.isReturn, visit.state < chart.facts.count, catchesItself(visit.state),
      case .retry(_, let delay) = visit.outlook
    else { return }
    premise()
    guard nowResolution != .retried else { return }
    breach(
      {
        "\($0.failure($0.nowVisit)), and no other attempt follows (\($0.event($0.id))); however the "
          + "state was entered anew, and this is only use \(delay.use) of its retrier"
      }, at: Int(visit.entered), Int(visit.failure.event), id)
  }

  private func catchesItself(_ state: Int) -> Bool {
    chart.successors(of: state).contains { $0.state == state && $0.way == .caught }
  }

  fileprivate mutating func checkFanIn() {
    for call in ledger.calls where call.settles && call.token >= 0 {
      ledger.tokens[call.token].settlings += 1
      if call.isAccepted { ledger.tokens[call.token].settlingsAccepted += 1 }
    }
    for token in ledger.tokens.indices where ledger.tokens[token].settlings > 1 {
      premise()
      let (settlings, accepted) = (
        ledger.tokens[token].settlings, ledger.tokens[token].settlingsAccepted
      )
      let isSettled = ledger.tokens[token].closing == .succeeded
      guard accepted > 1 || (accepted == 0 && isSettled) else { continue }
      nowToken = token
      let shown = callsThatShow(token, accepted: accepted > 1)
      breach(
        {
          "\(settlings) workers handed in the token of '\($0.handouts[token].task.state)'; however "
            + "\(accepted) were accepted"
        }, at: event(ofHandout: token), calls: shown.first ?? -1, shown.last ?? -1)
    }
    nowToken = -1
  }

  /// The calls with a token that were accepted, or that were turned away.
  private func callsThatShow(_ token: Int, accepted: Bool) -> [Int] {
    ledger.calls.indices.filter {
      ledger.calls[$0].token == token && ledger.calls[$0].settles
        && ledger.calls[$0].isAccepted == accepted
    }
  }
}
