import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let failureAtEnd = Invariant(
    "INV-E09", "An execution that fails has the error and cause of the state that nothing caught.",
    rests: ["ERR-11"], needs: .events,
    .at(.ended) { $0.checkFailureAtEnd() })

  static let noFailureWithoutReason = Invariant(
    "INV-E10",
    "An execution ends FAILED only if a state's error was not caught or a Fail state was entered.",
    rests: ["EXEC-01", "ERR-11"], needs: .run,
    .at(.ended) { $0.checkNoFailureWithoutReason() })
}

extension Trial {
  fileprivate mutating func checkFailureAtEnd() {
    guard record.type == .executionFailed, nowVisit >= 0, !isHistoryFull else { return }
    let failure = visits[nowVisit].failure
    guard failure.isNamed, !failure.isInner, visits[nowVisit].phase == .failed,
      isUnhandled(nowVisit)
    else { return }
    premise()
    guard !isSameError(record.value, failure) || !isSameCause(record.detail, failure.cause) else {
      return
    }
    breach(
      {
        "the execution failed with \($0.name($0.record.value)), \($0.text($0.record.detail)) "
          + "(\($0.event($0.id))); however \($0.quoted(visit: $0.nowVisit)) failed with "
          + "\($0.name(failure.error)), \($0.text(failure.cause)) (\($0.event(failure.event)))"
      }, at: Int(failure.event), id)
  }

  /// Whether nothing could have handled the failure of a visit and failed in its turn.
  private func isUnhandled(_ visit: Int) -> Bool {
    if case .uncaught = visits[visit].outlook { return true }
    let state = visits[visit].state
    guard state < chart.facts.count else { return true }
    // A later attempt may have failed before any event of its own.
    let mayHaveGoneOn =
      !chart.facts[state].retriers.isEmpty && visits[visit].failure.at < record.time
    return chart.facts[state].catchers.isEmpty && !mayHaveGoneOn
  }

  /// Whether the execution may have failed because it can record no more events.
  var isHistoryFull: Bool { id >= limits.events }

  fileprivate mutating func checkNoFailureWithoutReason() {
    guard record.type == .executionFailed, !isHistoryFull, books.endEvent == 0 else { return }
    premise()
    guard nowVisit >= 0 else {
      breach(
        {
          "the execution failed (\($0.event($0.id))); however no state was open, the last was left "
            + "with \($0.event($0.scopes[$0.top].lastExit))"
        }, at: Int(scopes[top].lastExit), id)
      return
    }
    guard visits[nowVisit].failure.origin == .silent, !mayFailSilently(nowVisit) else { return }
    breach(
      {
        "the execution failed (\($0.event($0.id))); however nothing in "
          + "\($0.quoted(visit: $0.nowVisit)) (\($0.event($0.visits[$0.nowVisit].entered))) can fail"
      }, at: Int(visits[nowVisit].entered), id)
  }

  /// Whether a state may fail by an error that no event tells: unless all that it does can be
  /// worked out without one.
  mutating func mayFailSilently(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.facts.count, visits[visit].join < 0, isReadable(visit),
      !chart.facts[state].traits.contains(.jsonata)
    else { return true }
    switch chart.facts[state].tag {
    case .task, .parallel, .map, .fail: return true
    case .wait:
      guard let length = waitLength(of: visit), length <= limits.waitMilliseconds else {
        return true
      }
    case .choice: guard case .to = choice(of: visit) else { return true }
    case .pass, .succeed: break
    }
    guard case .value(let result) = result(of: visit),
      case .value(let output) = output(of: visit, result: result),
      fits(output, visit), case .value(let assigned) = assignments(onLeaving: visit),
      hasRoom(for: assigned, visit)
    else { return true }
    return false
  }
}
