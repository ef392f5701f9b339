import StatesEngine
import StatesJSON
import StatesLanguage

extension RuleRow {
  /// Executions, their histories, and redrives.
  static let executions: [RuleRow] = lives + histories + redrives

  private static let lives: [RuleRow] = [
    .judged("EXEC-01"),
    .seen("EXEC-02", .run { !$0.isExpress && $0.history.end != nil }),
    .judged("EXEC-03"),
    .seen(
      "EXEC-04",
      .call { logged in
        if case .describe = logged.call { return logged.reply.refusal == .invalidArn }
        return false
      },
      .call { logged in
        if case .stop = logged.call { return logged.reply.refusal == .invalidArn }
        return false
      }),
    .never("EXEC-05", "The kit makes no StartSyncExecution calls."),
    .judged("EXEC-06"),
    .seen(
      "EXEC-07", .run { run in run.history.records.first.map { !$0.value.isObject } ?? false },
      .call { $0.reply.refusal == .invalidInput }),
    .judged("EXEC-10"), .judged("EXEC-11"),
    .seen(
      "EXEC-12",
      .call { logged in
        if case .stop = logged.call { return logged.reply.refusal == .executionDoesNotExist }
        return false
      }),
    .seen(
      "EXEC-13",
      .call { logged in
        if case .stop = logged.call { return logged.reply.refusal == .validation }
        return false
      }),
    .judged("EXEC-20"), .judged("EXEC-21"),
    .seen("EXEC-22", .startsAgain { $0 == nil }),
    .seen("EXEC-23", Sign { $0.startsExpressTwice }),
    .seen("EXEC-24", Sign { $0.updatesBeforeEnd }),
    .never("EXEC-25", "The kit makes no DeleteStateMachine calls."),
    .seen(
      "EXEC-26", .stay(.task) { $0.isNested && $0.startsItsOwnMachine && $0.saw(.taskSubmitted) },
      rarely: "No machine starts executions of itself."),
  ]

  private static let histories: [RuleRow] = [
    .judged("HIST-01"), .judged("HIST-02"), .judged("HIST-03"), .judged("HIST-04"),
    .seen(
      "HIST-05",
      all: [
        EventType.mapStateSucceeded, .parallelStateSucceeded, .mapRunSucceeded, .mapIterationFailed,
        .taskStateAborted,
      ]
      .map { .event($0) }),
    .judged("HIST-06"),
    .seen("HIST-07", .stay { $0.isLeft }),
    .never("HIST-08", "Pages are how a service hands a history out."),
    .seen("HIST-09", all: shown.map { .event($0) }),
    .judged("HIST-10"), .judged("HIST-11"),
    .never("HIST-12", noJsonata),
    .judged("HIST-20"),
    .never("HIST-21", unseenChildren),
  ]

  /// Types of events that the reference has no use for.
  private static let unused: Set<EventType> = [
    .activityScheduleFailed, .lambdaFunctionScheduleFailed, .lambdaFunctionStartFailed,
    .evaluationFailed, .mapRunAborted, .mapRunRedriven, .mapStateAborted, .parallelStateAborted,
  ]

  private static let shown = EventType.allCases.filter { !unused.contains($0) }

  private static let redrives: [RuleRow] = [
    .seen("REDRIVE-01", .redrive { $0 == nil }, .redrive { $0 == .notRedrivable }),
    .judged("REDRIVE-02"), .judged("REDRIVE-03"),
    .seen(
      "REDRIVE-04",
      all: [State.Tag.choice, .wait, .fail, .task, .parallel, .map].map { tag in
        .stay(tag) { $0.isRedriven }
      }),
    .judged("REDRIVE-05"), .judged("REDRIVE-06"),
    .seen(
      "REDRIVE-07",
      .attempt { attempt in
        let redrive = attempt.stay.run.history.records.last { $0.type == .executionRedriven }
        guard let redrive, attempt.startedAt <= redrive.time else { return false }
        return attempt.words.contains { !$0.isAccepted && $0.time >= redrive.time }
      }),
    .seen("REDRIVE-08", .redrivenMapRun),
    .seen(
      "REDRIVE-09",
      .call { logged in
        guard case .redrive = logged.call, case .rejected(_, let message) = logged.reply else {
          return false
        }
        return message.contains("SUCCEEDED")
      }),
    .never("REDRIVE-10", "The kit gives no clientToken."),
    .seen("REDRIVE-11", .run { $0.isRedrivenWithVariables }),
  ]

  /// What concerns neither an engine's language nor its executions.
  static let beyond: [RuleRow] =
    (1...7).map { .never("TEST-0\($0)", noTestState) }
    + [
      .never("QUOTA-01", "It repeats limits that rules of their own tell."),
      .never("QUOTA-02", noAccount), .never("QUOTA-03", noAccount), .never("QUOTA-04", noAccount),
      .never("QUOTA-05", noAccount),
    ] + (1...4).map { .never("PROF-\($0)", "It tells how the kit itself is set.") }

  private static let noAccount = "It is a quota of an account, and the kit knows none."
}

extension Sign {
  /// An execution was to be redriven, and this was answered.
  fileprivate static func redrive(_ isFit: @escaping @Sendable (RejectionCode?) -> Bool) -> Sign {
    .call { logged in
      if case .redrive = logged.call { return isFit(logged.reply.refusal) }
      return false
    }
  }
}

extension PlayedCase {
  /// Whether two executions of an Express machine were started under one name.
  fileprivate var startsExpressTwice: Bool {
    guard scenario.machine.type == .express else { return false }
    let starts = observation.log.filter { logged in
      guard case .start(let request) = logged.call else { return false }
      return request.name == scenario.execution && logged.reply.isDone
    }
    return starts.count > 1
  }
}

extension PlayedCase {
  /// Whether the machine got another definition while the main execution went on.
  fileprivate var updatesBeforeEnd: Bool {
    guard let records = runs.first?.history.records, let end = records.last else { return false }
    return observation.log.contains { logged in
      guard case .update = logged.call, logged.reply.isDone else { return false }
      return logged.time < end.time
    }
  }
}

extension Stay {
  fileprivate var startsItsOwnMachine: Bool {
    member("StateMachineArn", of: "Parameters").map {
      $0.isString && ":\(arena.string(of: $0))".hasSuffix(":machine")
    } ?? false
  }

  /// Whether a redrive entered the state again, or went on inside it.
  fileprivate var isRedriven: Bool {
    let cause = Int(run.record(entry).previous)
    if cause > 0, run.record(cause).type == .executionRedriven { return true }
    guard saw(.parallelStateStarted) || saw(.mapIterationStarted) else { return false }
    let records = run.history.records
    let redrive = records.indices.first { $0 >= entry && records[$0].type == .executionRedriven }
    return redrive.map { !isLeft || exit > $0 } ?? false
  }
}

extension Run {
  /// Whether it went on after a redrive with variables from before.
  fileprivate var isRedrivenWithVariables: Bool {
    guard let redrive = history.records.firstIndex(where: { $0.type == .executionRedriven }) else {
      return false
    }
    return stays.contains { $0.isLeft && $0.exit <= redrive && !$0.assigned.isNull }
      && history.records.count > redrive + 1
  }
}
