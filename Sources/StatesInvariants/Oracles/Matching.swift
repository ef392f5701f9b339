import StatesEngine
import StatesJSON
import StatesLanguage

/// Whether something is so, as far as rules can tell.
enum Answer: UInt8, Comparable {
  case no, maybe, yes

  static func < (lhs: Answer, rhs: Answer) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// What an error is for matching, by its name.
private enum ErrorNature {
  /// It has a name that means nothing to the language, or means no more than an ordinary one.
  case ordinary
  /// It has no name.
  case nameless
  /// Its name is one on whose matching authorities disagree.
  case disputed
  case runtime, timeout, heartbeat, dataLimit
  /// Its name is not known.
  case unknown
}

extension Trial {
  /// Whether an `ErrorEquals` fits the failure of a visit (ERR-04 to ERR-08, TASK-28, TOKEN-09).
  func matches(_ errors: ErrorSet, _ visit: Int) -> Answer {
    let failure = visits[visit].failure
    if failure.isReplaced { return .maybe }
    let answer: Answer =
      switch failure.origin {
      case .none: .maybe
      case .silent: matchesSilent(failure)
      case .timeout: matchesTimeout(errors, failure)
      case .reported, .failState, .evaluation: matchesNamed(errors, failure)
      }
    if answer == .no, failure.isInner, names(errors, "States.BranchFailed") { return .maybe }
    return answer
  }

  /// Whether a list has this very name.
  func names(_ errors: ErrorSet, _ name: Value) -> Bool {
    name.isString && errors.names.contains { arena.equal(chart.errorNames[$0.index], name) }
  }

  private func names(_ errors: ErrorSet, _ name: String) -> Bool {
    errors.names.contains { arena.string(of: chart.errorNames[$0.index]) == name }
  }

  /// On AWS the engine's own errors are beyond all handlers; the written language names some.
  private func matchesSilent(_ failure: VisitFailure) -> Answer {
    profile == .aws && failure.isRuntime ? .no : .maybe
  }

  private func matchesTimeout(_ errors: ErrorSet, _ failure: VisitFailure) -> Answer {
    let wildcards = errors.wildcards
    if wildcards.has(.all, or: .timeout) { return .yes }
    if names(errors, failure.error) { return .yes }
    if wildcards.has(.heartbeatTimeout), failure.mayBeHeartbeat {
      return failure.mayBeTimeout ? .maybe : .yes
    }
    if wildcards.has(.taskFailed), failure.mayBeHeartbeat { return .maybe }
    return .no
  }

  private func matchesNamed(_ errors: ErrorSet, _ failure: VisitFailure) -> Answer {
    let wildcards = errors.wildcards
    let isNamed = names(errors, failure.error)
    switch nature(of: failure) {
    case .unknown: return .maybe
    case .nameless:
      if wildcards.has(.all) { return .yes }
      return wildcards.has(.taskFailed) ? .maybe : .no
    case .ordinary:
      return isNamed || wildcards.has(.all, or: .taskFailed) ? .yes : .no
    case .disputed:
      if isNamed || wildcards.has(.all) { return .yes }
      return wildcards.has(.taskFailed) ? .maybe : .no
    case .timeout, .heartbeat:
      if isNamed || wildcards.has(.all) { return .yes }
      let others = wildcards.has(.timeout, or: .heartbeatTimeout)
      return wildcards.has(.taskFailed) || others ? .maybe : .no
    case .dataLimit:
      if isNamed { return .yes }
      return wildcards.has(.all, or: .taskFailed) ? .maybe : .no
    case .runtime:
      return isNamed || wildcards.has(.all, or: .taskFailed) ? .maybe : .no
    }
  }

  private func nature(of failure: VisitFailure) -> ErrorNature {
    guard failure.isNamed else { return .unknown }
    guard failure.error.isString else { return .nameless }
    let name = arena.string(of: failure.error)
    guard name.hasPrefix("States.") else { return .ordinary }
    switch name {
    case "States.Runtime": return .runtime
    case "States.Timeout": return .timeout
    case "States.HeartbeatTimeout": return .heartbeat
    case "States.DataLimitExceeded": return .dataLimit
    case "States.TaskFailed", "States.Permissions": return .ordinary
    case _: return .disputed
    }
  }
}
