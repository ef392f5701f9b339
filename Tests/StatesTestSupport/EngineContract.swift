public import StatesEngine
public import StatesJSON

/// What any engine has to do whatever machine it runs, as a list of demands.
///
/// ``broken(by:)`` tries each demand on a fresh engine and tells which do not hold.
public struct EngineContract<E: Engine & ~Copyable> {
  private let arena: Arena
  private let makeEngine: (Arena) -> E

  /// The contract for the engines that `makeEngine` makes.
  public init(_ makeEngine: @escaping (Arena) -> E) {
    arena = Arena()
    self.makeEngine = makeEngine
  }

  /// What does not hold, in words; empty for an engine that keeps the contract.
  public func broken() -> [String] {
    demands.compactMap { title, holds in
      do {
        return try holds() ? nil : title
      } catch {
        return "\(title): \(error)"
      }
    }
  }

  private typealias Demand = (String, () throws -> Bool)

  private var demands: [Demand] {
    [
      ("a start under a taken name with the same input is the same execution", startTwice),
      ("a start under a taken name with another input is refused", startTwiceDifferently),
      ("an execution of an unknown machine is refused", startUnknownMachine),
      ("an advance into the past changes nothing", advanceIntoThePast),
      ("a token that was never issued is invalid", unknownToken),
      ("a token settles once", settleTwice),
      ("what is due at the deadline of an advance waits for the next", dueAtTheDeadline),
      ("a history can be read while the execution runs", historyOfARunningExecution),
      ("the history of an unknown execution is an error, not a crash", unknownHistory),
      ("a stopped execution stays stopped", stopTwice),
      ("a closed engine answers no more", closeWhileRunning),
    ]
  }
}

// MARK: - Demands

extension EngineContract where E: ~Copyable {
  private func startTwice() throws -> Bool {
    var engine = try engine(callback)
    let again = try engine.perform(.start(request(1)))
    let events = try engine.history(of: "x").count
    return again.isAccepted && events > 0
  }

  private func startTwiceDifferently() throws -> Bool {
    var engine = try engine(callback)
    return try engine.perform(.start(request(2))).code == .executionAlreadyExists
  }

  private func startUnknownMachine() throws -> Bool {
    var engine = makeEngine(arena)
    return try engine.perform(.start(request(1))).code == .machineDoesNotExist
  }

  private func advanceIntoThePast() throws -> Bool {
    var engine = try engine(wait)
    _ = try engine.advance(to: Instant(milliseconds: 5000))
    let before = try engine.history(of: "x").count
    let progress = try engine.advance(to: Instant(milliseconds: 1000))
    let after = try engine.history(of: "x").count
    return progress.now.milliseconds == 5000 && before == after
  }

  private func unknownToken() throws -> Bool {
    var engine = try engine(callback)
    return try engine.perform(.signal("nobody's", .heartbeat)).code == .invalidToken
  }

  private func settleTwice() throws -> Bool {
    var engine = try engine(callback)
    guard let task = try engine.advance(to: Instant(milliseconds: 1)).work.first else {
      return false
    }
    let first = try engine.perform(.signal(task.token, .succeed(.value(.true))))
    let second = try engine.perform(.signal(task.token, .succeed(.value(.true))))
    return first.isAccepted && second.code == .taskTimedOut
  }

  private func dueAtTheDeadline() throws -> Bool {
    var engine = try engine(wait)
    let waiting = try engine.advance(to: Instant(milliseconds: 10_000))
    let over = try engine.advance(to: Instant(milliseconds: 10_001))
    return waiting.ended.isEmpty && over.ended == ["x"]
  }

  private func historyOfARunningExecution() throws -> Bool {
    var engine = try engine(wait)
    let history = try engine.history(of: "x")
    return history.count == 2 && history.status == .running
  }

  private func unknownHistory() throws -> Bool {
    var engine = makeEngine(arena)
    do throws(EngineError) {
      _ = try engine.history(of: "nobody")
      return false
    } catch {
      return error.kind == .misused
    }
  }

  private func stopTwice() throws -> Bool {
    var engine = try engine(wait)
    _ = try engine.perform(.stop("x", Failure()))
    let before = try engine.history(of: "x")
    _ = try engine.perform(.stop("x", Failure()))
    _ = try engine.advance(to: Instant(milliseconds: 60_000))
    let after = try engine.history(of: "x")
    return before.status == .aborted && after.status == .aborted && before.count == after.count
  }

  private func closeWhileRunning() throws -> Bool {
    var engine = try engine(callback)
    engine.close()
    do throws(EngineError) {
      _ = try engine.advance(to: Instant(milliseconds: 1))
      return false
    } catch {
      return true
    }
  }
}

// MARK: - Machines

extension EngineContract where E: ~Copyable {
  private var wait: String {
    #"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":10,"End":true}}}"#
  }

  private var callback: String {
    #"{"StartAt":"A","States":{"A":{"Type":"Task","End":true,"TimeoutSeconds":60,"#
      + #""Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","#
      + #""Parameters":{"QueueUrl":"q","MessageBody":{"t.$":"$$.Task.Token"}}}}}"#
  }

  private func request(_ input: Int64) -> StartRequest {
    StartRequest(name: "x", machine: "m", input: .value(arena.number(input)))
  }

  /// An engine that has started execution `x` of `definition` on input 1.
  private func engine(_ definition: String) throws -> E {
    var engine = makeEngine(arena)
    let machine = MachineRequest(name: "m", definition: try arena.parse(definition))
    _ = try engine.define(machine)
    _ = try engine.perform(.start(request(1)))
    return engine
  }
}

extension Reply {
  /// Whether the call was accepted.
  public var isAccepted: Bool {
    if case .accepted = self { return true }
    return false
  }

  /// The error code of a rejected call.
  public var code: RejectionCode? {
    if case .rejected(let code, _) = self { return code }
    return nil
  }
}
