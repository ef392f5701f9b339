import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let parallelOutput = Invariant(
    "INV-P01",
    "The result of a Parallel holds the output of each branch, in the order of branches.",
    rests: ["PAR-02"], needs: .run,
    .at(.exited, if: [.well, .visit(.parallel)]) { $0.checkJoinedOutput(of: .parallel) })

  static let mapOutput = Invariant(
    "INV-P02", "The result of a Map holds the output of each iteration, in the order of items.",
    rests: ["MAP-03"], needs: .run,
    .at(.exited, if: [.well, .visit(.map)]) { $0.checkJoinedOutput(of: .map) })
}

extension Trial {
  fileprivate mutating func checkJoinedOutput(of tag: State.Tag) {
    guard !nowIsCaught, visits[nowVisit].tag == tag, visits[nowVisit].join >= 0 else { return }
    guard case .value(let expected) = expectedOutput() else { return doubt() }
    premise()
    if !memo.isAlike { breachOfOutput(expected) }
  }
}
