import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

/// A machine that the interpreter is timed on, and a world that answers its tasks.
struct InterpreterWorkload: Sendable {
  let name: String
  let definition: String
  let input: String
  /// How many states are entered in one run.
  let transitions: Int
  /// What the world says about the first, second and every further attempt of a visit, and when.
  var answers: @Sendable (Arena) -> [[TimedSignal]] = { _ in [[]] }

  /// A signal on its way to an attempt.
  private struct Delivery: BitwiseCopyable, Sendable {
    let token: Int32
    let attempt: Int16
    let number: Int16
  }

  /// The machine, decoded and ready to be hosted.
  func machine(in arena: Arena) throws(BenchmarkError) -> MachineRequest {
    do {
      var request = MachineRequest(name: "m", definition: try arena.parse(definition))
      let compiled = CompiledMachine(try Machine(decoding: request.definition, in: arena))
      compiled.prepare(in: arena)
      request.compiled = compiled
      return request
    } catch {
      throw .wrongAnswer("\(name): \(error)")
    }
  }

  /// Plays the machine once.
  func play<E: Engine & ~Copyable>(
    _ machine: MachineRequest, in arena: Arena, on engine: inout E
  ) throws(BenchmarkError) {
    do {
      guard case .accepted = try engine.define(machine) else {
        throw BenchmarkError.wrongAnswer("\(name): the definition was refused")
      }
      let input = try arena.parse(input)
      _ = try engine.perform(
        .start(StartRequest(name: "x", machine: "m", input: .value(input))))
      try run(in: arena, on: &engine)
      guard case .described(let end) = try engine.perform(.describe("x")), end.status == .succeeded
      else { throw BenchmarkError.wrongAnswer("\(name): the execution did not succeed") }
    } catch let error as BenchmarkError {
      throw error
    } catch {
      throw .wrongAnswer("\(name): \(error)")
    }
  }

  /// How many events a run records.
  func events<E: Engine & ~Copyable>(
    _ machine: MachineRequest, in arena: Arena, on engine: inout E
  ) throws(BenchmarkError) -> Int {
    try play(machine, in: arena, on: &engine)
    do throws(EngineError) {
      return try engine.history(of: "x").count
    } catch {
      throw .wrongAnswer("\(name): \(error)")
    }
  }

  private func run<E: Engine & ~Copyable>(
    in arena: Arena, on engine: inout E
  ) throws(EngineError) {
    let answers = answers(arena)
    var pending = Agenda<Delivery>()
    while true {
      let progress = try engine.advance(to: pending.nextTime ?? .never)
      let work = progress.work.span
      for place in work.indices {
        let token = Int32(work[place].token.number ?? 0)
        let attempt = min(work[place].attempt, answers.count - 1)
        for number in answers[attempt].indices {
          let due = progress.now.advanced(
            byMilliseconds: answers[attempt][number].afterMilliseconds)
          pending.schedule(
            Delivery(token: token, attempt: Int16(attempt), number: Int16(number)),
            at: DueTime(due, .progress))
        }
      }
      while let (_, due) = pending.next(notAfter: progress.now) {
        let signal = answers[Int(due.attempt)][Int(due.number)].signal
        let call = Call.signal(TaskToken(number: Int(due.token)), signal)
        guard case .accepted = try engine.perform(call) else {
          throw EngineError(.misused, "the engine refuses an answer to its own task")
        }
      }
      if !progress.ended.isEmpty || progress.isQuiescent && pending.isEmpty { return }
    }
  }
}

// MARK: - Machines

extension InterpreterWorkload {
  /// Settings without limits.
  static var lifted: InterpreterSettings {
    var settings = InterpreterSettings()
    settings.limits.events = .max
    settings.limits.inlineMapConcurrency = .max
    settings.limits.payloadBytes = .max
    settings.limits.standardMilliseconds = .max / 4
    return settings
  }

  private static let payload =
    #"{"ctr":{"n":0},"orderId":"o-1","customer":{"id":7,"name":"Ada"},"items":[1,2,3],"note":"n"}"#

  private static func loopTail(_ iterations: Int, from first: String) -> String {
    #""Inc":{"Type":"Pass","Parameters":{"n.$":"States.MathAdd($.ctr.n, 1)"},"ResultPath":"$.ctr","#
      + #""Next":"Check"},"Check":{"Type":"Choice","Choices":[{"Variable":"$.ctr.n","#
      + #""NumericLessThan":\#(iterations),"Next":"\#(first)"}],"Default":"Done"},"#
      + #""Done":{"Type":"Succeed"}"#
  }

  /// A counter loop: a Pass with a template and a Choice.
  static func loop(_ iterations: Int) -> InterpreterWorkload {
    InterpreterWorkload(
      name: "counter loop",
      definition: #"{"StartAt":"Inc","States":{\#(loopTail(iterations, from: "Inc"))}}"#,
      input: payload, transitions: 2 * iterations + 1)
  }

  /// A callback that misses a heartbeat, fails, and succeeds, in a loop.
  static func callbacks(_ iterations: Int) -> InterpreterWorkload {
    let task =
      #""Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","#
      + #""TimeoutSeconds":60,"HeartbeatSeconds":20,"Retry":[{"ErrorEquals":["#
      + #""States.HeartbeatTimeout","Busy"],"IntervalSeconds":1,"BackoffRate":2.0,"#
      + #""MaxAttempts":3}],"ResultPath":"$.r","Next":"Inc"},"#
    return InterpreterWorkload(
      name: "retry, heartbeat, callback",
      definition: #"{"StartAt":"Ask","States":{\#(task)\#(loopTail(iterations, from: "Ask"))}}"#,
      input: payload, transitions: 3 * iterations + 1
    ) { arena in
      let submitted = TimedSignal(afterMilliseconds: 0, .submitted(.null))
      let busy = Signal.fail(Failure(error: arena.string("Busy")))
      let done = Signal.succeed(.value(arena.number(7 as Int64)))
      return [
        [submitted, TimedSignal(afterMilliseconds: 15_000, .heartbeat)],
        [submitted, TimedSignal(afterMilliseconds: 3000, busy)],
        [submitted, TimedSignal(afterMilliseconds: 5000, done)],
      ]
    }
  }

  /// One Parallel of many branches of two states.
  static func branches(_ count: Int) -> InterpreterWorkload {
    let branches = (0..<count).map { number in
      #"{"StartAt":"P\#(number)","States":{"P\#(number)":{"Type":"Pass","Next":"W\#(number)"},"#
        + #""W\#(number)":{"Type":"Wait","Seconds":1,"End":true}}}"#
    }
    return InterpreterWorkload(
      name: "\(count) branches",
      definition: #"{"StartAt":"F","States":{"F":{"Type":"Parallel","Branches":["#
        + branches.joined(separator: ",") + #"],"End":true}}}"#,
      input: #"{"a":1}"#, transitions: 2 * count + 1)
  }

  /// One Map over many items, all at once.
  static func items(_ count: Int) -> InterpreterWorkload {
    let items = (0..<count).map { #"{"id":\#($0),"q":\#($0 % 7)}"# }
    return InterpreterWorkload(
      name: "Map of \(count)",
      definition: #"{"StartAt":"M","States":{"M":{"Type":"Map","ItemProcessor":{"StartAt":"P","#
        + #""States":{"P":{"Type":"Pass","Parameters":{"id.$":"$.id"},"Next":"W"},"#
        + #""W":{"Type":"Wait","Seconds":1,"End":true}}},"End":true}}}"#,
      input: "[" + items.joined(separator: ",") + "]", transitions: 2 * count + 1)
  }
}
