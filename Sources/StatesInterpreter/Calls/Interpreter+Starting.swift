package import StatesEngine
import StatesJSON
import StatesLanguage

extension Interpreter {
  /// Makes a machine known; a new definition counts for executions started from now on (EXEC-24).
  package mutating func define(_ request: MachineRequest, _ machine: CompiledMachine) {
    let parts = machine.prepared(in: arena)
    host(HostedMachine(name: request.name, type: request.type, parts: parts))
  }

  /// The latest machine of this name, by its name or by an ARN that ends in it.
  func machineNumber(_ name: String) -> Int? {
    guard name.utf8.contains(UInt8(ascii: ":")) else {
      return machines.lastIndex { $0.name.rawValue == name }
    }
    let short = name.split(separator: ":").last.map(String.init) ?? name
    return machines.lastIndex { $0.name.rawValue == name || $0.name.rawValue == short }
  }

  /// StartExecution (EXEC-07, EXEC-20).
  mutating func start(_ request: StartRequest) -> Reply {
    guard let machine = machineNumber(request.machine.rawValue) else {
      return noMachine(request.machine)
    }
    guard let input = parsed(request.input, limit: settings.limits.payloadBytes) else {
      return .rejected(
        code: .invalidInput,
        message: "Invalid State Machine Execution Input: '\(refusal(of: request.input).message)'")
    }
    if let reply = refusal(of: request.name) ?? startAgain(request, input, machine) {
      return reply
    }
    let execution = makeExecution(
      name: request.name, machine: machine, type: machines[machine].type, input: input,
      at: tables[machine].starts[0])
    begin(execution)
    return .accepted
  }

  /// What a call that names an unknown machine is answered.
  func noMachine(_ name: MachineName) -> Reply {
    let arn =
      name.rawValue.hasPrefix("arn:")
      ? name.rawValue : arena.string(of: arn("stateMachine", name.rawValue))
    return .rejected(
      code: .machineDoesNotExist, message: "State Machine Does Not Exist: '\(arn)'")
  }

  private func refusal(of input: Document) -> InputRefusal {
    if case .text(let text) = input { return InputRefusal(arena.string(of: text)) }
    return .general
  }

  /// What becomes of a start under a name that is taken; `nil` if a new execution is to be made, as
  /// it is once the old one is long over (EXEC-21).
  private mutating func startAgain(
    _ request: StartRequest, _ input: Value, _ machine: Int
  ) -> Reply? {
    guard machines[machine].type == .standard,
      let taken = executionNames.number(of: request.name)
    else { return nil }
    if let ended = executions[taken].endedAt,
      now.milliseconds - ended.milliseconds >= settings.limits.nameMilliseconds
    {
      return nil
    }
    let question = SecondStart(
      status: executions[taken].status,
      hasSameInput: arena.sameText(executions[taken].input, input))
    switch decisions.startAgain(question) {
    case .same: return .accepted
    case .anew: return nil
    case .exists:
      return .rejected(
        code: .executionAlreadyExists,
        message: "Execution Already Exists: '\(arena.string(of: arn(of: taken)))'")
    }
  }

  mutating func makeExecution(
    name: ExecutionName, machine: Int, type: MachineType, input: Value, at start: State.ID
  ) -> Int {
    sinks.append(Sink())
    executions.append(
      Execution(
        machine: machine, type: type, input: input,
        startedAt: now, startAt: start))
    executionNames.append(name)
    return executions.count - 1
  }

  /// Records the start and makes the first state ready; event 2 has no cause either (HIST-01).
  mutating func begin(_ execution: Int) {
    emit(.executionStarted, execution: execution, cause: 0, value: executions[execution].input)
    let frame = makeFrame(
      execution: execution, at: executions[execution].startAt, input: executions[execution].input,
      cause: 0)
    executions[execution].root = frame
    watchLife(of: execution)
    makeReady(frame)
  }

  /// The execution's own deadline, from now on.
  mutating func watchLife(of execution: Int) {
    let deadline = decisions.executionDeadline(executionDeadline(of: execution))
    guard deadline != .never else { return }
    agenda.schedule(
      Timer(
        kind: .executionDeadline, target: Int32(execution), turn: executions[execution].life),
      at: DueTime(deadline, .executionDeadline))
  }

  /// What decides on an execution's deadline, from now on.
  func executionDeadline(of execution: Int) -> ExecutionDeadline {
    let limits = settings.limits
    let isItem = executions[execution].mapFrame >= 0
    let seconds = isItem ? nil : machines[executions[execution].machine].machine.timeoutSeconds
    return ExecutionDeadline(
      startedAt: now, milliseconds: seconds.map { $0 * 1000 },
      lifeMilliseconds: executions[execution].type == .standard
        ? limits.standardMilliseconds : limits.expressMilliseconds)
  }

  /// The value of a document, or `nil` when its text is no JSON or too long.
  func parsed(_ document: Document, limit: Int) -> Value? {
    let value: Value
    switch document {
    case .value(let given): value = given
    case .text(let text):
      guard let read = try? arena.parse(arena.string(of: text), keepingSource: true) else {
        return nil
      }
      value = read
    }
    return arena.textLength(of: value) <= limit ? value : nil
  }
}
