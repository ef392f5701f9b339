import StatesEngine
import StatesJSON
import StatesLanguage

/// One execution that was seen, with the stays in its states.
final class Run {
  let name: ExecutionName
  let history: History
  let isExpress: Bool
  private(set) var stays: [Stay] = []
  /// For each event the stay that it belongs to; the first entry stands for no event.
  private var owners: [Stay?] = [nil]

  init(of name: ExecutionName, _ history: History, _ machines: StateIndex, isExpress: Bool) {
    self.name = name
    self.history = history
    self.isExpress = isExpress
    for place in history.records.indices { take(place + 1, machines) }
  }

  var arena: Arena { history.arena }

  /// The event of this number; numbers start at 1.
  func record(_ event: Int) -> EventRecord { history.records[event - 1] }

  /// The stay that an event belongs to.
  func owner(of event: Int) -> Stay? { owners[event] }

  var startedAt: Instant { history.records.first?.time ?? .start }

  /// The error that it ended with.
  var error: String? { text(history.end?.value) }

  /// What is said about the error that it ended with.
  var cause: String? { text(history.end?.detail) }

  /// The stay that its end was caused by.
  var culprit: Stay? { history.end.flatMap { owners[Int($0.previous)] } }

  private func text(_ value: Value?) -> String? {
    value.flatMap { $0.isString ? arena.string(of: $0) : nil }
  }

  /// Finds out which stay an event belongs to.
  private func take(_ event: Int, _ machines: StateIndex) {
    let record = record(event)
    let before = owners[Int(record.previous)]
    var owner = before
    if let tag = record.type.entered {
      owner = enter(event, record, tag, before, machines)
    } else if record.type.exited != nil {
      owner = named(record, from: before)
      owner?.leave(event)
    } else if record.type.isOfScopes {
      owner = named(record, from: before)
    } else if record.type.endsExecution || record.type == .executionRedriven {
      owner = nil
    }
    owner?.events.append(event)
    owners.append(owner)
  }

  private func enter(
    _ event: Int, _ record: EventRecord, _ tag: State.Tag, _ before: Stay?,
    _ machines: StateIndex
  ) -> Stay {
    let beginsScope: Bool
    if record.previous == 0 {
      beginsScope = false
    } else {
      let cause = self.record(Int(record.previous)).type
      beginsScope = cause == .parallelStateStarted || cause == .mapIterationStarted
    }
    let stay = Stay(
      of: self, event, tag, machines.entry(history.subjects[record.subject].name, tag),
      around: beginsScope ? before : before?.around)
    stays.append(stay)
    return stay
  }

  /// The nearest stay, from one outwards, in the state that an event names.
  private func named(_ record: EventRecord, from start: Stay?) -> Stay? {
    var stay = start
    while let candidate = stay {
      if candidate.subject == record.subject { return candidate }
      stay = candidate.around
    }
    return stays.last { $0.subject == record.subject && !$0.isLeft }
  }
}

extension EventType {
  /// Whether it is about the branches or iterations of the state that it names.
  fileprivate var isOfScopes: Bool {
    switch self {
    case .parallelStateStarted, .parallelStateSucceeded, .parallelStateFailed, .mapStateStarted,
      .mapStateSucceeded, .mapStateFailed, .mapRunStarted, .mapRunSucceeded, .mapRunFailed,
      .mapRunAborted, .mapRunRedriven, .mapIterationStarted, .mapIterationSucceeded,
      .mapIterationFailed, .mapIterationAborted:
      true
    case _: false
    }
  }

  /// Whether an attempt of a state begins with it.
  var beginsAttempt: Bool {
    self == .parallelStateStarted || self == .mapStateStarted || workStage?.stage == .scheduled
  }

  /// Whether an attempt of a task has failed with it.
  var isFailure: Bool {
    if self == .taskSubmitFailed { return true }
    switch workStage?.stage {
    case .scheduleFailed, .startFailed, .failed, .timedOut: return true
    case .scheduled, .started, .succeeded, nil: return false
    }
  }
}
