import StatesEngine
import StatesJSON

extension Invariant {
  static let beginning = Invariant(
    "INV-H02", "The first event is ExecutionStarted, with the input that the execution was given.",
    rests: ["HIST-01"], needs: .history,
    .at(.began) { $0.checkBeginning() }, .at(.told, if: .described) { $0.checkDescribedInput() })
}

extension Trial {
  fileprivate mutating func checkBeginning() {
    guard let first = records.first else { return }
    premise()
    guard first.type == .executionStarted else {
      return breach({ "the history begins with \($0.event(1))" }, at: 1)
    }
    guard let input = otherInput(than: first.value) else { return }
    breach(
      {
        "\($0.event(1)) has the input \($0.text(first.value)); however the execution was started with "
          + $0.text(input)
      }, at: 1)
  }

  /// What the execution at hand was started with, if that was never `input`: an Express execution's
  /// name can be used again.
  private func otherInput(than input: Value) -> Value? {
    var other: Value?
    for place in ledger.calls.indices
    where ledger.calls[place].kind == .start && ledger.calls[place].isAccepted {
      guard case .start(let request) = log[place].call, request.name == executionName,
        let given = value(of: request.input)
      else { continue }
      if arena.equal(given, input) { return nil }
      if other == nil { other = given }
    }
    return other
  }

  fileprivate mutating func checkDescribedInput() {
    guard case .described(let description) = log[nowCall].reply, let first = records.first else {
      return
    }
    premise()
    guard !arena.equal(description.input, first.value) else { return }
    breach(
      {
        "\($0.call($0.nowCall)) tells the input \($0.text(description.input)); however "
          + "\($0.event(1)) has \($0.text(first.value))"
      }, at: 1, calls: nowCall)
  }
}
