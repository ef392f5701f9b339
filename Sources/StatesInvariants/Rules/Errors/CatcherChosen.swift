import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

extension Invariant {
  static let catcherChosen = Invariant(
    "INV-E01", "A failure that is not retried goes to the first catcher that matches, if any does.",
    rests: ["CATCH-01", "CATCH-08"], needs: .run,
    .at(.resolved) { $0.checkCatcherChosen() },
    .at(.entered, if: .afterCatch) { $0.checkCatcherTarget() })
}

extension Trial {
  fileprivate mutating func checkCatcherChosen() {
    switch (visits[nowVisit].outlook, nowResolution) {
    case (.unknown, _): doubt()
    case (.caught(let catcher), .surfaced):
      if mayFail(catcher: catcher, of: nowVisit) { return doubt() }
      premise()
      breach(
        {
          "\($0.failure($0.nowVisit)), and its scope failed (\($0.event($0.id))); however catcher "
            + "\($0.number(ofCatcher: catcher)) matches"
        }, at: Int(visits[nowVisit].failure.event), id)
    case (.uncaught, .caught):
      premise()
      breach(
        {
          "\($0.failure($0.nowVisit)), and the state was left (\($0.event($0.id))); however no "
            + "catcher matches"
        }, at: Int(visits[nowVisit].failure.event), id)
    case (.caught, .caught), (.uncaught, .surfaced):
      if hasCatchers { premise() }
    case (.retry, _), (.caught, .retried), (.uncaught, .retried): break
    }
  }

  /// Whether a catcher may fail in its turn: its fields may ask for what is not there,
  /// and what is told of the failure may be too long.
  private func mayFail(catcher place: Int, of visit: Int) -> Bool {
    let catcher = chart.catchers[place]
    guard catcher.assign == nil, catcher.output == nil else { return true }
    let (input, failure) = (visits[visit].input, visits[visit].failure)
    let length = [input, failure.error, failure.cause].reduce(0) { $0 + arena.textLength(of: $1) }
    guard length <= limits.payloadBytes / 2 else { return true }
    guard case .path(let row) = catcher.result else { return limits != Limits() }
    let placed = try? chart.machine?.paths[row.index].write(
      keys.emptyObject, into: input, arena: arena)
    return placed == nil || limits != Limits()
  }

  private var hasCatchers: Bool {
    let state = visits[nowVisit].state
    return state < chart.facts.count && !chart.facts[state].catchers.isEmpty
  }

  /// The number of a catcher within its state, from 1.
  func number(ofCatcher place: Int) -> Int {
    place - chart.facts[visits[nowVisit].state].catchers.lowerBound + 1
  }

  fileprivate mutating func checkCatcherTarget() {
    let scope = scopes[nowScope]
    guard scope.lastWasCaught, scope.expected >= 0, unfinishedVisit == nil else { return }
    premise()
    guard scope.expected != nowState else { return }
    breach(
      {
        "\($0.quoted(state: scope.lastState)) was left by a catcher (\($0.event(scope.lastExit))) and "
          + "\($0.quoted(state: $0.nowState)) was entered (\($0.event($0.id))); however the first "
          + "catcher that matches leads to \($0.quoted(state: scope.expected))"
      }, at: Int(scope.lastExit), id)
  }
}
