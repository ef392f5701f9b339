import StatesJSON

/// One run of a scenario: what the world is still going to do, and what was seen so far.
struct Play: ~Copyable {
  /// What the world does at a moment: an entry of one of the lists below.
  struct Doing: BitwiseCopyable, Sendable {
    enum Kind: UInt8, Sendable { case call, signal, poll }
    let kind: Kind
    let index: Int32
  }

  /// A signal that is under way to an attempt.
  private struct Delivery {
    let token: TaskToken
    let handedOut: Instant
    let signal: TimedSignal
  }

  private(set) var world = Agenda<Doing>()
  private var observation: Observation
  private let arena: Arena
  private var deliveries: [Delivery] = []
  private var book = ReplyBook()
  private var workers: WorkerQueue
  private let submissions: Bool
  private var executions: [ExecutionName] = []

  init(_ scenario: Scenario, arena: Arena, profile: EngineProfile) {
    self.arena = arena
    workers = WorkerQueue(scenario.pollers)
    submissions = profile.features.contains(.submissions)
    let calls = 8 + scenario.calls.count
    for (index, call) in scenario.calls.enumerated() {
      world.schedule(Doing(kind: .call, index: Int32(index)), at: DueTime(call.at, .progress))
    }
    for (index, poller) in scenario.pollers.enumerated() {
      world.schedule(Doing(kind: .poll, index: Int32(index)), at: DueTime(poller.from, .progress))
    }
    observation = Observation(scenario: scenario, profile: profile)
    observation.log.reserveCapacity(calls)
    observation.handouts.reserveCapacity(4)
  }

  /// Makes the machines known and starts the execution under test.
  mutating func begin<E: Engine & ~Copyable>(on engine: inout E) throws(EngineError) {
    guard try define(observation.scenario.machine, on: &engine) else { return }
    for machine in observation.scenario.machines {
      guard try define(machine, on: &engine) else { return }
    }
    let request = StartRequest(
      name: observation.scenario.execution, machine: observation.scenario.machine.name,
      input: observation.scenario.input)
    try make(.start(request), at: .start, on: &engine)
  }

  private mutating func define<E: Engine & ~Copyable>(
    _ machine: MachineRequest, on engine: inout E
  ) throws(EngineError) -> Bool {
    let reply = try engine.define(machine)
    observation.creations.append((machine.name, reply))
    if case .accepted = reply { return true }
    return false
  }

  /// Answers to work that was handed out are put on the world's agenda.
  mutating func note(_ progress: Progress) {
    observation.end = progress.now
    observation.isQuiescent = progress.isQuiescent
    for task in progress.work { accept(task, at: progress.now) }
    for activity in progress.offered { workers.offer(activity) }
  }

  /// Makes every call that is due now; says whether there was one.
  mutating func makeCalls<E: Engine & ~Copyable>(
    at now: Instant, on engine: inout E
  ) throws(EngineError) -> Bool {
    var any = try takeOffers(at: now, on: &engine)
    while let (_, doing) = world.next(notAfter: now) {
      any = true
      switch doing.kind {
      case .call:
        if let call = resolved(observation.scenario.calls[Int(doing.index)].call) {
          try make(call, at: now, on: &engine)
        }
      case .signal:
        let delivery = deliveries[Int(doing.index)]
        try make(.signal(delivery.token, delivery.signal.signal), at: now, on: &engine)
        if let next = delivery.signal.next {
          deliver(next, to: delivery.token, handedOut: delivery.handedOut)
        }
      case .poll:
        workers.join(Int(doing.index))
        _ = try takeOffers(at: now, on: &engine)
      }
    }
    return any
  }

  /// Whether nothing can happen any more.
  func isSettled(_ progress: Progress) -> Bool { progress.isQuiescent && world.isEmpty }

  /// Reads the histories and hands over what was seen; of the executions that the machines started
  /// themselves, those that something is expected of.
  consuming func finish<E: Engine & ~Copyable>(
    on engine: inout E
  ) throws(EngineError) -> Observation {
    for execution in executions {
      observation.histories.append((execution, try engine.history(of: execution)))
    }
    for child in observation.scenario.expectation?.executionNames ?? []
    where !executions.contains(child) {
      if let history = try? engine.history(of: child) {
        observation.histories.append((child, history))
      }
    }
    return observation
  }
}

extension Play {
  private mutating func make<E: Engine & ~Copyable>(
    _ call: Call, at now: Instant, on engine: inout E
  ) throws(EngineError) {
    let reply = try engine.perform(call)
    observation.log.append(LoggedCall(time: now, call: call, reply: reply))
    if case .start(let request) = call, case .accepted = reply, !executions.contains(request.name) {
      executions.append(request.name)
    }
    if case .polled(let task) = reply { accept(task, at: now) }
  }

  /// Lets the workers that stand ready poll for the work that is offered.
  private mutating func takeOffers<E: Engine & ~Copyable>(
    at now: Instant, on engine: inout E
  ) throws(EngineError) -> Bool {
    var any = false
    while let poller = workers.next() {
      any = true
      try make(.poll(activity: poller.activity, worker: poller.worker), at: now, on: &engine)
    }
    return any
  }

  private mutating func accept(_ task: TaskRequest, at now: Instant) {
    observation.handouts.append(Handout(time: now, task: task))
    let reply = book.reply(to: task, of: observation.scenario, in: arena)
    if submissions, task.awaitsSubmission, reply.returns, !reply.tellsSubmission {
      let answer = Signal.submitted(arena.object([]))
      deliver(TimedSignal(afterMilliseconds: 0, answer), to: task.token, handedOut: now)
    }
    for signal in reply.signals { deliver(signal, to: task.token, handedOut: now) }
  }

  private mutating func deliver(_ signal: TimedSignal, to token: TaskToken, handedOut: Instant) {
    let doing = Doing(kind: .signal, index: Int32(deliveries.count))
    deliveries.append(Delivery(token: token, handedOut: handedOut, signal: signal))
    let moment = handedOut.advanced(byMilliseconds: signal.afterMilliseconds)
    world.schedule(doing, at: DueTime(moment, .progress))
  }

  /// The call with its token looked up; `nil` when the attempt it names was never made.
  private func resolved(_ call: WorldCall) -> Call? {
    switch call {
    case .start(let request): .start(request)
    case .signal(.literal(let token), let signal): .signal(TaskToken(rawValue: token), signal)
    case .signal(.attempt(let attempt), let signal): token(of: attempt).map { .signal($0, signal) }
    case .stop(let execution, let failure): .stop(execution, failure)
    case .poll(let activity, let worker): .poll(activity: activity, worker: worker)
    case .redrive(let execution): .redrive(execution)
    case .update(let machine, let definition): .update(machine, definition: definition)
    case .describe(let execution): .describe(execution)
    case .deleteActivity(let activity): .deleteActivity(activity)
    }
  }

  private func token(of attempt: AttemptReference) -> TaskToken? {
    let execution = observation.scenario.execution
    let tasks = observation.handouts.lazy.map(\.task)
    let fitting = tasks.filter { attempt.concerns($0, mainExecution: execution) }
    return fitting.dropFirst(attempt.number).first?.token
  }
}

extension TaskRequest {
  /// Whether the integration's own answer comes apart from the task's result.
  var awaitsSubmission: Bool {
    resource.hasSuffix(".waitForTaskToken") || resource.hasSuffix(".sync")
      || resource.hasSuffix(".sync:2")
  }
}
