import StatesEngine
import StatesJSON

extension Invariant {
  static let attemptBound = Invariant(
    "INV-R01",
    "One visit has at most one attempt more than the MaxAttempts of all its retriers together.",
    rests: ["RETRY-03", "RETRY-05"], needs: .run,
    .at(.attempted) { $0.checkAttemptBound() })
}

extension Trial {
  fileprivate mutating func checkAttemptBound() {
    guard visits[nowVisit].attempts > 1, nowState < chart.facts.count else { return }
    premise()
    let bound = chart.facts[nowState].attemptBound
    guard Int64(visits[nowVisit].attempts) > bound else { return }
    breach(
      {
        "attempt number \($0.visits[$0.nowVisit].attempts) of \($0.quoted(visit: $0.nowVisit)) begins "
          + "(\($0.event($0.id))); however its retriers allow \(bound) in one visit"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
