import StatesEngine
package import StatesJSON
import StatesPath

/// The calls that somebody made to an execution while it was recorded.
///
/// A list of objects: `call` names the operation, `at` the moment (seconds since the execution started,
/// or a timestamp), `reply` is `accepted` or the error code that was answered; `taskToken`, `output`,
/// `error`, `cause` and `status` are what was passed or told.
package struct RecordedCalls {
  /// A call whose moment may still have to be related to the beginning of a history.
  private struct Entry {
    enum Moment {
      case sinceStart(Int64)
      case sinceEpoch(Int64)
    }

    let moment: Moment
    let call: Call
    let reply: Reply
  }

  private var entries: [Entry] = []
  private let arena: Arena

  /// Reads a list of calls.
  package init(_ value: Value, in arena: Arena) throws(RecordedCallError) {
    self.arena = arena
    guard value.isArray else { throw RecordedCallError(nil, "the calls must be an array") }
    for index in 0..<arena.count(of: value) {
      let entry = arena.element(index, of: value)
      guard entry.isObject else { throw RecordedCallError(index, "a call must be an object") }
      entries.append(
        Entry(
          moment: try moment(of: entry, index), call: try call(of: entry, index),
          reply: try reply(to: entry, index)))
    }
  }

  /// The calls in the order of their moments, as a log about a history.
  func log(about history: History) -> [LoggedCall] {
    let epoch = history.environment.epochMilliseconds
    let logged = entries.map { entry in
      let time: Int64 =
        switch entry.moment {
        case .sinceStart(let milliseconds): milliseconds
        case .sinceEpoch(let milliseconds): milliseconds - epoch
        }
      return LoggedCall(
        time: Instant(milliseconds: time), call: entry.call, reply: completed(entry.reply, history))
    }
    let order = logged.indices.sorted {
      (logged[$0].time, $0) < (logged[$1].time, $1)
    }
    return order.map { logged[$0] }
  }
}

extension RecordedCalls {
  /// What was not written down of a description is taken to be what the history says.
  private func completed(_ reply: Reply, _ history: History) -> Reply {
    guard case .described(var description) = reply, let first = history.records.first else {
      return reply
    }
    if description.input.isNull { description.input = first.value }
    description.startDate = first.time
    if description.status == .succeeded, description.output == nil, history.status == .succeeded {
      description.output = history.end?.value
    }
    return .described(description)
  }
}

/// Why a list of calls cannot be read.
package struct RecordedCallError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  init(_ index: Int?, _ problem: String) {
    description = (index.map { "call \($0 + 1): " } ?? "") + problem
  }
}

extension RecordedCalls {
  private func member(_ name: String, of entry: Value) -> Value? {
    arena.member(name, of: entry).flatMap { $0.isNull ? nil : $0 }
  }

  private func text(
    _ name: String, of entry: Value, _ index: Int
  ) throws(RecordedCallError)
    -> String
  {
    guard let value = member(name, of: entry), value.isString else {
      throw RecordedCallError(index, "the member '\(name)' must be there and be a string")
    }
    return arena.string(of: value)
  }

  private func moment(of entry: Value, _ index: Int) throws(RecordedCallError) -> Entry.Moment {
    if let at = member("at", of: entry) {
      if at.isNumber, let milliseconds = Int64(exactly: (arena.double(of: at) * 1000).rounded()) {
        return .sinceStart(milliseconds)
      }
      if at.isString, let stamp = Timestamp(rfc3339: arena.string(of: at)) {
        return .sinceEpoch(stamp.millisecondsSinceEpoch)
      }
    }
    throw RecordedCallError(
      index, "'at' must be the seconds since the start, or a timestamp as in RFC 3339")
  }

  private func call(of entry: Value, _ index: Int) throws(RecordedCallError) -> Call {
    let failure = Failure(
      error: member("error", of: entry) ?? .null, cause: member("cause", of: entry) ?? .null)
    let name = try text("call", of: entry, index)
    switch name {
    case "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat":
      let token = TaskToken(rawValue: try text("taskToken", of: entry, index))
      if name == "SendTaskHeartbeat" { return .signal(token, .heartbeat) }
      if name == "SendTaskFailure" { return .signal(token, .fail(failure)) }
      return .signal(token, .succeed(document(member("output", of: entry) ?? .null)))
    case "StopExecution": return .stop(Scenario.usualExecution, failure)
    case "DescribeExecution": return .describe(Scenario.usualExecution)
    case "RedriveExecution": return .redrive(Scenario.usualExecution)
    case _:
      throw RecordedCallError(
        index,
        "'\(name)' is none of SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, StopExecution, "
          + "DescribeExecution and RedriveExecution")
    }
  }

  /// An output is text in the service's own protocol; a value stands for its text.
  private func document(_ output: Value) -> Document {
    output.isString ? .text(output) : .value(output)
  }

  private func reply(to entry: Value, _ index: Int) throws(RecordedCallError) -> Reply {
    let reply = try text("reply", of: entry, index)
    guard reply == "accepted" else {
      return .rejected(code: RejectionCode(rawValue: reply), message: "")
    }
    guard let status = member("status", of: entry), status.isString else { return .accepted }
    guard let known = ExecutionStatus(rawValue: arena.string(of: status)) else {
      throw RecordedCallError(index, "'\(arena.string(of: status))' is no status of an execution")
    }
    return .described(description(known, entry))
  }

  private func description(_ status: ExecutionStatus, _ entry: Value) -> ExecutionDescription {
    ExecutionDescription(
      status: status, input: member("input", of: entry) ?? .null,
      output: member("output", of: entry).map(read),
      failure: Failure(
        error: member("error", of: entry) ?? .null, cause: member("cause", of: entry) ?? .null),
      startDate: .start, stopDate: nil, redriveCount: 0)
  }

  private func read(_ payload: Value) -> Value {
    guard payload.isString else { return payload }
    return (try? arena.parse(arena.string(of: payload))) ?? payload
  }
}
