import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let secondStart = Invariant(
    "INV-X03",
    "Starting a Standard execution again under its name is the same execution while it runs on the "
      + "same input, and else refused with ExecutionAlreadyExists; a start that is refused starts "
      + "nothing.",
    rests: ["EXEC-20", "EXEC-21"], needs: [.history, .times, .replies],
    .at(.called, if: .start) { $0.checkSecondStart() },
    .at(.called, if: .start) { $0.checkRefusedStart() })
}

extension Trial {
  fileprivate mutating func checkSecondStart() {
    guard case .start(let request) = log[nowCall].call, let first = firstStart(of: request.name),
      first < nowCall, case .start(let original) = log[first].call,
      machineType(of: request.machine) != .express,
      original.machine == request.machine, log[nowCall].reply.code != .invalidInput,
      !mayBeForgotten(first)
    else { return }
    premise()
    let isSame = isSameInput(original.input, request.input)
    let (isRunning, isOver) = standing(of: request.name, at: log[nowCall].time)
    let isRefused = log[nowCall].reply.code == .executionAlreadyExists
    if log[nowCall].reply.isAccepted {
      if isSame && !isOver { return }
    } else if isRefused, !isSame || !isRunning {
      return
    }
    breach(
      {
        "\($0.call($0.nowCall)) was \($0.reply($0.nowCall)); however '\(request.name.rawValue)' was "
          + "started at \($0.log[first].time), \(isOver ? "has ended" : "is running"), and the input "
          + "is \(isSame ? "the same" : "another")"
      }, calls: first, nowCall)
  }

  /// Whether an execution may have ended so long ago that its name is free again (EXEC-21).
  private func mayBeForgotten(_ start: Int) -> Bool {
    let age = log[nowCall].time.milliseconds - log[start].time.milliseconds
    return age >= limits.nameMilliseconds
  }

  /// An execution that no accepted call has started, although a refused one would have.
  fileprivate mutating func checkRefusedStart() {
    guard case .start(let request) = log[nowCall].call,
      case .rejected(let code, _) = log[nowCall].reply, code != .executionAlreadyExists,
      let seen = executions.first(where: { $0.execution == request.name })
    else { return }
    premise()
    guard seen.history.count > 0, firstStart(of: request.name) == nil else { return }
    breach(
      {
        "\($0.call($0.nowCall)) was \($0.reply($0.nowCall)); however '\(request.name.rawValue)' has "
          + "\(seen.history.count) events"
      }, calls: nowCall)
  }

  private func firstStart(of name: ExecutionName) -> Int? {
    ledger.calls.indices.first {
      guard ledger.calls[$0].kind == .start, ledger.calls[$0].isAccepted,
        case .start(let request) = log[$0].call
      else { return false }
      return request.name == name
    }
  }

  /// Compared as text: what differs only in blanks is another input.
  private func isSameInput(_ one: Document, _ other: Document) -> Bool {
    switch (one, other) {
    case (.value(let one), .value(let other)): arena.sameText(one, other)
    case (.text(let one), .text(let other)): arena.equal(one, other)
    case (.value(let value), .text(let text)), (.text(let text), .value(let value)):
      arena.text(of: value) == arena.string(of: text)
    }
  }

  /// Whether an execution runs for sure at a moment, and whether it is over for sure.
  private func standing(of name: ExecutionName, at moment: Instant) -> (Bool, Bool) {
    guard let history = executions.first(where: { $0.execution == name })?.history else {
      return (false, false)
    }
    if history.records.contains(where: { $0.type == .executionRedriven }) { return (false, false) }
    guard let end = history.end else { return (true, false) }
    return (isLater(end.time, than: moment), isLater(moment, than: end.time))
  }
}
