import StatesEngine
import StatesJSON

// What becomes of a task that waits for an execution of its own.

extension Trial {
  /// A task that waits for a child execution ends as the child did (SYNC-01, SYNC-02).
  mutating func checkChildOutcome() {
    guard nowState >= 0, nowState < chart.facts.count, startsChild, nowStage == .started else {
      return
    }
    switch visits[nowVisit].attempt.outcome {
    case .succeeded: checkChildSucceeded()
    case .failed: checkChildFailed()
    case .timedOut, .scheduled, .scheduleFailed, .started, .startFailed: return
    }
  }

  /// Whether the task at hand starts an execution, waits for it, and nobody else answers for that.
  private var startsChild: Bool {
    let subject = subjects[record.subject]
    guard visits[nowVisit].attempt.token < 0, subject.resourceType.isString,
      subject.resource.isString
    else { return false }
    return arena.string(of: subject.resourceType) == "states"
      && arena.string(of: subject.resource).hasPrefix("startExecution.sync")
  }

  private mutating func checkChildSucceeded() {
    guard record.value.isObject, let status = arena.member("Status", of: record.value),
      status.isString
    else { return }
    premise()
    guard arena.string(of: status) != ExecutionStatus.succeeded.rawValue else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) succeeded (\($0.event($0.id))); however the execution that "
          + "it waited for is \($0.arena.string(of: status))"
      }, at: id)
  }

  private mutating func checkChildFailed() {
    // What the child gave may be too long for the task, however well it ended.
    guard !arena.equal(record.value, keys.dataLimit) else { return }
    premise()
    guard !record.value.isString || arena.string(of: record.value) != "States.TaskFailed" else {
      return
    }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) failed with \($0.name($0.record.value)) "
          + "(\($0.event($0.id))); however a child that fails is States.TaskFailed"
      }, at: id)
  }
}
