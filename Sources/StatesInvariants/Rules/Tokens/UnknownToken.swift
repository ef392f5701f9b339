import StatesEngine

extension Invariant {
  static let unknownToken = Invariant(
    "INV-T06", "A token that was never handed out gets InvalidToken.",
    rests: ["TOKEN-05"], needs: .replies,
    .at(.called, if: .stranger) { $0.checkUnknownToken() })
}

extension Trial {
  fileprivate mutating func checkUnknownToken() {
    guard nowToken < 0, case .signal(let token, _) = log[nowCall].call else { return }
    if case .unsupported = log[nowCall].reply { return }
    premise()
    guard log[nowCall].reply.code != .invalidToken else { return }
    breach(
      {
        "\($0.call($0.nowCall)) was \($0.reply($0.nowCall)); however its token "
          + "'\(token.rawValue)' was never handed out, which InvalidToken says"
      }, calls: nowCall)
  }
}
