import StatesEngine
import StatesJSON
import StatesLanguage

// How a frame moves from state to state. Functions that return a Bool say whether the frame can enter
// its next state at once.

extension Interpreter {
  /// The state that a frame is in.
  @inline(__always)
  func state(_ frame: Int) -> PlannedState { frames[frame].state }

  /// A state of a machine.
  @inline(__always)
  func state(_ id: State.ID, ofMachine machine: Int) -> PlannedState {
    PlannedState(tables[machine].plans.pinned(id.index))
  }

  /// The tables of the machine that a frame runs.
  @inline(__always)
  func tables(_ frame: Int) -> PlanTables { tables[Int(frames[frame].machine)] }

  /// Takes a slot for a new scope.
  mutating func makeFrame(
    execution: Int, at start: State.ID, input: Value, cause: UInt32
  ) -> Int {
    let state = state(start, ofMachine: executions[execution].machine)
    let frame: Int
    if let free = freeFrames.popLast() {
      frame = Int(free)
      let (turn, counters) = (frames[frame].turn, frames[frame].counters)
      frames[frame] = Frame(at: state)
      frames[frame].turn = turn &+ 1
      frames[frame].counters = counters
      resetCounters(frame)
    } else {
      frame = frames.count
      frames.append(Frame(at: state))
    }
    frames[frame].status = .entering
    frames[frame].execution = Int32(execution)
    frames[frame].machine = Int32(executions[execution].machine)
    frames[frame].input = input
    frames[frame].variables = keys.emptyObject
    frames[frame].lastEvent = cause
    return frame
  }

  /// Gives a slot back; what still names it is stale.
  mutating func freeFrame(_ frame: Int) {
    frames[frame].status = .free
    frames[frame].turn &+= 1
    freeFrames.append(Int32(frame))
  }

  /// Enters the state that the frame has come to and does what it can without waiting.
  mutating func enter(_ frame: Int) -> Bool {
    let state = state(frame)
    beginVisit(frame, state)
    switch state.kind {
    case .pass(let pass): return runPass(pass, state, frame)
    case .task(let task): return scheduleTask(task, state, frame)
    case .choice(let choice): return runChoice(choice, state, frame)
    case .wait(let wait): return runWait(wait, state, frame)
    case .succeed: return runSucceed(state, frame)
    case .fail(let fail): return runFail(fail, state, frame)
    case .parallel(let parallel): return startParallel(parallel, state, frame)
    case .map(let map): return startMap(map, state, frame)
    }
  }

  private mutating func beginVisit(_ frame: Int, _ state: PlannedState) {
    frames[frame].enteredAt = now
    frames[frame].attempts = 0
    if state.retriers.count > 0,
      !decisions.keepsCounters(onReentry: Int(frames[frame].enteredEvent))
    {
      resetCounters(frame)
    }
    frames[frame].enteredEvent = emit(
      state.plan.element.entered, frame, subject: state.subject, value: frames[frame].input)
  }

  /// Makes an attempt at a Task, a Parallel or a Map: the first of a visit, or one after a delay.
  mutating func beginAttempt(_ frame: Int) -> Bool {
    let state = state(frame)
    switch state.kind {
    case .task(let task): return scheduleTask(task, state, frame)
    case .parallel(let parallel): return startParallel(parallel, state, frame)
    case .map(let map): return startMap(map, state, frame)
    case .pass, .choice, .wait, .succeed, .fail:
      preconditionFailure("a state of type \(state.tag) is never attempted again")
    }
  }

  /// Leaves the state with its output, assigning variables on the way.
  mutating func leave(
    _ frame: Int, _ state: PlannedState, to transition: State.Transition, output: Value,
    assigning assigned: Value = .null
  ) -> Bool {
    frames[frame].turn &+= 1
    let fits = decisions.payloadFits(
      PayloadSize(bytes: arena.textLength(of: output), limit: settings.limits.payloadBytes))
    guard fits else { return fail(frame, tooLarge(state)) }
    if let type = state.plan.element.exited {
      emit(type, frame, subject: state.subject, value: output, detail: assigned)
    }
    if !assigned.isNull { assign(assigned, frame) }
    frames[frame].input = decisions.handedOn(
      HandingOn(output: output, rawInput: frames[frame].input))
    guard case .next(let next) = transition else { return finishScope(frame, output) }
    frames[frame].state = self.state(next, ofMachine: Int(frames[frame].machine))
    frames[frame].status = .entering
    return true
  }

  /// The scope has come to its end.
  private mutating func finishScope(_ frame: Int, _ output: Value) -> Bool {
    let parent = Int(frames[frame].parent)
    let end = ScopeEnd(state: state(frame).tag, isInner: parent >= 0)
    if parent >= 0, !decisions.endsExecution(end) {
      suspend(frame, .done)
      scopeSucceeded(frame, of: parent, output)
      return false
    }
    suspend(frame, .done)
    succeed(Int(frames[frame].execution), output)
    return false
  }

  /// Writes variables; what an inner scope assigns stays its own.
  mutating func assign(_ assigned: Value, _ frame: Int) {
    var variables = frames[frame].variables
    for index in 0..<arena.count(of: assigned) {
      variables = arena.setting(
        arena.key(at: index, of: assigned), to: arena.memberValue(at: index, of: assigned),
        in: variables)
    }
    frames[frame].variables = variables
  }
}
