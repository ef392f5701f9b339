import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let pathLegality = Invariant(
    "INV-H06",
    "In each scope the states that are entered are a way through the definition, from StartAt on.",
    rests: ["STRUCT-13", "STRUCT-14", "HIST-11"], needs: .run,
    .at(.entered) { $0.checkWay() }, .at(.stray) { $0.checkStrayState() })
}

extension Trial {
  fileprivate mutating func checkWay() {
    guard chart.machine != nil else { return }
    premise()
    guard nowState < chart.facts.count else {
      return breach(
        {
          "\($0.quoted(state: $0.nowState)) is entered (\($0.event($0.id))); however the definition "
            + "has no such state"
        }, at: id)
    }
    guard unfinishedVisit == nil, !scopes[nowScope].resumes, scopes[nowScope].machine >= 0 else {
      return
    }
    let last = scopes[nowScope].lastState
    guard last >= 0 else { return checkStart(scopes[nowScope]) }
    guard last < chart.facts.count else { return }
    let way: Successor.Way = scopes[nowScope].lastWasCaught ? .caught : .onward
    for successor in chart.facts[last].successors {
      let (state, itsWay) = (chart.successors[successor].state, chart.successors[successor].way)
      if state == nowState, itsWay == way { return }
    }
    breachOfWay(scopes[nowScope])
  }

  private mutating func breachOfWay(_ scope: Scope) {
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is entered (\($0.event($0.id))) after "
          + "\($0.quoted(state: scope.lastState)) (\($0.event(scope.lastExit))); however "
          + (scope.lastWasCaught ? "no catcher" : "nothing") + " leads there"
      }, at: Int(scope.lastExit), id)
  }

  private mutating func checkStart(_ scope: Scope) {
    let start = chart.machines[scope.machine].startAt.index
    guard start != nowState else { return }
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is entered first (\($0.event($0.id))); however StartAt is "
          + $0.quoted(state: start)
      }, at: Int(scope.began), id)
  }

  /// A state whose Parallel or Map has never begun.
  fileprivate mutating func checkStrayState() {
    guard record.type.entered != nil, nowState >= 0, nowState < chart.facts.count,
      closedAt[chart.facts[nowState].machine] == .never
    else { return }
    premise()
    breach(
      {
        "\($0.quoted(state: $0.nowState)) is entered (\($0.event($0.id))); however the state around it "
          + "was not"
      }, at: id)
  }
}
