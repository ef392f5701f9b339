import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let contextConstants = Invariant(
    "INV-X01",
    "What the context object says of the execution and its machine does not change in a run, and the "
      + "token in it is the one that was handed out.",
    rests: ["CTX-01", "CTX-05"], needs: .run,
    .at(.scheduled) { $0.checkContextConstants() }, .at(.started) { $0.checkTokenGiven() },
    .at(.exited, if: [.well, .field(.context)]) { $0.checkContextConstantsAtExit() })
}

extension Trial {
  fileprivate mutating func checkContextConstants() {
    guard readsContext, case .value(let expected) = arguments(of: nowVisit) else { return }
    compareConstants(expected)
  }

  fileprivate mutating func checkContextConstantsAtExit() {
    guard readsContext, !nowIsCaught, case .value(let expected) = expectedOutput() else { return }
    compareConstants(expected)
  }

  @inline(__always)
  private var readsContext: Bool {
    nowState < chart.facts.count && chart.facts[nowState].traits.contains(.context)
  }

  private mutating func compareConstants(_ expected: Value) {
    var likeness = Likeness(arena)
    likeness.look(expected, record.value)
    for (marker, value) in likeness.sightings where marker.isConstant {
      let place = Int(marker.rawValue)
      guard let first = books.contextSeen[place] else {
        books.contextSeen[place] = value
        continue
      }
      premise()
      guard !arena.equal(first, value) else { continue }
      breach(
        {
          "\(marker.path) is \($0.text(value)) (\($0.event($0.id))); however it was "
            + "\($0.text(first)) before"
        }, at: id)
    }
  }

  fileprivate mutating func checkTokenGiven() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0, readsContext, case .value(let expected) = arguments(of: nowVisit) else {
      return
    }
    var likeness = Likeness(arena)
    likeness.look(expected, visits[nowVisit].attempt.arguments)
    let handedOut = handouts[token].task.token
    for (marker, value) in likeness.sightings where marker == .token {
      premise()
      let isSame = !value.isString || TaskToken(rawValue: arena.string(of: value)) == handedOut
      guard !isSame else { continue }
      breach(
        {
          "\($0.quoted(visit: $0.nowVisit)) passes on the token \($0.text(value)) "
            + "(\($0.event($0.visits[$0.nowVisit].attempt.scheduled))); however '\(handedOut.rawValue)' was "
            + "handed out"
        }, at: Int(visits[nowVisit].attempt.scheduled), id)
    }
  }
}
