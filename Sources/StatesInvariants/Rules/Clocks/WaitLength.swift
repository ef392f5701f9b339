import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let waitLength = Invariant(
    "INV-C11",
    "A Wait lasts at least as long as it was asked to, and a moment that is past is not waited for.",
    rests: ["WAIT-02", "WAIT-07", "WAIT-10"], needs: .timedRun,
    .at(.exited, if: .visit(.wait)) { $0.checkWaitLength() })
}

extension Trial {
  fileprivate mutating func checkWaitLength() {
    guard visits[nowVisit].tag == .wait, let length = waitLength(of: nowVisit) else { return }
    premise()
    let took = visits[nowVisit].enteredAt.milliseconds(until: record.time)
    guard took < length - tolerance || (length == 0 && took > tolerance) else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) took \(seconds(took)) (until \($0.event($0.id))); however "
          + "it was asked to wait for \(seconds(length))"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
