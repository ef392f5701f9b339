public import StatesJSON
import StatesPath

/// Writes a history in the shape of GetExecutionHistory's answer.
public struct HistoryEncoder {
  private let history: History
  private let arena: Arena

  /// An encoder of `history`, which writes into the history's own arena.
  public init(_ history: History) {
    self.history = history
    arena = history.arena
  }

  /// The whole answer: an object with the member `events`.
  public func answer() -> Value {
    object([("events", arena.array((1...max(1, history.count)).prefix(history.count).map(event)))])
  }

  /// The event with this id, as AWS shows it.
  public func event(_ id: Int) -> Value {
    let record = history.records[id - 1]
    let moment = history.environment.epochMilliseconds + record.time.milliseconds
    var members: [(String, Value)] = [
      ("timestamp", arena.string(Timestamp.text(millisecondsSinceEpoch: moment))),
      ("type", arena.string(record.type.name)),
      ("id", arena.number(Int64(id))),
      ("previousEventId", arena.number(Int64(record.previous))),
    ]
    if let details = details(history[id]) {
      members.append((record.type.detailsKey, object(details)))
    }
    return object(members)
  }

  /// The details of an event, or `nil` where AWS gives none.
  private func details(_ event: Event) -> [(String, Value)]? {
    switch event {
    case .executionStarted(let input):
      return text("input", input) + [("roleArn", arena.string(history.environment.roleArn))]
    case .executionSucceeded(let output): return text("output", output)
    case .executionFailed(let failure), .executionTimedOut(let failure),
      .executionAborted(let failure), .mapRunFailed(let failure):
      return members(failure)
    case .executionRedriven(let count): return [("redriveCount", count)]
    case .stateEntered(_, let name, let input): return [("name", name)] + text("input", input)
    case .stateExited(_, let name, let output, let assigned):
      return [("name", name)] + text("output", output) + variables(assigned)
    case .evaluationFailed(let state, let error, let detail):
      return [("error", error)] + own(detail) + [("state", state)]
    case .mapStarted(let length): return [("length", length)]
    case .iteration(_, let name, let index): return [("name", name), ("index", index)]
    case .mapRunStarted(let arn): return [("mapRunArn", arn)]
    case .mapRunRedriven(let arn, let count): return [("mapRunArn", arn), ("redriveCount", count)]
    case .parallelStarted, .parallelSucceeded, .parallelFailed, .mapSucceeded, .mapFailed,
      .mapRunSucceeded, .mapRunAborted, .stateAborted:
      return nil
    case .scheduled, .scheduleFailed, .started, .startFailed, .submitted, .submitFailed,
      .succeeded, .failed, .timedOut:
      return workDetails(event)
    }
  }

  private func workDetails(_ event: Event) -> [(String, Value)]? {
    switch event {
    case .scheduled(.integration, let subject, let input, let limits):
      let region = arena.string(history.environment.region)
      return place(subject) + [("region", region), ("parameters", rendered(input))] + own(limits)
    case .scheduled(_, let subject, let input, let limits):
      return [("resource", subject.resource)] + text("input", input) + own(limits)
    case .started(.integration, let subject, _): return place(subject)
    case .started(.function, _, _): return nil
    case .started(.activity, _, let worker): return worker.isNull ? [] : [("workerName", worker)]
    case .submitted(let subject, let output): return place(subject) + text("output", output)
    case .succeeded(.integration, let subject, let output):
      return place(subject) + text("output", output)
    case .succeeded(_, _, let output): return text("output", output)
    case .submitFailed(let subject, let failure),
      .scheduleFailed(.integration, let subject, let failure),
      .startFailed(.integration, let subject, let failure),
      .failed(.integration, let subject, let failure),
      .timedOut(.integration, let subject, let failure):
      return place(subject) + members(failure)
    case .scheduleFailed(_, _, let failure), .startFailed(_, _, let failure),
      .failed(_, _, let failure), .timedOut(_, _, let failure):
      return members(failure)
    case _: return nil
    }
  }

  private func object(_ members: [(String, Value)]) -> Value {
    arena.object(members.map { (arena.key($0.0), $0.1) })
  }

  private func rendered(_ value: Value) -> Value { arena.string(arena.text(of: value)) }

  /// A payload as text, and the note that it is whole.
  private func text(_ name: String, _ value: Value) -> [(String, Value)] {
    [(name, rendered(value)), (name + "Details", object([("truncated", .false)]))]
  }

  private func place(_ subject: EventSubject) -> [(String, Value)] {
    [("resourceType", subject.resourceType), ("resource", subject.resource)]
  }

  private func members(_ failure: Failure) -> [(String, Value)] {
    [("error", failure.error), ("cause", failure.cause)].filter { !$0.1.isNull }
  }

  /// The members of an object that a record carries, or none where it carries null.
  private func own(_ value: Value) -> [(String, Value)] {
    guard value.isObject else { return [] }
    return (0..<arena.count(of: value)).map {
      (arena.name(of: arena.key(at: $0, of: value)), arena.memberValue(at: $0, of: value))
    }
  }

  private func variables(_ assigned: Value) -> [(String, Value)] {
    guard assigned.isObject else { return [] }
    let texts = own(assigned).map { ($0.0, rendered($0.1)) }
    return [
      ("assignedVariables", object(texts)),
      ("assignedVariablesDetails", object([("truncated", .false)])),
    ]
  }
}
