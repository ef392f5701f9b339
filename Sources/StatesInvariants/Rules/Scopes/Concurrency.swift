import StatesEngine
import StatesJSON
import StatesLanguage

// How many iterations of a Map run at a time, and in which order they start.

extension Invariant {
  static let concurrencyLimit = Invariant(
    "INV-P06", "Never more iterations of a Map are under way than MaxConcurrency allows.",
    rests: ["MAP-04", "MAP-05", "RACE-30"], needs: .run,
    .at(.iterated) { $0.checkConcurrencyLimit() })

  static let oneAfterTheOther = Invariant(
    "INV-P07", "With MaxConcurrency 1 iterations start in the order of items, one after the other.",
    rests: ["MAP-05"], needs: .run,
    .at(.iterated) { $0.checkOneAfterTheOther() })

  static let workConservation = Invariant(
    "INV-P11", "An iteration for which there is room starts at once.",
    rests: ["MAP-05"], .profile, needs: .timedRun,
    .at(.iterated) { $0.checkWorkConservation() })

  static let makespan = Invariant(
    "INV-P13",
    "The branches of a Parallel begin together, and it succeeds at the moment at which the last of "
      + "them does; so does a Map with its iterations.",
    rests: ["MAP-05", "PAR-03"], .profile, needs: .timedRun,
    .at(.entered, if: .inside) { $0.checkBeginning() }, .at(.joined) { $0.checkMakespan() })
}

extension Trial {
  fileprivate mutating func checkConcurrencyLimit() {
    guard nowStep == .started else { return }
    let join = visits[nowVisit].join
    guard joins[join].limit > 0 else { return }
    premise()
    guard joins[join].open >= joins[join].limit else { return }
    breach(
      {
        "iteration \($0.scopes[$0.nowScope].number) of \($0.quoted(visit: $0.nowVisit)) starts "
          + "(\($0.event($0.id))); however \($0.joins[join].open) are under way and MaxConcurrency is "
          + "\($0.joins[join].limit)"
      }, at: Int(joins[join].began), id)
  }

  fileprivate mutating func checkOneAfterTheOther() {
    guard nowStep == .started else { return }
    let join = visits[nowVisit].join
    guard joins[join].limit == 1 else { return }
    premise()
    guard scopes[nowScope].number != joins[join].started else { return }
    breach(
      {
        "iteration \($0.scopes[$0.nowScope].number) of \($0.quoted(visit: $0.nowVisit)) starts "
          + "(\($0.event($0.id))); however MaxConcurrency is 1 and it is the turn of "
          + "\($0.joins[join].started)"
      }, at: Int(joins[join].began), id)
  }

  fileprivate mutating func checkWorkConservation() {
    guard nowStep == .started else { return }
    let join = visits[nowVisit].join
    let (since, event) = (joins[join].idleSince, joins[join].idleSinceEvent)
    guard since != .never else { return }
    premise()
    guard isLater(record.time, than: since) else { return }
    breach(
      {
        "iteration \($0.scopes[$0.nowScope].number) of \($0.quoted(visit: $0.nowVisit)) starts "
          + "(\($0.event($0.id))); however there was room for it since \(since) "
          + "(\($0.event(event)))"
      }, at: Int(event), id)
  }

  fileprivate mutating func checkBeginning() {
    let owner = scopes[nowScope].owner
    guard scopes[nowScope].entries == 0, owner >= 0, visits[owner].tag == .parallel,
      !scopes[nowScope].resumes
    else { return }
    premise()
    guard isLater(record.time, than: scopes[nowScope].beganAt) else { return }
    breachOfBeginning(scopes[nowScope])
  }

  private mutating func breachOfBeginning(_ scope: Scope) {
    breach(
      {
        "branch \(scope.number) of \($0.quoted(visit: scope.owner)) begins (\($0.event($0.id))); "
          + "however all branches begin at \(scope.beganAt) (\($0.event(scope.began)))"
      }, at: Int(scope.began), id)
  }

  fileprivate mutating func checkMakespan() {
    let join = visits[nowVisit].join
    guard isSuccess, join >= 0, joins[join].succeeded > 0 else { return }
    premise()
    guard isLater(record.time, than: joins[join].lastSuccessAt) else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) succeeds with \($0.event($0.id)); however the last in it "
          + "had ended with \($0.event($0.joins[join].lastSuccess))"
      }, at: Int(joins[join].lastSuccess), id)
  }
}
