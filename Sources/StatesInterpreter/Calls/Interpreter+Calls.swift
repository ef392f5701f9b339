package import StatesEngine
import StatesJSON
import StatesLanguage

extension Interpreter {
  /// Does what the world asks for, and runs until nothing can go on at this moment.
  package mutating func perform(_ call: Call) -> Reply {
    let reply = reply(to: call)
    runReady()
    return reply
  }

  /// Does what a worker says about an attempt, and runs until nothing can go on at this moment.
  @inline(__always)
  mutating func perform(_ signal: Signal, _ token: TaskToken) -> Refusal? {
    let refusal = self.signal(signal, token)
    runReady()
    return refusal
  }

  mutating func reply(to call: Call) -> Reply {
    switch call {
    case .start(let request): return start(request)
    case .signal(let token, let signal): return Reply(self.signal(signal, token))
    case .stop(let name, let failure): return stop(name, failure)
    case .poll(let activity, let worker): return poll(activity, worker)
    case .redrive(let name): return redrive(name)
    case .describe(let name): return describe(name)
    case .deleteActivity(let activity):
      deletedActivities.append(activity)
      return .accepted
    case .update:
      preconditionFailure("a new definition is compiled by the engine and comes through define")
    }
  }

  /// The latest execution of this name.
  package func executionNumber(_ name: ExecutionName) -> Int? {
    executionNames.number(of: name)
  }

  private func unknown(_ name: ExecutionName) -> Reply {
    .rejected(
      code: .executionDoesNotExist, message: "Execution Does Not Exist: '\(name.rawValue)'")
  }

  /// An Express execution is neither described nor stopped (EXEC-04).
  private func expressRefusal(_ execution: Int) -> Reply? {
    guard executions[execution].type == .express else { return nil }
    return .rejected(
      code: .invalidArn,
      message: "Invalid Arn: 'Resource type not valid in this context: express'")
  }

  /// StopExecution (EXEC-11, RACE-14).
  private mutating func stop(_ name: ExecutionName, _ failure: Failure) -> Reply {
    guard let execution = executionNumber(name) else { return unknown(name) }
    if let refusal = expressRefusal(execution) { return refusal }
    if let refusal = refusal(of: failure) { return Reply(refusal) }
    let status = executions[execution].status
    if status == .running {
      abort(execution, failure)
    } else if decisions.stopsEnded(status) {
      executions[execution].status = .running
      abort(execution, failure)
    }
    return .accepted
  }

  /// DescribeExecution (EXEC-06).
  private func describe(_ name: ExecutionName) -> Reply {
    guard let number = executionNumber(name) else { return unknown(name) }
    if let refusal = expressRefusal(number) { return refusal }
    let execution = executions[number]
    return .described(
      ExecutionDescription(
        status: execution.status, input: execution.input, output: execution.output,
        failure: execution.status == .timedOut ? Failure() : execution.failure,
        startDate: execution.startedAt, stopDate: execution.endedAt,
        redriveCount: execution.redriveCount))
  }

  /// What an execution has done so far.
  package func history(_ execution: Int) -> History {
    History(
      arena: arena, environment: settings.environment,
      subjects: machines[executions[execution].machine].parts.subjects,
      records: sinks[execution].records(in: arena))
  }
}

// MARK: - Signals

extension Interpreter {
  /// SendTaskSuccess and its kin.
  private mutating func signal(_ signal: Signal, _ token: TaskToken) -> Refusal? {
    guard let asked = tokenNumber(token) else { return settlement(.unknown, signal).refusal }
    let number = decisions.addressee(addressing(asked), asked)
    let frame = Int(tokens[number].frame)
    if tokens[number].fate == .open, missingActivity(frame) != nil {
      return Refusal(.taskDoesNotExist, "Task Does Not Exist: 'The activity was deleted'")
    }
    let answer = settlement(tokens[number].fate, signal)
    guard case .accepted = answer else { return answer.refusal }
    guard frames[frame].turn == tokens[number].turn, frames[frame].status == .running else {
      return nil
    }
    return deliver(signal, to: frame)
  }

  @inline(__always)
  private func settlement(_ fate: Settlement.Attempt, _ signal: Signal) -> SettlementAnswer {
    var isHeartbeat = false
    if case .heartbeat = signal { isHeartbeat = true }
    return decisions.settlement(Settlement(attempt: fate, isHeartbeat: isHeartbeat))
  }

  private mutating func deliver(_ signal: Signal, to frame: Int) -> Refusal? {
    let isToldByToken = state(frame).plan.element.isToldByToken
    if isToldByToken, case .fail(let failure) = signal, let refusal = refusal(of: failure) {
      return refusal
    }
    switch decisions.heard(Hearing(attempt: Int(frames[frame].attempts)), signal) {
    case .heartbeat:
      if frames[frame].heartbeatMilliseconds > 0 { moveHeartbeat(frame, lastSign: now) }
    case .succeed(let document):
      guard let output = isToldByToken ? checked(document) : parsed(document, limit: .max) else {
        return Refusal(.invalidOutput, "Invalid Output: 'Invalid output.'")
      }
      attemptSucceeded(frame, output)
    case .fail(let failure): attemptFailed(frame, failure, at: .failed)
    case .submitted(let output):
      frames[frame].submitted = output
      emit(.taskSubmitted, frame, subject: state(frame).subject, value: output)
    case .submitFailed(let failure): submissionFailed(frame, failure)
    case .startFailed(let failure): attemptFailed(frame, failure, at: .startFailed)
    }
    return nil
  }

  /// An output that may be taken (TOKEN-07).
  @inline(__always)
  private func checked(_ document: Document) -> Value? {
    switch document {
    case .value(let value): checked(value, bytes: arena.textLength(of: value))
    case .text(let text): checkedText(text)
    }
  }

  private func checkedText(_ text: Value) -> Value? {
    let string = arena.string(of: text)
    return checked(try? arena.parse(string, keepingSource: true), bytes: string.utf8.count)
  }

  @inline(__always)
  private func checked(_ output: Value?, bytes: Int) -> Value? {
    let question = OutputCheck(
      isJSON: output != nil, bytes: bytes, limit: settings.limits.payloadBytes)
    guard decisions.checksOutput(question) else { return nil }
    return output ?? keys.emptyObject
  }

  private func addressing(_ asked: Int) -> Addressing {
    let state = { [frames, tokens] in frames[Int(tokens[$0].frame)].state.id.index }
    let open = (0..<tokens.count).filter { tokens[$0].fate == .open && tokens[$0].workers > 0 }
    return Addressing(state: state(asked), open: open.map { ($0, state($0)) })
  }

  static func token(_ number: Int) -> TaskToken { TaskToken(number: number + 1) }

  @inline(__always)
  private func tokenNumber(_ token: TaskToken) -> Int? {
    guard let number = token.number, number >= 1, number <= tokens.count,
      tokens[number - 1].workers > 0
    else { return nil }
    return number - 1
  }
}
