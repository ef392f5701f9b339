import StatesEngine
import StatesJSON

extension Invariant {
  static let singleEnd = Invariant(
    "INV-H03",
    "An ended execution has exactly one event that ends it, the last; a running one has none; and "
      + "DescribeExecution says the same.",
    rests: ["HIST-03", "EXEC-01"], needs: .events,
    .at(.event, if: .ended) { $0.checkNothingAfterEnd() },
    .at(.told, if: .described) { $0.checkDescribedStatus() },
    .at(.ended) { $0.checkEndAgainstDescription() }, .at(.finished) { $0.checkEndShown() })

  static let endIsFinal = Invariant(
    "INV-H04", "The status and output of an ended execution never change, but by a redrive.",
    rests: ["EXEC-01", "RACE-14"], needs: [.history, .replies],
    .at(.told) { $0.checkEndIsFinal() })
}

extension Trial {
  fileprivate mutating func checkNothingAfterEnd() {
    guard books.endEvent > 0, record.type != .executionRedriven else { return }
    premise()
    breach(
      {
        "\($0.event($0.id)) follows; however the execution had ended "
          + "(\($0.event($0.books.endEvent)))"
      }, at: books.endEvent, id)
  }

  /// The status after what was seen of the history so far.
  private var status: ExecutionStatus {
    guard books.endEvent > 0 else { return .running }
    return books.endType.statusAfter
  }

  fileprivate mutating func checkDescribedStatus() {
    guard case .described(let description) = log[nowCall].reply else { return }
    premise()
    if books.endEvent == 0, description.status != .running {
      books.describedEnd = (nowCall, description.status)
      return
    }
    guard description.status != status, !books.isRedriveDue,
      isLater(log[nowCall].time, than: books.endedAt)
    else { return }
    breach(
      {
        "\($0.call($0.nowCall)) says \(description.status.rawValue); however the execution had ended "
          + "(\($0.event($0.books.endEvent)))"
      }, at: books.endEvent, calls: nowCall)
  }

  /// A status that was told before the event that ends the execution had to be told.
  fileprivate mutating func checkEndAgainstDescription() {
    guard books.endEvent == 0 else { return }
    premise()
    guard let (call, status) = books.describedEnd, log.indices.contains(call) else { return }
    books.describedEnd = nil
    guard status != record.type.statusAfter || isLater(record.time, than: log[call].time) else {
      return
    }
    breach(
      {
        "\($0.call(call)) says \(status.rawValue); however the execution ended with "
          + "\($0.event($0.id))"
      }, at: id, calls: call)
  }

  fileprivate mutating func checkEndShown() {
    guard let (call, status) = books.describedEnd, books.endEvent == 0 else { return }
    breach(
      {
        "\($0.call(call)) says \(status.rawValue); however no event ends the execution, the last is "
          + $0.event($0.records.count)
      }, at: records.count, calls: call)
  }

  fileprivate mutating func checkEndIsFinal() {
    if case .redrive = log[nowCall].call, log[nowCall].reply.isAccepted {
      books.firstDescription = -1
      return
    }
    guard case .described(let now) = log[nowCall].reply, now.status != .running else {
      return checkStillEnded()
    }
    guard books.firstDescription >= 0,
      case .described(let first) = log[books.firstDescription].reply
    else {
      books.firstDescription = nowCall
      return
    }
    premise()
    guard now.status != first.status || !isSameOutput(now, first) else { return }
    breachOfFinality(now.status)
  }

  private mutating func checkStillEnded() {
    guard case .described(let now) = log[nowCall].reply, books.firstDescription >= 0 else { return }
    premise()
    breachOfFinality(now.status)
  }

  private mutating func breachOfFinality(_ status: ExecutionStatus) {
    let first = books.firstDescription
    breach(
      {
        "\($0.call($0.nowCall)) says \(status.rawValue); however the execution had ended by "
          + "\($0.call(first)): \($0.reply(first))"
      }, calls: first, nowCall)
  }

  private func isSameOutput(_ one: ExecutionDescription, _ other: ExecutionDescription) -> Bool {
    arena.equal(one.output ?? .null, other.output ?? .null)
      && arena.equal(one.failure.error, other.failure.error)
  }
}

extension EventType {
  /// How an execution stands after an event that ends it.
  var statusAfter: ExecutionStatus {
    switch self {
    case .executionSucceeded: .succeeded
    case .executionFailed: .failed
    case .executionTimedOut: .timedOut
    case .executionAborted: .aborted
    case _: .running
    }
  }
}
