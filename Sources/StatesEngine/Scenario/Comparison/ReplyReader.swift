import StatesJSON
import StatesLanguage

/// Reads the log of an observation in the terms of expected replies.
struct ReplyReader {
  private let observation: Observation
  private let arena: Arena

  init(_ observation: Observation, in arena: Arena) {
    self.observation = observation
    self.arena = arena
  }

  /// The first thing in which the call at `index` of the log is not as expected, or `nil`.
  func difference(_ expected: ExpectedReply, at index: Int) -> String? {
    let entry = observation.log[index]
    guard let operation = entry.call.operation, operation == expected.call else {
      return "another operation"
    }
    if let at = expected.at, !observation.profile.accepts(entry.time, for: at) {
      return "made at \(entry.time)"
    }
    return subjectDifference(expected, entry, index) ?? answerDifference(expected, entry)
  }

  /// What the next call of the same operation got instead.
  func nearest(_ expected: ExpectedReply, in log: ArraySlice<Int>) -> String {
    guard let index = log.first(where: { observation.log[$0].call.operation == expected.call })
    else { return "" }
    let entry = observation.log[index]
    return "; the next one, at \(entry.time), differs: " + (difference(expected, at: index) ?? "")
  }

  private func subjectDifference(
    _ expected: ExpectedReply, _ entry: LoggedCall, _ index: Int
  ) -> String? {
    let task = self.task(of: entry)
    if let execution = expected.execution {
      let found = entry.call.execution ?? task?.execution
      if found != execution { return "execution \(found?.rawValue ?? "unknown")" }
    }
    if let state = expected.state, task?.state != state {
      return "state \(task?.state ?? "unknown")"
    }
    if let wanted = expected.task, wanted != (task != nil) {
      return wanted ? "came back without work" : "got work of '\(task?.state ?? "")'"
    }
    return nil
  }

  private func answerDifference(_ expected: ExpectedReply, _ entry: LoggedCall) -> String? {
    let (result, message) = entry.reply.answer
    if let wanted = expected.result, wanted != result { return "result \(result)" }
    if let wanted = expected.message, wanted != message { return "message '\(message)'" }
    return descriptionDifference(expected.described, entry.reply)
  }

  private func descriptionDifference(_ expected: ExpectedOutcome, _ reply: Reply) -> String? {
    guard expected.asksForDescription else { return nil }
    guard case .described(let found) = reply else { return "nothing described" }
    if let status = expected.status, status != found.status {
      return "status \(found.status.rawValue)"
    }
    return textDifference("error", expected.error, found.failure.error)
      ?? textDifference("cause", expected.cause, found.failure.cause)
      ?? outputDifference(expected.output, found.output)
  }

  private func textDifference(
    _ what: String, _ expected: ExpectedText?, _ actual: Value
  ) -> String? {
    guard let expected else { return nil }
    let found = actual.isString ? arena.string(of: actual) : nil
    switch expected {
    case .absent: return found.map { "\(what) '\($0)'" }
    case .text(let text): return text == found ? nil : "\(what) '\(found ?? "")'"
    }
  }

  private func outputDifference(_ expected: ExpectedDocument?, _ found: Value?) -> String? {
    guard let expected else { return nil }
    guard let found else { return "no output" }
    switch expected {
    case .value(let value):
      return ValuePattern(value, in: arena).difference(from: found).map { "output: \($0)" }
    case .text(let text): return arena.text(of: found) == text ? nil : "output text"
    }
  }

  /// The attempt that a call is about, or that a poll got.
  private func task(of entry: LoggedCall) -> TaskRequest? {
    if case .polled(let task) = entry.reply { return task }
    switch entry.call {
    case .signal(let token, _):
      return observation.handouts.first { $0.task.token == token }?.task
    case .poll(let activity, let worker):
      return laterWork(for: activity, worker, from: entry.time)
    case .start, .stop, .redrive, .update, .describe, .deleteActivity: return nil
    }
  }

  /// The work that a poll which had to wait got in the end.
  private func laterWork(
    for activity: String, _ worker: String?, from start: Instant
  ) -> TaskRequest? {
    let end = start.advanced(byMilliseconds: observation.scenario.limits.pollMilliseconds)
    return observation.handouts.first {
      $0.task.resource == activity && $0.task.worker == worker && $0.time >= start
        && $0.time <= end
    }?.task
  }
}

extension ExpectedOutcome {
  /// Whether anything is asked of what a description tells.
  var asksForDescription: Bool {
    status != nil || error != nil || cause != nil || output != nil
  }
}

extension Call {
  /// The operation of the service's API, or `nil` for what is said without one.
  var operation: Operation? {
    switch self {
    case .start: .startExecution
    case .signal(_, .succeed): .sendTaskSuccess
    case .signal(_, .fail): .sendTaskFailure
    case .signal(_, .heartbeat): .sendTaskHeartbeat
    case .signal(_, .submitted), .signal(_, .submitFailed), .signal(_, .startFailed): nil
    case .stop: .stopExecution
    case .poll: .getActivityTask
    case .redrive: .redriveExecution
    case .update: .updateStateMachine
    case .describe: .describeExecution
    case .deleteActivity: .deleteActivity
    }
  }

  /// The execution that the call names.
  var execution: ExecutionName? {
    switch self {
    case .start(let request): request.name
    case .stop(let name, _), .redrive(let name), .describe(let name): name
    case .signal, .poll, .update, .deleteActivity: nil
    }
  }
}

extension Reply {
  /// The result and the message as an expected reply names them.
  var answer: (result: String, message: String) {
    switch self {
    case .accepted, .polled, .waiting, .described: (ExpectedReply.success, "")
    case .rejected(let code, let message): (code.rawValue, message)
    case .refused(let diagnostics):
      ("InvalidDefinition", diagnostics.map(\.description).joined(separator: "; "))
    case .unsupported(let what): ("unsupported", what)
    }
  }
}
