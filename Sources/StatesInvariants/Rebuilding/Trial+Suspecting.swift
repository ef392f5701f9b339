import StatesEngine
import StatesJSON
import StatesLanguage

// Which branch or iteration has failed, where no event says so.

/// Who may have failed in a Parallel or Map.
enum Suspect {
  case nobody
  case scope(Int)
  /// More than one, and nothing tells which.
  case several
}

/// How likely a scope is to have failed without a word.
private enum Suspicion: UInt8, Comparable {
  /// It has not, or only together with what is inside it.
  case none
  /// Only if the engine is wrong.
  case unlikely
  case possible

  static func < (lhs: Suspicion, rhs: Suspicion) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Trial {
  /// The scope of a join that must have failed by the event at hand.
  mutating func suspect(in join: Int) -> Suspect {
    var (suspect, most) = (Suspect.nobody, Suspicion.none)
    var scope = joins[join].firstScope
    while scope >= 0 {
      if scopes[scope].outcome == .failed { return .scope(scope) }
      let suspicion = suspicion(of: scope)
      if suspicion > most {
        (suspect, most) = (.scope(scope), suspicion)
      } else if suspicion == .possible {
        suspect = .several
      }
      scope = scopes[scope].nextOfJoin
    }
    return suspect
  }

  private mutating func suspicion(of scope: Int) -> Suspicion {
    let visit = scopes[scope].visit
    guard scopes[scope].outcome == .running, visit >= 0 else { return .none }
    switch visits[visit].phase {
    case .failed:
      guard case .retry(_, let delay) = visits[visit].outlook else { return .possible }
      return isOver(delay, of: visit) ? .possible : .unlikely
    case .entered, .succeeded: return mayFailNow(visit) ? .possible : .unlikely
    case .working: return suspicion(ofJoinOf: visit)
    case .aborted: return .none
    }
  }

  /// A Map may fail by itself while items wait; else something inside has to.
  private mutating func suspicion(ofJoinOf visit: Int) -> Suspicion {
    let join = visits[visit].join
    guard join >= 0 else { return .none }
    if visits[visit].tag == .map, joins[join].started < joins[join].length { return .possible }
    if case .nobody = suspect(in: join) { return .unlikely }
    return .possible
  }

  /// Whether a visit may have been stopped although no event has said so: something beside it, or
  /// beside what is around it, has failed or may have, and nothing tells whether that was caught.
  mutating func mayBeOver(_ visit: Int) -> Bool {
    if visits[visit].isOver { return true }
    return mayBeOver(in: visits[visit].scope)
  }

  /// Whether a scope may have been stopped although no event has said so.
  mutating func mayBeOver(in inner: Int) -> Bool {
    let own = scopes[inner].visit
    var owner = scopes[inner].owner
    while owner >= 0 {
      let join = visits[owner].join
      var scope = join < 0 ? -1 : joins[join].firstScope
      while scope >= 0 {
        let rival = scopes[scope].visit
        if rival >= 0, rival != own, mayHaveFailed(rival, in: scope) { return true }
        scope = scopes[scope].nextOfJoin
      }
      owner = scopes[visits[owner].scope].owner
    }
    return false
  }

  /// Whether a visit has failed and nothing tells what follows, or stands still where it may have.
  private mutating func mayHaveFailed(_ visit: Int, in scope: Int) -> Bool {
    if visits[visit].phase == .failed, case .unknown = visits[visit].outlook { return true }
    let last = Int(scopes[scope].lastEvent)
    let moment = id > 0 ? record.time : end
    guard visits[visit].join < 0 || visits[visit].phase == .succeeded, last > 0,
      isLater(moment, than: records[last - 1].time)
    else { return false }
    switch visits[visit].phase {
    case .entered, .succeeded: return visits[visit].tag != .wait && mayFailNow(visit)
    case .working, .failed, .aborted: return false
    }
  }

  /// Whether the delay of a retry is over at the event at hand: an attempt whose fields cannot be
  /// evaluated fails before any event of its own.
  func isOver(_ delay: Outlook.Delay, of visit: Int) -> Bool {
    let waited = visits[visit].failure.at.milliseconds(until: record.time)
    return waited > 0 && Double(waited) >= delay.atLeast
  }

  /// Whether a visit may fail at the event at hand although no event has said so.
  mutating func mayFailNow(_ visit: Int) -> Bool {
    switch visits[visit].tag {
    case .wait:
      guard case .value = effectiveInput(of: visit), let length = waitLength(of: visit) else {
        return true
      }
      let waited = visits[visit].enteredAt.milliseconds(until: record.time)
      if waited < length - tolerance { return false }
    case .choice: guard case .to = choice(of: visit) else { return true }
    case .task: if visits[visit].phase == .entered { return mayNotBegin(visit) }
    case .parallel:
      if visits[visit].join < 0, case .value(let arguments) = arguments(of: visit) {
        return !fits(arguments, visit)
      }
    case .pass, .succeed, .map, .fail: break
    }
    guard case .value(let result) = result(of: visit),
      case .value(let output) = output(of: visit, result: result),
      case .value(let assigned) = assignments(onLeaving: visit)
    else { return true }
    return !fits(output, visit) || !hasRoom(for: assigned, visit)
  }

  /// Whether the first attempt of a task may fail before any event of its own.
  private mutating func mayNotBegin(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.states.count, let task = chart.states[state].task,
      task.timeout.isPlain, task.heartbeat.isPlain,
      case .value(let arguments) = arguments(of: visit)
    else { return true }
    let isGone = chart.facts[state].work == .activity && !ledger.deletions.isEmpty
    return isGone || !fits(arguments, visit)
  }
}

extension Computed<Int64>? {
  /// Whether nothing has to be worked out.
  fileprivate var isPlain: Bool {
    switch self {
    case nil, .literal: true
    case .path, .intrinsic, .expression: false
    }
  }
}
