import StatesEngine
import StatesLanguage

extension Invariant {
  static let oneCallEach = Invariant(
    "INV-X05", "In a Standard execution each attempt of a task is handed out exactly once.",
    rests: ["TASK-10", "EXEC-03"], needs: .replies,
    .at(.handedOut) { $0.checkOneCallEach() })
}

extension Trial {
  fileprivate mutating func checkOneCallEach() {
    guard scenario?.machine.type != .express, !ledger.tokens[nowToken].isActivity else { return }
    premise()
    let first = ledger.tokens[nowToken].first
    guard first != nowToken, isSameWork(first, nowToken) else { return }
    breach(
      {
        let (one, other) = ($0.handouts[first], $0.handouts[$0.nowToken])
        return
          "'\(other.task.state)' was handed out at \(other.time); however the same attempt of it "
          + "had been handed out at \(one.time)"
      }, at: event(ofHandout: first))
  }

  private func isSameWork(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (handouts[one].task, handouts[other].task)
    return one.state == other.state && one.scope == other.scope && one.attempt == other.attempt
  }
}
