import StatesEngine
import StatesJSON
import StatesLanguage

// What is the case at the moments that come most often.

extension Trial {
  /// What is the case before an event.
  @inline(__always)
  var eventCircumstances: Circumstances {
    var circumstances: Circumstances = []
    if books.endEvent > 0 { circumstances.insert(.ended) }
    if books.stop >= 0 { circumstances.insert(.stopped) }
    return circumstances
  }

  /// What is the case when the state at hand is entered.
  @inline(__always)
  var entryCircumstances: Circumstances {
    var circumstances: Circumstances = []
    let last = scopes[nowScope].lastState
    if scopes[nowScope].owner >= 0 { circumstances.insert(.inside) }
    if scopes[nowScope].lastWasCaught { circumstances.insert(.afterCatch) }
    if last >= 0, last < chart.facts.count, chart.facts[last].tag == .choice {
      circumstances.insert(.afterChoice)
    }
    if unfinishedVisit != nil { circumstances.insert(.occupied) }
    if books.redrives > 0 { circumstances.insert(.redriven) }
    return circumstances
  }

  /// What is the case when the state at hand is left.
  @inline(__always)
  var exitCircumstances: Circumstances {
    var circumstances = Circumstances.visit(visits[nowVisit].tag)
    circumstances.insert(nowIsCaught ? .caught : .well)
    if nowState < chart.facts.count {
      circumstances.formUnion(.field(chart.facts[nowState].traits))
      circumstances.insert(.known)
    }
    if !books.lateOutputs.isEmpty { circumstances.insert(.afterLateOutput) }
    return circumstances
  }

  /// What is the case when the attempt at hand ends.
  @inline(__always)
  var closingCircumstances: Circumstances {
    var circumstances: Circumstances = []
    if nowStage == .started { circumstances.insert(.started) }
    if visits[nowVisit].attempt.token >= 0 { circumstances.insert(.token) }
    if !visits[nowVisit].attempt.timeout.isUnlimited { circumstances.insert(.hasTimeout) }
    if !visits[nowVisit].attempt.heartbeat.isUnlimited { circumstances.insert(.hasHeartbeat) }
    switch visits[nowVisit].attempt.outcome {
    case .succeeded: circumstances.insert(.success)
    case .failed: circumstances.insert(.failure)
    case .timedOut: circumstances.insert(.timeout)
    case .scheduled, .started, .scheduleFailed, .startFailed: break
    }
    if !books.lateOutputs.isEmpty { circumstances.insert(.afterLateOutput) }
    return circumstances
  }

  /// What is the case when the call at hand was made.
  @inline(__always)
  var callCircumstances: Circumstances {
    var circumstances: Circumstances = []
    if nowToken >= 0 {
      circumstances.insert(.token)
      circumstances.insert(ledger.tokens[nowToken].isOpen ? .open : .over)
    }
    if case .described = log[nowCall].reply { circumstances.insert(.described) }
    if books.endEvent > 0 { circumstances.insert(.ended) }
    return circumstances
  }

  /// What is the case of the call at hand before any history is looked at.
  @inline(__always)
  var callKindCircumstances: Circumstances {
    switch ledger.calls[nowCall].kind {
    case .start: .start
    case .success, .failure: nowToken >= 0 ? .settles : .stranger
    case .heartbeat, .otherFailure, .other: nowToken >= 0 ? [] : .stranger
    case .stop, .redrive, .describe, .deletion: []
    }
  }
}

extension Attempt.Bound {
  /// Whether there is no limit, or none that is known.
  fileprivate var isUnlimited: Bool { milliseconds == nil }
}
