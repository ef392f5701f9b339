import StatesEngine
import StatesJSON

extension Invariant {
  static let attemptContext = Invariant(
    "INV-R10",
    "A retry does not enter the state again: RetryCount counts 0, 1, 2 and EnteredTime stays.",
    rests: ["RETRY-10", "CTX-03", "CTX-04"], needs: .run,
    .at(.entered, if: .occupied) { $0.checkNoEntryBetweenAttempts() },
    .at(.scheduled) { $0.checkContextOfAttempt() },
    .at(.started) { $0.checkNumberOfAttempt() })
}

extension Trial {
  /// A visit that waits for its next attempt must not begin anew.
  fileprivate mutating func checkNoEntryBetweenAttempts() {
    guard let visit = unfinishedVisit, visits[visit].state == nowState,
      case .retry = visits[visit].outlook, visits[visit].phase == .failed
    else { return }
    premise()
    breach(
      {
        "\($0.quoted(state: $0.nowState)) was entered again (\($0.event($0.id))); however it is only "
          + "to be retried after \($0.event($0.visits[visit].failure.event))"
      }, at: Int(visits[visit].entered), Int(visits[visit].failure.event), id)
  }

  /// The visit that was not left before the state at hand was entered; `nil` if there is none.
  @inline(__always)
  var unfinishedVisit: Int? {
    guard nowVisit >= 0, visits[nowVisit].entered < id, !scopes[nowScope].resumes else {
      return nil
    }
    return nowVisit
  }

  fileprivate mutating func checkContextOfAttempt() {
    guard visits[nowVisit].attempts > 1, nowState < chart.facts.count,
      chart.facts[nowState].traits.contains(.context),
      case .value(let expected) = arguments(of: nowVisit)
    else { return }
    premise()
    var (now, first) = (Likeness(arena), Likeness(arena))
    let holds = now.holds(expected, record.value)
    first.look(expected, visits[nowVisit].firstArguments)
    now = Likeness(arena)
    now.look(expected, record.value)
    let moved = zip(first.sightings, now.sightings).contains {
      $0.marker == .enteredTime && $1.marker == .enteredTime && !arena.equal($0.value, $1.value)
    }
    guard !holds || moved else { return }
    breach(
      {
        "attempt number \($0.visits[$0.nowVisit].attempts) of \($0.quoted(visit: $0.nowVisit)) was "
          + "given \($0.text($0.record.value)) (\($0.event($0.id))); however "
          + (moved
            ? "EnteredTime was another before"
            : "RetryCount is \($0.visits[$0.nowVisit].attempts - 1)")
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func checkNumberOfAttempt() {
    let token = visits[nowVisit].attempt.token
    guard token >= 0 else { return }
    premise()
    let told = handouts[token].task.attempt
    guard told != visits[nowVisit].attempts - 1 else { return }
    breach(
      {
        "the work for \($0.quoted(visit: $0.nowVisit)) was handed out as retry \(told); however it is "
          + "retry \($0.visits[$0.nowVisit].attempts - 1) of this visit (\($0.event($0.id)))"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
