import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let pairing = Invariant(
    "INV-H08",
    "A state that is left was entered, and a state is left before the next one of its scope is "
      + "entered.",
    rests: ["HIST-11", "FAIL-04"], needs: .events,
    .at(.entered) { $0.checkLeftBefore() }, .at(.stray) { $0.checkStrayExit() },
    .at(.ended) { $0.checkAllLeft() })
}

extension Trial {
  fileprivate mutating func checkLeftBefore() {
    premise()
    guard let visit = unfinishedVisit else { return }
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is entered (\($0.event($0.id))); however "
          + "\($0.quoted(visit: visit)) (\($0.event($0.visits[visit].entered))) was not left"
      }, at: Int(visits[visit].entered), id)
  }

  fileprivate mutating func checkStrayExit() {
    guard record.type.exited != nil else { return }
    premise()
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is left (\($0.event($0.id))); however it is not open"
      }, at: Int(record.previous), id)
  }

  fileprivate mutating func checkAllLeft() {
    guard record.type == .executionSucceeded, books.endEvent == 0, nowVisit >= 0 else { return }
    premise()
    breach(
      {
        "the execution succeeds (\($0.event($0.id))); however \($0.quoted(visit: $0.nowVisit)) "
          + "(\($0.event($0.visits[$0.nowVisit].entered))) was not left"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
