import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let lateOutputUnused = Invariant(
    "INV-T07", "The output of a callback that came too late turns up in no later event.",
    rests: ["RACE-01", "RACE-39"], needs: .timedCalls,
    .at(.told, if: .over) { $0.noteLateOutput() },
    .at(.closed, if: [.afterLateOutput, .success]) { $0.checkResult() },
    .at(.exited, if: .afterLateOutput) { $0.checkOutput() })
}

extension Trial {
  /// Outputs that stand out enough to be recognised again; an array may also be made by a Parallel
  /// or Map.
  fileprivate mutating func noteLateOutput() {
    guard nowToken >= 0, case .signal(_, .succeed(let document)) = log[nowCall].call,
      ledger.tokens[nowToken].closing != .open, ledger.tokens[nowToken].accepted != nowCall,
      isLater(log[nowCall].time, than: ledger.tokens[nowToken].closedAt),
      books.lateOutputs.count < 8, let output = value(of: document),
      !output.isArray, arena.textLength(of: output) >= 6
    else { return }
    books.lateOutputs.append((output, nowCall))
  }

  fileprivate mutating func checkResult() {
    guard !books.lateOutputs.isEmpty, visits[nowVisit].attempt.outcome == .succeeded else { return }
    checkLateOutputs()
  }

  /// What was worked out again from what went in owes nothing to the callback.
  fileprivate mutating func checkOutput() {
    guard !books.lateOutputs.isEmpty else { return }
    if !nowIsCaught, case .value = expectedOutput(), memo.isAlike { return premise() }
    checkLateOutputs()
  }

  private mutating func checkLateOutputs() {
    premise()
    for (output, call) in books.lateOutputs where holds(record.value, output) {
      guard !isKnownOtherwise(output) else { continue }
      breach(
        {
          "\($0.call(call)) came too late; however its output \($0.text(output)) turns up in "
            + "what \($0.quoted(visit: $0.nowVisit)) gives (\($0.event($0.id)))"
        }, at: id, calls: call)
    }
  }

  /// Whether a value is, or has somewhere inside it, another.
  private func holds(_ whole: Value, _ part: Value) -> Bool {
    var open = [whole]
    var budget = 1000
    while let value = open.popLast(), budget > 0 {
      budget -= 1
      if arena.equal(value, part) { return true }
      guard value.isArray || value.isObject else { continue }
      for index in 0..<arena.count(of: value) {
        open.append(
          value.isArray
            ? arena.element(index, of: value) : arena.memberValue(at: index, of: value))
      }
    }
    return false
  }

  /// Whether a value may have come from the input, the definition or a call that was in time.
  private func isKnownOtherwise(_ output: Value) -> Bool {
    if holds(books.input, output) { return true }
    if let definition = chart.machine?.definition, holds(definition, output) { return true }
    return log.contains { logged in
      guard logged.reply.isAccepted, case .signal(_, let signal) = logged.call else { return false }
      switch signal {
      case .succeed(let document): return value(of: document).map { holds($0, output) } ?? false
      case .submitted(let answer): return holds(answer, output)
      case .heartbeat, .fail, .submitFailed, .startFailed: return false
      }
    }
  }
}
