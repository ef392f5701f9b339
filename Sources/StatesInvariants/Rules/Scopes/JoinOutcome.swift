import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let joinOutcome = Invariant(
    "INV-P04",
    "A Parallel or Map fails if, and only if, a branch or iteration has failed, with the error and "
      + "cause of one of them.",
    rests: ["PAR-03", "PAR-04", "RACE-16", "RACE-17"], needs: .run,
    .at(.joined) { $0.checkJoinOutcome() }, .at(.iterated) { $0.checkIterationOutcome() },
    .at(.exited, if: .caught) { $0.checkUnmixedError() })

  static let iterationsAccounted = Invariant(
    "INV-P05",
    "Every iteration of a Map that has failed ends in exactly one of succeeded, failed and aborted.",
    rests: ["PAR-06", "MAP-10"], .profile, needs: .run,
    .at(.joined) { $0.checkIterationsAccounted() }, .at(.stray) { $0.checkStrayIteration() })

  static let iterationCount = Invariant(
    "INV-H14",
    "A Map that succeeds has said of each iteration that it started and that it succeeded.",
    rests: ["MAP-08", "MAP-10"], .profile, needs: .run,
    .at(.joined) { $0.checkIterationCount() })

  static let failFast = Invariant(
    "INV-P12",
    "A Parallel or Map fails at the moment at which the first of its branches or iterations "
      + "does.",
    rests: ["PAR-04"], needs: .timedRun,
    .at(.joined) { $0.checkFailFast() })
}

extension Trial {
  var isDistributed: Bool {
    nowState >= chart.facts.count || chart.facts[nowState].traits.contains(.distributed)
  }

  fileprivate mutating func checkJoinOutcome() {
    guard !isDistributed else { return }
    premise()
    guard isSuccess else { return checkJoinFailure() }
    let join = visits[nowVisit].join
    guard join >= 0 else { return }
    let unfinished = unfinishedScope(join)
    guard unfinished >= 0 else { return }
    let scope = scopes[unfinished]
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) succeeds (\($0.event($0.id))); however its number "
          + "\(scope.number) \(scope.outcome.words) (\($0.event(max(scope.endEvent, scope.lastEvent))))"
      }, at: Int(max(scope.endEvent, scope.lastEvent)), id)
  }

  /// A scope that has begun and has not ended well, or -1.
  private func unfinishedScope(_ join: Int) -> Int {
    var scope = joins[join].firstScope
    while scope >= 0 {
      let hasBegun = scopes[scope].entries > 0 || visits[nowVisit].attempts == 1
      if scopes[scope].outcome != .succeeded, hasBegun { return scope }
      scope = scopes[scope].nextOfJoin
    }
    return -1
  }

  private mutating func checkJoinFailure() {
    let failure = visits[nowVisit].failure
    guard failure.origin == .silent, failure.isInner, !failure.isRuntime,
      !failure.isReplaced, visits[nowVisit].tag == .parallel, visits[nowVisit].join >= 0,
      scopes[nowScope].outcome != .aborted, unexplained(visits[nowVisit].join)
    else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) fails (\($0.event($0.id))); however no branch of it has"
      }, at: Int(joins[visits[nowVisit].join].began), id)
  }

  /// Whether no scope of a join can have failed without a word.
  private func unexplained(_ join: Int) -> Bool {
    var scope = joins[join].firstScope
    while scope >= 0 {
      if scopes[scope].outcome == .failed { return false }
      scope = scopes[scope].nextOfJoin
    }
    return true
  }

  fileprivate mutating func checkIterationOutcome() {
    guard nowStep == .succeeded, !isDistributed else { return }
    premise()
    let scope = scopes[nowScope]
    guard scope.outcome != .succeeded else { return }
    breach(
      {
        "iteration \(scope.number) is said to have succeeded (\($0.event($0.id))); however it "
          + "\(scope.outcome.words) (\($0.event(max(scope.endEvent, scope.lastEvent))))"
      }, at: Int(max(scope.endEvent, scope.began)), id)
  }

  /// Where several scopes have failed, error and cause must be those of one and the same.
  fileprivate mutating func checkUnmixedError() {
    let join = visits[nowVisit].join
    guard nowIsCaught, join >= 0, joins[join].failed > 1, record.value.isObject,
      let error = arena.member(keys.error, of: record.value)
    else { return }
    let cause = arena.member(keys.cause, of: record.value) ?? .null
    var scope = joins[join].firstScope
    while scope >= 0 {
      let failure = scopes[scope].failure
      if scopes[scope].outcome == .failed {
        if !failure.isNamed { return }
        if isSameError(error, failure), isSameCause(cause, failure.cause) { return premise() }
      }
      scope = scopes[scope].nextOfJoin
    }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) reports \($0.name(error)), \($0.text(cause)) "
          + "(\($0.event($0.id))); however nothing inside it failed with both"
      }, at: Int(joins[join].firstFailure), id)
  }

  fileprivate mutating func checkFailFast() {
    let join = visits[nowVisit].join
    guard !isSuccess, join >= 0, joins[join].failed > 0 else { return }
    premise()
    guard isLater(record.time, than: joins[join].firstFailureAt) else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) fails with \($0.event($0.id)); however the first failure "
          + "inside was \($0.event($0.joins[join].firstFailure))"
      }, at: Int(joins[join].firstFailure), id)
  }
}

// MARK: - Iterations

extension Trial {
  fileprivate mutating func checkIterationsAccounted() {
    let join = visits[nowVisit].join
    guard !isSuccess, join >= 0, visits[nowVisit].tag == .map, !isDistributed,
      joins[join].failed > 0
    else { return }
    premise()
    var scope = joins[join].firstScope
    while scope >= 0 {
      let found = scopes[scope]
      scope = found.nextOfJoin
      guard found.closings != 1 else { continue }
      breach(
        {
          "\($0.quoted(visit: $0.nowVisit)) fails (\($0.event($0.id))); however what became of "
            + "iteration \(found.number) (\($0.event(found.began))) was told \(found.closings) times"
        }, at: Int(found.began), id)
    }
  }

  fileprivate mutating func checkStrayIteration() {
    guard let step = record.type.iterationStep, step != .started else { return }
    premise()
    breach(
      { "\($0.event($0.id)) tells the end of an iteration that is not open" },
      at: Int(record.previous), id)
  }

  fileprivate mutating func checkIterationCount() {
    let join = visits[nowVisit].join
    guard isSuccess, join >= 0, visits[nowVisit].tag == .map, !isDistributed else { return }
    premise()
    let facts = joins[join]
    guard facts.started != facts.length || facts.open != 0 else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) succeeds (\($0.event($0.id))); however of \(facts.length) "
          + "iterations \(facts.started) were started and \(facts.open) have not ended"
      }, at: Int(facts.began), id)
  }
}

extension Scope.Outcome {
  /// What has become of a scope, as the end of a sentence.
  var words: String {
    switch self {
    case .running: "is still under way"
    case .succeeded: "has succeeded"
    case .failed: "has failed"
    case .aborted: "was stopped"
    }
  }
}
