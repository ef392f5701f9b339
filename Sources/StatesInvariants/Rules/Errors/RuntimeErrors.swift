import StatesEngine
import StatesJSON

extension Invariant {
  static let runtimeNotRetried = Invariant(
    "INV-R12", "States.Runtime, which the engine itself raises, is not retried.",
    rests: ["ERR-04"], needs: .run,
    .at(.resolved) { $0.checkRuntime(.retried) })

  static let runtimeNotCaught = Invariant(
    "INV-E08",
    "States.Runtime in any scope fails the execution, and so does the execution's own timeout, "
      + "whatever handlers there are.",
    rests: ["ERR-04", "CATCH-11"], needs: .run,
    .at(.resolved) { trial in
      trial.checkRuntime(.caught)
      trial.checkDeadlineNotCaught()
    })
}

extension Trial {
  /// The written language names some of these errors, so that they can be caught there.
  fileprivate mutating func checkRuntime(_ resolution: Resolution) {
    guard visits[nowVisit].failure.isRuntime else { return }
    guard profile == .aws else { return doubt() }
    premise()
    guard nowResolution == resolution else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) went on after a failure that no event explains "
          + "(\($0.event($0.id))); however such an error is States.Runtime, and nothing can "
          + (resolution == .caught ? "catch" : "retry") + " it"
      }, at: Int(visits[nowVisit].failure.event), id)
  }

  fileprivate mutating func checkDeadlineNotCaught() {
    guard sights.contains(.times), isCaughtDeadline else { return }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) went on after it had timed out (\($0.event($0.id))); "
          + "however that was the execution's own timeout, which nothing can catch"
      }, at: Int(visits[nowVisit].failure.event), id)
  }
}
