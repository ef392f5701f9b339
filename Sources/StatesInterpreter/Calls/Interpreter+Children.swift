import StatesEngine
import StatesJSON
import StatesLanguage

// Executions that a task starts: `states:startExecution` with and without `.sync`.

extension Interpreter {
  /// Starts the execution that a task of this kind asks for, if its machine is hosted here; says
  /// whether it did.
  mutating func startChildExecution(_ frame: Int, _ resource: Resource) -> Bool {
    guard frames[frame].arguments.isObject,
      let asked = arena.member("StateMachineArn", of: frames[frame].arguments), asked.isString,
      let machine = machineNumber(arena.string(of: asked)), !isServed(frame)
    else { return false }
    tokens[Int(frames[frame].token)].countWorker()
    let hosted = machines[machine]
    let input = arena.member("Input", of: frames[frame].arguments) ?? keys.emptyObject
    let child = makeExecution(
      name: ExecutionName(rawValue: childName(frame)), machine: machine, type: hosted.type,
      input: input, at: hosted.machine.startAt.id)
    begin(child)
    let submitted = startAnswer(child)
    switch resource.pattern {
    case .requestResponse: attemptSucceeded(frame, submitted)
    case .callback: submit(frame, submitted)
    case .sync, .syncJSON:
      submit(frame, submitted)
      frames[frame].child = Int32(child)
      executions[child].waiter = Int(frames[frame].token)
    }
    return true
  }

  /// Whether the world answers this task itself.
  func isServed(_ frame: Int) -> Bool {
    guard !settings.scripts.isEmpty else { return false }
    let names = tables(frame).taskNames[state(frame).id]
    return settings.scripts.contains {
      ($0.state ?? names.state) == names.state && ($0.resource ?? names.resource) == names.resource
    }
  }

  private func childName(_ frame: Int) -> String {
    if let name = arena.member("Name", of: frames[frame].arguments), name.isString {
      return arena.string(of: name)
    }
    return "\(executionNames[Int(frames[frame].execution)].rawValue)-child-\(executions.count)"
  }

  private mutating func submit(_ frame: Int, _ output: Value) {
    frames[frame].submitted = output
    emit(.taskSubmitted, frame, subject: state(frame).subject, value: output)
  }

  private func startAnswer(_ child: Int) -> Value {
    arena.object([
      (arena.key("ExecutionArn"), arn(of: child)),
      (arena.key("StartDate"), arena.number(seconds(executions[child].startedAt))),
    ])
  }

  /// A `.sync` task ends with its child (SYNC-01, SYNC-02).
  mutating func childEnded(_ child: Int, waiter: Int) {
    let frame = Int(tokens[waiter].frame)
    guard tokens[waiter].fate == .open, frames[frame].turn == tokens[waiter].turn else { return }
    frames[frame].child = -1
    let parsed = resource(frame).pattern == .syncJSON
    let description = describeChild(child, parsed: parsed)
    if decisions.childSucceeded(executions[child].status) {
      attemptSucceeded(frame, description)
    } else {
      let text = arena.string(arena.text(of: describeChild(child, parsed: false)))
      attemptFailed(frame, Failure(error: keys.taskFailed, cause: text), at: .failed)
    }
  }

  /// What DescribeExecution says of a child, its members in alphabetical order.
  private func describeChild(_ child: Int, parsed: Bool) -> Value {
    let execution = executions[child]
    let machine = machines[execution.machine].name.rawValue
    let rendered = { [arena] (value: Value) in
      parsed ? value : arena.string(arena.text(of: value))
    }
    let included = arena.object([(arena.key("Included"), .true)])
    var members: [(String, Value)] = []
    if !execution.failure.cause.isNull { members.append(("Cause", execution.failure.cause)) }
    if !execution.failure.error.isNull { members.append(("Error", execution.failure.error)) }
    members += [
      ("ExecutionArn", arn(of: child)), ("Input", rendered(execution.input)),
      ("InputDetails", included), ("Name", arena.string(executionNames[child].rawValue)),
    ]
    if let output = execution.output {
      members += [("Output", rendered(output)), ("OutputDetails", included)]
    }
    members += [
      ("StartDate", arena.number(seconds(execution.startedAt))),
      ("StateMachineArn", arn("stateMachine", machine)),
      ("Status", arena.string(execution.status.rawValue)),
      ("StopDate", arena.number(seconds(execution.endedAt ?? now))),
    ]
    return arena.object(members.map { (arena.key($0.0), $0.1) })
  }

  /// Milliseconds since 1970, as the service's own answers have dates.
  private func seconds(_ instant: Instant) -> Int64 {
    settings.environment.epochMilliseconds + instant.milliseconds
  }
}
