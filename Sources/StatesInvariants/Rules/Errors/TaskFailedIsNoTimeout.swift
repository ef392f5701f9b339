import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let taskFailedIsNoTimeout = Invariant(
    "INV-E04", "States.TaskFailed neither retries nor catches States.Timeout.",
    rests: ["ERR-06"], needs: .run,
    .at(.resolved) { $0.checkTaskFailedIsNoTimeout() })
}

extension Trial {
  fileprivate mutating func checkTaskFailedIsNoTimeout() {
    let visit = visits[nowVisit]
    guard visit.failure.origin == .timeout, !visit.failure.mayBeHeartbeat,
      namesTaskFailed(visit.state)
    else { return }
    premise()
    guard case .uncaught = visit.outlook, nowResolution != .surfaced else { return }
    breach(
      {
        "\($0.failure($0.nowVisit)), and was \($0.nowResolution.words) (\($0.event($0.id))); however "
          + "the only handler that could have done so names States.TaskFailed"
      }, at: Int(visit.failure.event), id)
  }

  private func namesTaskFailed(_ state: Int) -> Bool {
    guard state < chart.facts.count else { return false }
    let facts = chart.facts[state]
    return chart.retriers[facts.retriers].contains { $0.errors.wildcards.contains(.taskFailed) }
      || chart.catchers[facts.catchers].contains { $0.errors.wildcards.contains(.taskFailed) }
  }
}

extension Resolution {
  /// What followed, as the end of a sentence.
  var words: String {
    switch self {
    case .retried: "retried"
    case .caught: "caught"
    case .surfaced: "not handled"
    }
  }
}
