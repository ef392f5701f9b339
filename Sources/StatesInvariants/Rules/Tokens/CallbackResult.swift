import StatesEngine
import StatesJSON

extension Invariant {
  static let callbackResult = Invariant(
    "INV-T03",
    "The result of a task is the output of the SendTaskSuccess that was accepted for it, never the "
      + "integration's own response nor another call's output.",
    rests: ["TOKEN-18", "RACE-04"], needs: .timedCalls,
    .at(.closed, if: [.started, .token, .success]) { $0.checkCallbackResult() })
}

extension Trial {
  fileprivate mutating func checkCallbackResult() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, visits[nowVisit].attempt.outcome == .succeeded, nowStage == .started else {
      return
    }
    let call = ledger.tokens[token].accepted
    guard call >= 0, case .signal(_, let signal) = log[call].call else { return }
    premise()
    guard case .succeed(let document) = signal, let output = value(of: document),
      arena.equal(output, record.value)
    else {
      breach(
        {
          "the result of \($0.quoted(visit: $0.nowVisit)) is \($0.text($0.record.value)) "
            + "(\($0.event($0.id))); however \($0.call(call)) was accepted and says "
            + "\($0.words(signal))"
        }, at: id, calls: call)
      return
    }
  }

  /// The value of a document, or `nil` if its text is no JSON.
  func value(of document: Document) -> Value? {
    switch document {
    case .value(let value): value
    case .text(let text): try? arena.parse(arena.string(of: text))
    }
  }

  /// What a signal says, in words.
  func words(_ signal: Signal) -> String {
    switch signal {
    case .heartbeat: "that the work goes on"
    case .succeed(.value(let value)), .succeed(.text(let value)), .submitted(let value):
      text(value)
    case .fail(let failure), .submitFailed(let failure), .startFailed(let failure):
      "error \(name(failure.error))"
    }
  }
}
