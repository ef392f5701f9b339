import StatesEngine
import StatesJSON

extension Invariant {
  static let noAttemptAfterEnd = Invariant(
    "INV-R14",
    "No attempt begins after the execution has ended or its scope was stopped.",
    rests: ["RETRY-19", "RETRY-20", "RACE-20"], needs: .events,
    .at(.attempted) { $0.checkNoAttemptAfterEnd() })
}

extension Trial {
  fileprivate mutating func checkNoAttemptAfterEnd() {
    premise()
    if books.endEvent > 0 {
      breach(
        {
          "an attempt of \($0.quoted(visit: $0.nowVisit)) begins (\($0.event($0.id))); however the "
            + "execution had ended (\($0.event($0.books.endEvent)))"
        }, at: books.endEvent, id)
      return
    }
    let scope = scopes[nowScope]
    guard scope.outcome == .aborted || scope.outcome == .failed,
      isLater(record.time, than: scope.endedAt)
    else { return }
    breach(
      {
        "an attempt of \($0.quoted(visit: $0.nowVisit)) begins (\($0.event($0.id))); however its "
          + "scope was over at \(scope.endedAt) (\($0.event(scope.endEvent)))"
      }, at: Int(scope.endEvent), id)
  }
}
