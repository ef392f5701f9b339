import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let outerRetry = Invariant(
    "INV-R09", "Retrying a Parallel or Map starts every branch or iteration again.",
    rests: ["RETRY-12"], needs: .run,
    .at(.joined) { $0.checkOuterRetry() })
}

extension Trial {
  fileprivate mutating func checkOuterRetry() {
    let join = visits[nowVisit].join
    guard join >= 0, visits[nowVisit].attempts > 1, joins[join].length >= 0,
      !isDistributed, isSuccess || haveBranchesBegun(join)
    else { return }
    premise()
    let begun = visits[nowVisit].tag == .map ? joins[join].started : begunScopes(join)
    guard begun < joins[join].length else { return }
    breach(
      {
        "attempt number \($0.visits[$0.nowVisit].attempts) of \($0.quoted(visit: $0.nowVisit)) "
          + "is over (\($0.event($0.id))); however it has started only \(begun) of "
          + "\($0.joins[join].length) anew since \($0.event($0.joins[join].began))"
      }, at: Int(joins[join].began), id)
  }

  /// Whether every branch of a Parallel has to have begun, since it has been at work for a while.
  private func haveBranchesBegun(_ join: Int) -> Bool {
    visits[nowVisit].tag == .parallel && sights.contains(.times)
      && isLater(record.time, than: joins[join].beganAt)
  }

  /// Whether the event at hand says that a Parallel or Map has succeeded.
  var isSuccess: Bool {
    record.type == .parallelStateSucceeded || record.type == .mapStateSucceeded
  }

  /// How many branches have entered a state.
  func begunScopes(_ join: Int) -> Int {
    var (scope, count) = (joins[join].firstScope, 0)
    while scope >= 0 {
      if scopes[scope].entries > 0 { count += 1 }
      scope = scopes[scope].nextOfJoin
    }
    return count
  }
}
