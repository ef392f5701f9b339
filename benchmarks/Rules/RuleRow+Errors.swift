import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

extension RuleRow {
  /// Errors and their names.
  static let errors: [RuleRow] = [
    .seen("ERR-01", .stay(.task) { stay in stay.failures.contains { stay.isOwnError($0.value) } }),
    .seen("ERR-02", all: predefined.map { name in .failed(with: name) }),
    .seen(
      "ERR-03",
      .stay(.parallel, .map) { stay in
        stay.isHandled && stay.inner.contains { $0.tag == .fail }
      }),
    .judged("ERR-04"),
    .seen("ERR-05", .shaping { $0.error != nil } && .run { $0.error == "States.Runtime" }),
    .judged("ERR-06"),
    .seen("ERR-07", .matches(.all, .ordinary), .mismatches(.all, .runtime)),
    .seen("ERR-08", .asks(.all, .dataLimit)),
    .judged("ERR-09"), .judged("ERR-10"), .judged("ERR-11"),
    .seen("ERR-12", .failure(saying: "An error occurred while executing the state")),
    .seen("ERR-13", .failed(with: "States.Permissions")),
    .seen("ERR-14", .stay { $0.failures.contains { $0.detail.isString } }),
  ]

  /// Predefined names that the reference itself raises, or that workers report.
  private static let predefined = [
    "States.Timeout", "States.TaskFailed", "States.Permissions", "States.BranchFailed",
    "States.ResultPathMatchFailure", "States.ParameterPathFailure", "States.QueryEvaluationError",
    "States.NoChoiceMatched", "States.IntrinsicFailure", "States.ItemReaderFailed",
    "States.ResultWriterFailed", "States.ExceedToleratedFailureThreshold", "States.Runtime",
    "States.DataLimitExceeded",
  ]

  /// Retriers.
  static let retry: [RuleRow] = [
    .refused("RETRY-01"), .judged("RETRY-02"), .judged("RETRY-03"), .judged("RETRY-04"),
    .judged("RETRY-05"), .judged("RETRY-06"), .judged("RETRY-07"), .judged("RETRY-08"),
    .judged("RETRY-09"), .judged("RETRY-10"),
    .seen(
      "RETRY-11",
      all: [State.Tag.task, .parallel, .map].map { tag in .stay(tag) { $0.attempts > 1 } }),
    .judged("RETRY-12"),
    .seen(
      "RETRY-13",
      .stay(.map) {
        $0.attempts > 1 && $0.saw(.mapStateFailed) && $0.count(.mapIterationFailed) > 1
      },
      .stay(.parallel) { $0.attempts > 1 && $0.saw(.parallelStateFailed) }),
    .judged("RETRY-14"), .judged("RETRY-15"),
    .seen("RETRY-16", .stay { $0.attempts > 1 }),
    .seen(
      "RETRY-17",
      .stay { stay in
        stay.attempts > 1 && stay.hasRetrier { stay.arena.find("IntervalSeconds", in: $0) != nil }
      }),
    .never("RETRY-18", noJsonata),
    .judged("RETRY-19"), .judged("RETRY-20"), .judged("RETRY-21"), .judged("RETRY-22"),
    .never("RETRY-23", noTestState),
    .seen("RETRY-24", .stay { $0.run.isExpress && $0.attempts > 1 }),
    .seen(
      "RETRY-25",
      .stay { stay in stay.attempts > 1 && stay.names(in: "Retry").contains { $0.count > 1 } }),
  ]

  /// Why no scenario shows a rule on TestState.
  static let noTestState = "The kit makes no TestState calls."

  /// Catchers.
  static let catching: [RuleRow] = [
    .judged("CATCH-01"), .judged("CATCH-02"), .judged("CATCH-03"),
    .seen(
      "CATCH-04",
      all: ["InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath"].map { field in
        .stay { $0.isCaught && $0.has(field) }
      }),
    .never("CATCH-05", noJsonata),
    .seen("CATCH-06", .stay { $0.isCaught && !$0.assigned.isNull }),
    .seen(
      "CATCH-07",
      all: [State.Tag.task, .parallel, .map].map { tag in .stay(tag) { $0.isCaught } }),
    .judged("CATCH-08"), .seen("CATCH-09", .stay { $0.returnsByCatcher }),
    .seen("CATCH-10", .shaping(.caught) { $0.error != nil }),
    .judged("CATCH-11"),
    .seen(
      "CATCH-12",
      .stay { $0.has("Catch") && $0.names(in: "Catch").isEmpty && !$0.failures.isEmpty }),
    .judged("CATCH-13"), .judged("CATCH-14"),
    .seen(
      "CATCH-15", .stay { $0.isCaught && $0.attempts == 1 && $0.wasNeverToBeRetried }),
    .seen(
      "CATCH-16",
      .stay(.task) { stay in stay.isCaught && stay.failures.last?.time == stay.leftAt }),
  ]
}

extension Stay {
  /// Whether the stay before, in the same state, was left by a catcher that leads back.
  fileprivate var returnsByCatcher: Bool {
    let cause = Int(run.record(entry).previous)
    guard cause > 0, let before = run.owner(of: cause) else { return false }
    return before.subject == subject && before.exit == cause && before.isCaught
  }

  /// Whether a retrier for the error of its last failure has no attempts.
  fileprivate var wasNeverToBeRetried: Bool {
    guard let error = failures.last?.value, error.isString else { return false }
    let name = arena.string(of: error)
    return zip(names(in: "Retry"), arena.elements("Retry", of: definition)).contains {
      ($0.contains(name) || $0.contains("States.ALL")) && arena.seconds("MaxAttempts", of: $1) == 0
    }
  }

  /// Whether an error is not one of the language.
  fileprivate func isOwnError(_ error: Value) -> Bool {
    error.isString && !arena.string(of: error).hasPrefix("States.")
  }
}

extension Sign {
  /// A task, a Map's run or an execution failed with this error.
  fileprivate static func failed(with name: String) -> Sign {
    .run { run in
      run.history.records.contains { record in
        let isFailure =
          record.type.isFailure || record.type == .executionFailed || record.type == .mapRunFailed
        return isFailure && run.arena.isText(record.value, name)
      }
    }
  }

  /// A list of names with this wildcard was held against an error of this kind.
  fileprivate static func asks(
    _ wildcard: ErrorSet.Wildcards, _ kind: FailureKind, fits: Bool? = nil
  ) -> Sign {
    Sign { played in
      played.account.matchings.contains {
        $0.question.kind == kind && $0.question.wildcards.has(wildcard)
          && (fits == nil || $0.fits == fits)
      }
    }
  }

  fileprivate static func matches(_ wildcard: ErrorSet.Wildcards, _ kind: FailureKind) -> Sign {
    asks(wildcard, kind, fits: true)
  }

  fileprivate static func mismatches(_ wildcard: ErrorSet.Wildcards, _ kind: FailureKind) -> Sign {
    asks(wildcard, kind, fits: false)
  }
}
