extension InterpreterFloor {
  /// A loop around a callback that misses a heartbeat, fails, and succeeds.
  mutating func callbacks(_ iterations: UInt64, width: Int) -> UInt64 {
    var payload = begin(width)
    var task = FloorTask()
    record(.entered, 0, payload)
    schedule(&task, payload)
    while true {
      task.answerWork(at: now)
      switch takeNext(&task) {
      case .stale: continue
      case .attempt: schedule(&task, payload)
      case .done(let result):
        guard let next = goRound(payload, result, width) else { return 0 }
        payload = next
        if number(payload) >= iterations { return outcome(payload) }
        record(.entered, 0, payload)
        task.uses = 0
        schedule(&task, payload)
      }
    }
  }

  /// Puts an attempt on record, starts its clocks and hands it out.
  private mutating func schedule(_ task: inout FloorTask, _ payload: Int) {
    record(.scheduled, 0, payload, FloorTask.limits)
    record(.started, 0, 0)
    task.turn += 1
    task.timers.push(FloorTimer(now + 60, task.turn, .deadline))
    task.heartbeatDue = now + 20
    task.timers.push(FloorTimer(task.heartbeatDue, task.turn, .heartbeat))
    task.handOut(payload)
  }

  /// What comes next: a call, or a timer that no call is due before or with.
  private mutating func takeNext(_ task: inout FloorTask) -> FloorStep {
    guard task.answers.nextTime > task.timers.nextTime else {
      let answer = task.answers.pop()
      now = answer.time
      return signal(answer, &task)
    }
    let timer = task.timers.pop()
    guard timer.target == task.turn else { return .stale }
    now = timer.time
    if timer.kind == .wake { return .attempt }
    if timer.kind == .heartbeat, task.heartbeatDue > now { return .stale }
    return fail(.timedOut, &task)
  }

  /// The world speaks about an attempt, which must be the present one.
  private mutating func signal(_ answer: FloorTimer, _ task: inout FloorTask) -> FloorStep {
    guard task.isOpen(answer.target) else { return .stale }
    switch answer.kind {
    case .submitted: record(.submitted, 0, 0)
    case .sign:
      task.heartbeatDue = now + 20
      task.timers.push(FloorTimer(task.heartbeatDue, task.turn, .heartbeat))
    case .failure: return fail(.failed, &task)
    case .success:
      task.settle()
      record(.succeeded, 0, FloorTask.result)
      return .done(FloorTask.result)
    case .deadline, .heartbeat, .wake: preconditionFailure("the world has no timers")
    }
    return .stale
  }

  /// The attempt has failed; another follows after a delay.
  private mutating func fail(_ type: FloorEvent, _ task: inout FloorTask) -> FloorStep {
    task.settle()
    record(type, 0, FloorTask.error, FloorTask.cause)
    task.timers.push(FloorTimer(now + Int64(1 << task.uses), task.turn, .wake))
    task.uses += 1
    return .stale
  }

  /// From the end of the task round to its next visit; `nil` when a payload is too long.
  private mutating func goRound(_ payload: Int, _ result: Int, _ width: Int) -> Int? {
    var payload = placed(payload, width, result)
    guard fits(payload) else { return nil }
    record(.exited, 0, payload)
    record(.entered, 1, payload)
    payload = counted(payload, width)
    guard fits(payload) else { return nil }
    record(.exited, 1, payload)
    record(.entered, 2, payload)
    guard fits(payload) else { return nil }
    record(.exited, 2, payload)
    return payload
  }
}

/// What a step of the loop has come to.
private enum FloorStep {
  case stale, attempt
  case done(Int)
}

/// The one task of the loop: its attempts, its timers, and the world that answers them.
private struct FloorTask {
  /// Handles of values that events name.
  static var limits: Int { 11 }
  static var error: Int { 12 }
  static var cause: Int { 13 }
  static var result: Int { 7 }

  private struct Token {
    let turn: UInt32
    var isOpen: Bool
  }

  private struct Work {
    let token: UInt32
    let attempt: Int32
    let input: UInt64
  }

  var turn: UInt32 = 0
  /// How many attempts of this visit have failed.
  var uses = 0
  var heartbeatDue: Int64 = 0
  var timers = TimerHeap()
  var answers = TimerHeap()
  private var tokens: [Token] = []
  private var work: [Work] = []

  mutating func handOut(_ input: Int) {
    work.append(
      Work(token: UInt32(tokens.count), attempt: Int32(uses), input: UInt64(input)))
    tokens.append(Token(turn: turn, isOpen: true))
  }

  /// The world finds its work and decides what it will say, and when.
  mutating func answerWork(at now: Int64) {
    while let work = work.popLast() {
      answers.push(FloorTimer(now, work.token, .submitted))
      let (after, kind): (Int64, FloorTimer.Kind) =
        switch work.attempt {
        case 0: (15, .sign)
        case 1: (3, .failure)
        case _: (5, .success)
        }
      answers.push(FloorTimer(now + after, work.token, kind))
    }
  }

  func isOpen(_ token: UInt32) -> Bool {
    token < tokens.count && tokens[Int(token)].isOpen && tokens[Int(token)].turn == turn
  }

  /// The present attempt is over.
  mutating func settle() {
    tokens[tokens.count - 1].isOpen = false
    turn += 1
  }
}

/// A timer of the engine, or an answer of the world.
private struct FloorTimer {
  enum Kind: UInt32 {
    case deadline, heartbeat, wake
    case submitted, sign, failure, success
  }

  let time: Int64
  /// The turn of the attempt, or its token.
  let target: UInt32
  let kind: Kind

  init(_ time: Int64, _ target: UInt32, _ kind: Kind) {
    self.time = time
    self.target = target
    self.kind = kind
  }
}

/// A binary heap of timers; stale ones are recognised by their turn.
private struct TimerHeap {
  private var entries: [FloorTimer] = []

  var nextTime: Int64 { entries.first?.time ?? .max }

  mutating func push(_ timer: FloorTimer) {
    entries.append(timer)
    var child = entries.count - 1
    while child > 0, entries[child].time < entries[(child - 1) / 2].time {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> FloorTimer {
    let first = entries[0]
    let last = entries.removeLast()
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { return first }
      if child + 1 < entries.count, entries[child + 1].time < entries[child].time { child += 1 }
      guard entries[child].time < entries[parent].time else { return first }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
