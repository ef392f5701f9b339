import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// What a caught failure leaves in the data: Error and Cause, placed in the raw input.

extension Invariant {
  static let caughtOutput = Invariant(
    "INV-E02",
    "A caught state gives its raw input with the error output at the catcher's ResultPath; without "
      + "one the error output replaces everything.",
    rests: ["CATCH-03", "CATCH-02", "CATCH-14"], needs: .run,
    .at(.exited, if: .caught) { $0.checkCaughtOutput() })

  static let innerErrorKept = Invariant(
    "INV-E07",
    "The error of a branch or iteration keeps its name and cause at the state around it.",
    rests: ["ERR-10", "CATCH-13"], .profile, needs: .run,
    .at(.exited, if: .caught) { $0.checkInnerErrorCaught() },
    .at(.ended) { $0.checkInnerErrorAtEnd() })
}

extension Trial {
  /// The catcher by which the state at hand has to be left.
  private var takenCatcher: Catcher? { takenCatcherPlace.map { chart.catchers[$0] } }

  /// The place of the catcher by which the state at hand has to be left.
  var takenCatcherPlace: Int? {
    guard nowIsCaught, case .caught(let place) = visits[nowVisit].outlook else { return nil }
    return place
  }

  fileprivate mutating func checkCaughtOutput() {
    guard let catcher = takenCatcher, catcher.output == nil else { return }
    let expected = expectedPlacement(catcher)
    premise()
    if case .discard = catcher.result {
      checkPlacement(visits[nowVisit].input)
      return
    }
    guard let seen = errorOutput(catcher, nowVisit), seen.isObject,
      let error = arena.member(keys.error, of: seen)
    else {
      breach(
        {
          "\($0.quoted(visit: $0.nowVisit)) was caught and gives \($0.text($0.record.value)) "
            + "(\($0.event($0.id))); however the catcher's place for Error and Cause has none"
        }, at: Int(visits[nowVisit].failure.event), id)
      return
    }
    if let expected { checkPlacement(expected) }
    if !visits[nowVisit].failure.isInner { checkError(error, seen) }
  }

  /// The raw input with the error output that was seen at the catcher's place; `nil` if it is all.
  private func expectedPlacement(_ catcher: Catcher) -> Value? {
    guard case .path(let row) = catcher.result, let seen = errorOutput(catcher, nowVisit) else {
      return nil
    }
    let path = chart.machine?.paths[row.index]
    return try? path?.write(seen, into: visits[nowVisit].input, arena: arena)
  }

  private mutating func checkPlacement(_ expected: Value) {
    guard !arena.equal(expected, record.value) else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) was caught and gives \($0.text($0.record.value)) "
          + "(\($0.event($0.id))); however its raw input with the error output in place is "
          + $0.text(expected)
      }, at: Int(visits[nowVisit].entered), id)
  }

  private mutating func checkError(_ error: Value, _ seen: Value) {
    let failure = visits[nowVisit].failure
    guard failure.isNamed else { return }
    let cause = arena.member(keys.cause, of: seen) ?? .null
    guard !isSameError(error, failure) || !isSameCause(cause, failure.cause) else { return }
    breach(
      {
        "\($0.failure($0.nowVisit)) and was caught with \($0.text(seen)) (\($0.event($0.id))); "
          + "however error and cause were \($0.name(failure.error)) and \($0.text(failure.cause))"
      }, at: Int(failure.event), id)
  }

  /// Whether an error's name is a failure's; a missed heartbeat has two names (TASK-28).
  func isSameError(_ name: Value, _ failure: VisitFailure) -> Bool {
    if isAlike(failure.error, name) || (isMissing(name) && isMissing(failure.error)) {
      return true
    }
    guard failure.origin == .timeout, failure.mayBeHeartbeat else { return false }
    return arena.equal(name, keys.timeout) || arena.equal(name, keys.heartbeatTimeout)
  }

  /// Whether two causes are the same; what a recorder has turned into a value is compared as one.
  func isSameCause(_ seen: Value, _ expected: Value) -> Bool {
    if isAlike(expected, seen) || (isMissing(seen) && isMissing(expected)) { return true }
    guard seen.isString != expected.isString else { return false }
    let (text, value) = seen.isString ? (seen, expected) : (expected, seen)
    guard let read = try? arena.parse(arena.string(of: text)) else { return false }
    return arena.equal(read, value)
  }

  /// A missing error or cause may be absent, null or empty (CATCH-14).
  func isMissing(_ text: Value) -> Bool {
    text.isNull || (text.isString && arena.utf8Count(of: text) == 0)
  }
}

// MARK: - Errors from inside

extension Trial {
  fileprivate mutating func checkInnerErrorCaught() {
    guard let catcher = takenCatcher, visits[nowVisit].failure.isInner,
      visits[nowVisit].failure.isNamed, let seen = errorOutput(catcher, nowVisit), seen.isObject,
      let error = arena.member(keys.error, of: seen)
    else { return }
    checkInner(nowVisit, error, arena.member(keys.cause, of: seen) ?? .null)
  }

  fileprivate mutating func checkInnerErrorAtEnd() {
    guard record.type == .executionFailed, !isHistoryFull, nowVisit >= 0,
      visits[nowVisit].failure.isInner,
      visits[nowVisit].failure.isNamed, case .uncaught = visits[nowVisit].outlook
    else { return }
    checkInner(nowVisit, record.value, record.detail)
  }

  private mutating func checkInner(_ visit: Int, _ error: Value, _ cause: Value) {
    premise()
    let failure = visits[visit].failure
    guard !isSameError(error, failure) || !isSameCause(cause, failure.cause) else { return }
    breach(
      {
        "\($0.quoted(visit: visit)) reports \($0.name(error)), \($0.text(cause)) "
          + "(\($0.event($0.id))); however what failed inside (\($0.event(failure.event))) reported "
          + "\($0.name(failure.error)), \($0.text(failure.cause))"
      }, at: Int(failure.event), id)
  }
}
