import StatesEngine

extension Invariant {
  static let settledOnce = Invariant(
    "INV-T02",
    "A token settles at most once: of all SendTaskSuccess and SendTaskFailure with it one is "
      + "accepted.",
    rests: ["TOKEN-02", "RACE-04"], needs: .replies,
    .at(.called, if: .settles) { $0.checkSettledOnce() })
}

extension Trial {
  fileprivate mutating func checkSettledOnce() {
    guard nowToken >= 0, ledger.calls[nowCall].settles, ledger.calls[nowCall].isAccepted else {
      return
    }
    premise()
    let settled = ledger.tokens[nowToken].settled
    guard settled >= 0 else { return }
    breach(
      {
        "accepted \($0.call($0.nowCall)); however the token had been settled by "
          + "\($0.call(settled))"
      }, calls: settled, nowCall)
  }
}
