import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let nothingAfterFailure = Invariant(
    "INV-P03",
    "When a branch or iteration has failed, no other of the same state enters a state or schedules a "
      + "task, and no further iteration starts.",
    rests: ["PAR-04", "MAP-07", "RACE-18", "RACE-31"], needs: .events,
    .at(.entered, if: .inside) { $0.checkNotStopped() },
    .at(.scheduled, if: .inside) { $0.checkNotStopped() },
    .at(.iterated) { $0.checkNoStartAfterFailure() }, .at(.stray) { $0.checkStrayEntry() })
}

extension Trial {
  fileprivate mutating func checkNotStopped() {
    let scope = scopes[nowScope]
    guard scope.owner >= 0 else { return }
    premise()
    guard scope.outcome == .aborted || scope.outcome == .failed,
      !sights.contains(.times) || isLater(record.time, than: scope.endedAt)
    else { return }
    breach(
      {
        "\($0.event($0.id)) is in number \(scope.number) of \($0.quoted(visit: scope.owner)); however "
          + "that was over at \(scope.endedAt) (\($0.event(scope.endEvent)))"
      }, at: Int(scope.endEvent), id)
  }

  fileprivate mutating func checkNoStartAfterFailure() {
    guard nowStep == .started else { return }
    let join = visits[nowVisit].join
    guard joins[join].failed > 0 else { return }
    premise()
    let failedAt = joins[join].firstFailureAt
    guard joins[join].limit == 1 || isLater(record.time, than: failedAt) else { return }
    breach(
      {
        "iteration \($0.scopes[$0.nowScope].number) of \($0.quoted(visit: $0.nowVisit)) starts "
          + "(\($0.event($0.id))); however another had failed "
          + "(\($0.event($0.joins[join].firstFailure)))"
      }, at: Int(joins[join].firstFailure), id)
  }

  /// A state inside a Parallel or Map that is entered though nothing around it is open any more.
  fileprivate mutating func checkStrayEntry() {
    guard record.type.entered != nil, nowState >= 0, nowState < chart.facts.count else { return }
    let machine = chart.facts[nowState].machine
    guard machine > 0, closedAt[machine] != .never else { return }
    premise()
    guard isLater(record.time, than: closedAt[machine]) else { return }
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is entered (\($0.event($0.id))); however what is around it "
          + "was over at \($0.closedAt[machine])"
      }, at: Int(record.previous), id)
  }
}
