import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let toleratedFailures = Invariant(
    "INV-P15",
    "A distributed Map that tolerates as many failures as it has items does not fail of them.",
    rests: ["DMAP-09", "DMAP-11"], needs: .run,
    .at(.failed) { $0.checkToleratedFailures() })
}

extension Trial {
  fileprivate mutating func checkToleratedFailures() {
    let visit = visits[nowVisit]
    guard visit.tag == .map, visit.join >= 0, visit.state < chart.states.count,
      case .map(let map) = chart.states[visit.state].kind, map.distributed != nil
    else { return }
    let length = joins[visit.join].length
    guard length > 0, toleratesAll(map, of: length) else { return }
    premise()
    let error = visit.failure.error
    guard error.isString,
      arena.string(of: error) == "States.ExceedToleratedFailureThreshold"
    else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) failed with \($0.name(error)) "
          + "(\($0.event(visit.failure.event))); however it tolerates the failure of every one of "
          + "its \(length) items"
      }, at: Int(visit.failure.event))
  }

  private func toleratesAll(_ map: MapState, of length: Int) -> Bool {
    var isTold = false
    switch map.toleratedFailureCount {
    case .literal(let count)?:
      guard count >= Int64(length) else { return false }
      isTold = true
    case .path?, .intrinsic?, .expression?: return false
    case nil: break
    }
    switch map.toleratedFailurePercentage {
    case .literal(let percentage)?: return percentage >= 100
    case .path?, .intrinsic?, .expression?: return false
    case nil: return isTold
    }
  }
}
