import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

extension RuleRow {
  /// Task states.
  static let task: [RuleRow] = resources + clocks

  private static let resources: [RuleRow] = [
    .seen(
      "TASK-01",
      all: [":function:", ":activity:", ":::aws-sdk:", ":::http:", ":::dynamodb:"].map { part in
        .stay(.task) { $0.attempts > 0 && $0.resource.contains(part) }
      }),
    .seen("TASK-02", .stay(.task) { $0.saw(.taskSucceeded) && $0.hasNoSuffix }),
    .seen(
      "TASK-03", .stay(.task) { $0.saw(.taskSucceeded) && $0.hasChild(by: ".sync") },
      .stay(.task) { $0.saw(.taskSucceeded) && $0.hasChild(by: ".sync:2") }),
    .seen(
      "TASK-04", .attempt { $0.stay.isCallback && $0.end?.type == .taskSucceeded }),
    .judged("TASK-05"), .judged("TASK-06"), .judged("TASK-07"),
    .seen(
      "TASK-08", .stay(.task) { $0.saw(.taskStartFailed) && $0.isHandled },
      .stay(.task) { $0.saw(.taskSubmitFailed) && $0.isHandled }),
    .judged("TASK-09"), .judged("TASK-10"),
  ]

  private static let clocks: [RuleRow] = [
    .judged("TASK-20"), .judged("TASK-21"), .judged("TASK-22"), .judged("TASK-23"),
    .judged("TASK-24"), .judged("TASK-25"), .judged("TASK-26"), .judged("TASK-27"),
    .seen(
      "TASK-28",
      Sign { played in
        played.account.matchings.contains {
          $0.fits && $0.question.kind == .heartbeat
            && $0.question.wildcards.has(.heartbeatTimeout)
        }
      },
      Sign { played in
        played.account.matchings.contains {
          $0.fits && $0.question.kind == .heartbeat && $0.question.wildcards.has(.timeout)
        }
      }),
    .judged("TASK-29"),
    .seen(
      "TASK-30", .stay(.task) { $0.attempts > 0 && $0.has("TimeoutSecondsPath") },
      .stay(.task) { $0.attempts > 0 && $0.has("HeartbeatSecondsPath") }),
    .seen("TASK-31", .attempt { ($0.heartbeat ?? 0) >= $0.timeout ?? .max }),
    .seen("TASK-32", .settlement(.timedOut)),
    .never("TASK-33", "The time that a call over HTTP takes is told by the world."),
    .judged("TASK-34"),
    .seen(
      "TASK-35", Sign { $0.account.errorOutputs.contains { $0.kind == .timeout } }),
    .judged("TASK-36"),
  ]

  /// Tokens, activities, executions that tasks start, and integrations.
  static let tokens: [RuleRow] = answers + activities + nested

  private static let answers: [RuleRow] = [
    .judged("TOKEN-01"), .judged("TOKEN-02"),
    .seen(
      "TOKEN-03",
      all: [RejectionCode.invalidToken, .taskTimedOut, .taskDoesNotExist, .invalidOutput].map {
        code in
        .call { $0.reply.refusal == code }
      }),
    .judged("TOKEN-04"),
    .judged("TOKEN-05"), .judged("TOKEN-06"), .judged("TOKEN-07"),
    .seen(
      "TOKEN-08", .said { $0.signal.isFailure && $0.isAccepted },
      .said { $0.signal.isFailure && $0.refusal == .validation }),
    .judged("TOKEN-09"),
    .never("TOKEN-10", "A token is opaque; how long it is concerns those who carry it."),
    .never("TOKEN-11", "The kit knows no permissions."),
    .judged("TOKEN-12"),
    .seen("TOKEN-13", .earlyCallback),
    .seen("TOKEN-14", .settledJob),
    .judged("TOKEN-15"), .judged("TOKEN-16"), .judged("TOKEN-17"), .judged("TOKEN-18"),
    .never("TOKEN-19", "The kit knows no throttling."),
    .never("TOKEN-20", "A token is good while its attempt is open, for which no end is set."),
    .judged("TOKEN-21"),
  ]

  private static let activities: [RuleRow] = [
    .seen(
      "ACT-01", .call { if case .polled = $0.reply { true } else { false } },
      .call { if case .waiting = $0.reply { true } else { false } }),
    .judged("ACT-02"), .judged("ACT-03"), .judged("ACT-04"),
    .seen(
      "ACT-05", .failure(saying: "The activity "), .call { $0.reply.refusal == .taskDoesNotExist }),
    .never("ACT-06", "Nobody can name a token before it is handed out."),
    .seen(
      "ACT-07",
      .stay(.task) { $0.saw(.activityTimedOut) && $0.isCulprit && !$0.has("HeartbeatSeconds") }),
    .seen(
      "ACT-08", .attempt { $0.task.worker != nil && $0.words.isEmpty && $0.isTimedOut }),
    .seen("ACT-09", .stay(.task) { $0.saw(.activityTimedOut) && $0.isCulprit }),
  ]

  private static let nested: [RuleRow] = [
    .seen(
      "SYNC-01", .nested { _, record, arena in arena.isText(record.value, "States.TaskFailed") }),
    .seen(
      "SYNC-02",
      .nested { _, record, arena in
        guard record.detail.isString else { return false }
        let cause = arena.string(of: record.detail)
        return cause.contains("\"States.Timeout\"") || cause.contains("\"TIMED_OUT\"")
      }),
    .seen(
      "SYNC-03",
      .stay(.task) {
        $0.hasChild && $0.resource.contains(".sync")
          && ($0.wasOpenAtEnd && $0.run.history.status != .failed || $0.saw(.taskTimedOut))
      }),
    .seen(
      "SYNC-04", .stay(.task) { $0.hasChild(by: "startExecution") },
      .stay(.task) { $0.hasChild(by: ".waitForTaskToken") }),
    .never("SYNC-05", "It is a convention among authors of machines."),
    .seen(
      "CRED-01", .stay(.task) { $0.has("Credentials") && $0.attempts > 0 },
      .refusal(for: "CRED-01")),
    .seen(
      "NAME-01",
      .event(.taskFailed) { record, run in
        record.value.isString && run.arena.string(of: record.value).hasPrefix("Lambda.")
      }),
    .judged("NAME-02"),
  ]
}

extension Stay {
  /// Whether the task is done when its call returns.
  fileprivate var hasNoSuffix: Bool {
    resource.contains(":::") && !resource.contains(".sync") && !isCallback
  }

  /// Whether a task starts an execution.
  var isNested: Bool { resource.contains(":states:startExecution") }

  /// Whether this very engine runs the execution that a task has started.
  var hasChild: Bool {
    isNested && results.contains { arena.find("ExecutionArn", in: $0.value) != nil }
  }

  /// The same of a task whose resource ends so.
  fileprivate func hasChild(by suffix: String) -> Bool { hasChild && resource.hasSuffix(suffix) }

  /// What the integration's own call returned, and what came of the work.
  var results: [EventRecord] {
    events.map(run.record).filter { $0.type == .taskSubmitted || $0.type == .taskSucceeded }
  }

  /// Whether a failure was followed by another attempt or by a catcher.
  var isHandled: Bool { isCaught || attempts > 1 }
}

extension Sign {
  /// Something was said about an attempt.
  fileprivate static func said(_ isFit: @escaping @Sendable (Attempt.Word) -> Bool) -> Sign {
    .attempt { $0.words.contains(where: isFit) }
  }

  /// A task that started an execution has failed.
  fileprivate static func nested(
    _ isFit: @escaping @Sendable (Stay, EventRecord, Arena) -> Bool
  ) -> Sign {
    .stay(.task) { stay in
      stay.hasChild
        && stay.failures.contains { $0.type == .taskFailed && isFit(stay, $0, stay.arena) }
    }
  }

  /// A job that had passed its task's token on was settled, and another end of it came too late.
  static let settledJob: Sign = .attempt { attempt in
    guard attempt.stay.resource.contains(".sync"), attempt.stay.passesToken else { return false }
    let ends = attempt.answers.filter(\.signal.isSuccess)
    return ends.count > 1 && ends.contains(where: \.isAccepted) && ends.contains { !$0.isAccepted }
  }

  /// A callback was accepted before the integration's own call returned.
  static let earlyCallback: Sign = .attempt { attempt in
    guard attempt.stay.isCallback, attempt.end?.type == .taskSucceeded, let end = attempt.end else {
      return false
    }
    let stay = attempt.stay
    return !stay.events.map(stay.run.record).contains {
      $0.type == .taskSubmitted && $0.time >= attempt.startedAt && $0.time <= end.time
    }
  }
}

extension Arena {
  /// Whether a value is this text.
  func isText(_ value: Value, _ text: String) -> Bool {
    value.isString && string(of: value) == text
  }
}
