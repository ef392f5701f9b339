import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let stopped = Invariant(
    "INV-X02",
    "A running execution whose StopExecution was accepted is ABORTED with the given error and cause, "
      + "and nothing more begins in it; nothing else makes one ABORTED.",
    rests: ["EXEC-11", "RACE-12", "RACE-20", "RACE-22"], needs: .timedCalls,
    .at(.event, if: .stopped) { $0.checkNothingBegins() }, .at(.ended) { $0.checkAborted() },
    .at(.ended) { $0.checkStopWasAsked() })

  static let stopIsPrompt = Invariant(
    "INV-L05",
    "An execution whose StopExecution was accepted is over at once, whatever it was waiting for.",
    rests: ["EXEC-11"], needs: .timedCalls,
    .at(.ended) { $0.checkStopIsPrompt() }, .at(.finished) { $0.checkStopWasHeard() },
    .at(.told, if: .described) { $0.checkDescribedStopped() })

  static let stopAfterEnd = Invariant(
    "INV-X07", "StopExecution on an ended execution changes nothing.",
    rests: ["RACE-14"], needs: .timedCalls,
    .at(.told, if: .ended) { $0.checkStopAfterEnd() },
    .at(.event, if: .ended) { $0.checkNothingAfterLateStop() })
}

extension Trial {
  /// The accepted stop of the running execution that was made strictly before the event at hand.
  private var stopBefore: Int? {
    let stop = books.stop
    guard stop >= 0, books.endEvent == 0, isLater(record.time, than: log[stop].time) else {
      return nil
    }
    return stop
  }

  fileprivate mutating func checkNothingBegins() {
    guard let stop = stopBefore else { return }
    premise()
    guard record.type.beginsSomething else { return }
    breach(
      { "\($0.event($0.id)); however \($0.call(stop)) had been accepted" }, at: id, calls: stop)
  }

  fileprivate mutating func checkAborted() {
    let stop = books.stop
    guard stop >= 0, books.endEvent == 0, case .stop(_, let failure) = log[stop].call else {
      return
    }
    guard record.type == .executionAborted || stopBefore != nil else { return }
    premise()
    let isSame = isSameText(failure.error, record.value) && isSameText(failure.cause, record.detail)
    guard record.type != .executionAborted || !isSame else { return }
    breach(
      {
        "the execution ended with \($0.event($0.id)), \($0.name($0.record.value)), "
          + "\($0.text($0.record.detail)); however \($0.call(stop)) was accepted with "
          + "\($0.name(failure.error)), \($0.text(failure.cause))"
      }, at: id, calls: stop)
  }

  /// An execution that no call, no task and no parent can have stopped.
  fileprivate mutating func checkStopWasAsked() {
    guard record.type == .executionAborted, execution == 0, books.endEvent == 0,
      mayOnlyBeStoppedByCall
    else { return }
    premise()
    guard !wasStopAccepted else { return }
    breach(
      { "the execution ended with \($0.event($0.id)); however no StopExecution was accepted" },
      at: id)
  }

  private var mayOnlyBeStoppedByCall: Bool {
    guard scenario?.machines.isEmpty == true, let machine = chart.machine else { return false }
    return chart.states.allSatisfy { state in
      guard let task = state.task else { return true }
      let resource = machine[task.resource].name
      return !resource.isString || !arena.withUTF8(of: resource) { $0.has("stopExecution") }
    }
  }

  private var wasStopAccepted: Bool {
    for logged in log where logged.reply.isAccepted {
      if case .stop(let name, _) = logged.call, name == executionName { return true }
    }
    return false
  }

  private func isSameText(_ one: Value, _ other: Value) -> Bool {
    arena.equal(one, other) || (isMissing(one) && isMissing(other))
  }

  fileprivate mutating func checkStopIsPrompt() {
    guard books.stop >= 0, books.endEvent == 0 else { return }
    premise()
    guard let stop = stopBefore else { return }
    breach(
      { "the execution ended with \($0.event($0.id)); however \($0.call(stop)) had been accepted" },
      at: id, calls: stop)
  }

  fileprivate mutating func checkStopWasHeard() {
    let stop = books.stop
    guard stop >= 0, books.endEvent == 0 else { return }
    premise()
    breach(
      {
        "\($0.call(stop)) was accepted; however the execution did not end, its last event is "
          + $0.event($0.records.count)
      }, at: records.count, calls: stop)
  }

  fileprivate mutating func checkDescribedStopped() {
    let stop = books.stop
    guard stop >= 0, !books.isRedriveDue, case .described(let description) = log[nowCall].reply,
      isLater(log[nowCall].time, than: log[stop].time)
    else { return }
    premise()
    guard description.status == .running else { return }
    breach(
      { "\($0.call($0.nowCall)) says RUNNING; however \($0.call(stop)) had been accepted" },
      calls: stop, nowCall)
  }
}

// MARK: - Stops that come too late

extension Trial {
  fileprivate mutating func checkStopAfterEnd() {
    guard books.endEvent > 0 else { return }
    if case .stop = log[nowCall].call, isLater(log[nowCall].time, than: books.endedAt) {
      premise()
      books.lateStop = nowCall
    }
    guard books.lateStop >= 0, !books.isRedriveDue,
      case .described(let description) = log[nowCall].reply,
      description.status != books.endType.statusAfter
    else { return }
    let stop = books.lateStop
    breach(
      {
        "after \($0.call(stop)) \($0.call($0.nowCall)) says \(description.status.rawValue); however "
          + "the execution had ended (\($0.event($0.books.endEvent)))"
      }, at: books.endEvent, calls: stop, nowCall)
  }

  fileprivate mutating func checkNothingAfterLateStop() {
    guard books.endEvent > 0, books.lateStop >= 0, record.type != .executionRedriven else { return }
    let stop = books.lateStop
    breach(
      {
        "\($0.event($0.id)) follows \($0.call(stop)); however the execution had ended "
          + "(\($0.event($0.books.endEvent)))"
      }, at: books.endEvent, id, calls: stop)
  }
}

extension EventType {
  /// Whether something new begins with the event.
  var beginsSomething: Bool {
    if entered != nil || workStage?.stage == .scheduled { return true }
    switch self {
    case .mapIterationStarted, .parallelStateStarted, .mapStateStarted, .mapRunStarted: return true
    case _: return false
    }
  }
}
